import type { News } from '../../core/host/contract.ts'

const patienceMs = 25_000
const mostKept = 200

/** News for the page, which asks for it piece by piece. What comes while nobody waits is kept; each piece goes to all that wait. */
export class Inbox {
  #kept: News[] = []
  readonly #waiting = new Set<(news: News | null) => void>()

  tell(news: News): void {
    if (this.#waiting.size === 0) {
      const again = this.#kept.some((kept) => JSON.stringify(kept) === JSON.stringify(news))
      if (!again) this.#kept = [...this.#kept, news].slice(-mostKept)
      return
    }
    for (const answer of [...this.#waiting]) answer(news)
  }

  /** The next piece; null after 25 s without any. */
  next(waitMs = patienceMs): Promise<News | null> {
    const kept = this.#kept.shift()
    if (kept) return Promise.resolve(kept)
    return new Promise((resolve) => {
      const answer = (news: News | null) => {
        clearTimeout(timer)
        this.#waiting.delete(answer)
        resolve(news)
      }
      const timer = setTimeout(() => answer(null), waitMs)
      this.#waiting.add(answer)
    })
  }
}
