import { ownField, ownList, ownText } from '../ownField.ts'

/** One message of a Slack export, as far as a postmortem needs it. */
export interface ChatMessage {
  readonly channel: string
  /** `1711846512.000129`: the second it was sent, and a count that keeps the order. Unique in its channel. */
  readonly ts: string
  readonly ms: number
  /** Id of the person or bot; empty for none. */
  readonly user: string
  readonly author: string
  readonly bot: boolean
  readonly subtype: string
  /** Slack's own markup. */
  readonly text: string
  /** `ts` of the message that this one answers. */
  readonly thread: string | null
  readonly edited: boolean
  /** People who reacted. */
  readonly reactions: number
  /** Names of attached files; never their content. */
  readonly files: readonly string[]
  /** Files whose address carries a download token. The addresses themselves are never read. */
  readonly tokens: number
  /** Line in its file, where files have lines. */
  readonly line: number | null
}

const stamp = /^(\d{9,11})\.\d{1,6}$/

/** Null where an object is no message with a time. `author` finds a name for an id. */
export function readMessage(
  node: unknown,
  channel: string,
  line: number | null,
  author: (id: string) => string | null,
): ChatMessage | null {
  const ts = ownText(node, 'ts')
  const [, seconds = ''] = stamp.exec(ts) ?? []
  if (seconds === '') return null
  const user = ownText(node, 'user') || ownText(node, 'bot_id')
  const thread = ownText(node, 'thread_ts')
  const files = filesOf(node)
  const bot = ownText(node, 'bot_id') !== '' || ownText(node, 'subtype') === 'bot_message'
  return {
    channel: ownText(node, 'channel') || channel,
    ts,
    // What stands behind the dot is a count, and no part of the time.
    ms: Number(seconds) * 1000,
    user,
    author: authorOf(node, user, author),
    bot,
    subtype: ownText(node, 'subtype'),
    text: textOf(node),
    thread: thread === '' || thread === ts ? null : thread,
    edited: ownField(node, 'edited') !== undefined,
    reactions: ownList(node, 'reactions').reduce<number>((sum, each) => sum + countOf(each), 0),
    files: files.flatMap((file) => {
      const name = ownText(file, 'name') || ownText(file, 'title')
      return name === '' ? [] : [name]
    }),
    tokens: files.filter(
      (file) => /xoxe-/.test(ownText(file, 'url_private')) || /xoxe-/.test(ownText(file, 'url_private_download')),
    ).length,
    line,
  }
}

function filesOf(node: unknown): readonly unknown[] {
  const file = ownField(node, 'file')
  return file === undefined ? ownList(node, 'files') : [...ownList(node, 'files'), file]
}

/** The name that a message carries for its own author, as modern exports do. */
export function profileName(node: unknown): string {
  const profile = ownField(node, 'user_profile')
  return ownText(profile, 'display_name') || ownText(profile, 'real_name') || ownText(profile, 'name')
}

function authorOf(node: unknown, user: string, known: (id: string) => string | null): string {
  const comment = ownText(ownField(node, 'comment'), 'user')
  return (
    known(user) ??
    (profileName(node) ||
      ownText(node, 'username') ||
      ownText(ownField(node, 'bot_profile'), 'name') ||
      (comment === '' ? '' : (known(comment) ?? comment)) ||
      user)
  )
}

function countOf(reaction: unknown): number {
  const count = ownField(reaction, 'count')
  return typeof count === 'number' && count > 0 && count < 100_000 ? count : ownList(reaction, 'users').length
}

/** Where the words are: many bots leave `text` empty and put them into attachments or blocks. */
function textOf(node: unknown): string {
  const text = ownText(node, 'text')
  if (text.trim() !== '') return text
  const attached = ownList(node, 'attachments')
    .map(
      (each) => [ownText(each, 'title'), ownText(each, 'text')].filter(Boolean).join('\n') || ownText(each, 'fallback'),
    )
    .filter((each) => each !== '')
  if (attached.length > 0) return attached.join('\n')
  return ownList(node, 'blocks')
    .map((block) => blockText(block, 0))
    .filter(Boolean)
    .join('\n')
}

/** Rich text: leaves carry `text`, everything else `elements`. */
function blockText(block: unknown, depth: number): string {
  if (depth > 12) return ''
  const own = ownField(block, 'text')
  if (typeof own === 'string') return own
  const inner = own === undefined ? '' : blockText(own, depth + 1)
  const link = ownText(block, 'url')
  const elements = ownList(block, 'elements').map((each) => blockText(each, depth + 1))
  return [inner, ...elements, inner === '' && elements.length === 0 ? link : ''].join('')
}
