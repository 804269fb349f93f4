import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

const lifetimeMs = 15 * 60_000

const secret = () => randomBytes(32).toString('hex')

/** Compares in constant time whatever the lengths are. */
function same(a: string, b: string): boolean {
  const digest = (text: string) => createHash('sha256').update(text).digest()
  return timingSafeEqual(digest(a), digest(b))
}

export interface Session {
  readonly cookie: string
  readonly csrf: string
}

/**
 * Who may speak to the loopback server. A launch token is printed in the address, works once and for 15 minutes;
 * what it is exchanged for never appears in an address, a log or a process title. Cookies ignore ports, so every
 * call carries the second half in a header as well.
 */
export class Sessions {
  #launch: { token: string; until: number } | null = null
  readonly #open: Session[] = []

  /** A new launch token; the one before it stops working. */
  launch(nowMs: number): string {
    this.#launch = { token: secret(), until: nowMs + lifetimeMs }
    return this.#launch.token
  }

  redeem(token: string, nowMs: number): Session | null {
    const { token: expected, until } = this.#launch ?? { token: secret(), until: 0 }
    if (!same(token, expected) || nowMs > until) return null
    this.#launch = null
    const session = { cookie: secret(), csrf: secret() }
    this.#open.push(session)
    return session
  }

  knows(cookie: string, csrf: string): boolean {
    return this.#open.filter((session) => same(session.cookie, cookie) && same(session.csrf, csrf)).length > 0
  }
}
