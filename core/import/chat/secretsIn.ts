import type { SourceProblem } from '../../postmortem/source.ts'
import { instantOf } from '../../time/instant.ts'
import type { ImportOptions, ParsedSecret } from '../types.ts'
import type { ChatMessage } from './chatMessage.ts'
import { maskSecrets } from './maskSecrets.ts'

/** A message's secrets before it has an event. */
export type FoundSecret = Omit<ParsedSecret, 'event'> & { readonly message: ChatMessage }

export interface WithoutSecrets {
  /** In the order they came, secrets masked unless the author keeps them. */
  readonly messages: readonly ChatMessage[]
  readonly secrets: readonly FoundSecret[]
}

const shown = 50

export const refOf = ({ channel, ts }: Pick<ChatMessage, 'channel' | 'ts'>) => `${channel}/${ts}`

/** Masks what should not be copied, in words and names of files; `unmask` names the messages that stay as they are. */
export function withoutSecrets(messages: readonly ChatMessage[], unmask: ImportOptions['unmask'] = []): WithoutSecrets {
  const stays = unmask === 'all' ? () => true : (ref: string) => unmask.includes(ref)
  const secrets: FoundSecret[] = []
  const clean = messages.map((message) => {
    const { text, masked } = maskSecrets(message.text)
    const files = message.files.map((name) => maskSecrets(name))
    const kinds = [...masked, ...files.flatMap((file) => file.masked)]
    if (kinds.length === 0) return message
    const ref = refOf(message)
    const hidden = { ...message, text, files: files.map((file) => file.text) }
    const written = [message.text, ...message.files].join('\n')
    secrets.push({ ref, kinds, text: written, masked: !stays(ref), message: hidden })
    return stays(ref) ? message : hidden
  })
  return { messages: clean, secrets }
}

/** What a source tells of its secrets for good: never the secret itself. */
export function secretProblems(secrets: readonly FoundSecret[]): SourceProblem[] {
  const masked = secrets.filter((secret) => secret.masked)
  const kept = secrets.length - masked.length
  const problems = masked.slice(0, shown).map(({ message, kinds }): SourceProblem => {
    const who = message.author || 'nobody'
    const what = `Masked and never stored: ${kinds.join(' and ')}, in a message of ${who} in ${place(message)}.`
    return { line: message.line, code: 'secret', message: what, text: message.text.slice(0, 200) }
  })
  if (masked.length > shown)
    problems.push({ line: null, code: 'secret', message: `${masked.length} messages hold secrets; all are masked.` })
  if (kept > 0) {
    const which = kept === 1 ? '1 message was' : `${kept} messages were`
    problems.push({
      line: null,
      code: 'secret-kept',
      message: `${which} kept with what looks like a secret, as chosen.`,
    })
  }
  return problems
}

const place = ({ channel, ms }: ChatMessage) => `${channel === '' ? 'the chat' : `#${channel}`} at ${instantOf(ms)}`
