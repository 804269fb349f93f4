import type { ChatMessage } from './chatMessage.ts'
import type { NameOf } from './mrkdwn.ts'

/** One message of the slice as it is stored: in Slack's own shape, so that the slice can be imported as well. */
export function sliceLine(message: ChatMessage, nameOf: NameOf): string {
  const text = message.text.replace(/<@([A-Z0-9]+)>/g, (mention, id: string) => {
    const name = nameOf(id)
    return name === null ? mention : `<@${id}|${name.replace(/[<>|]/g, '')}>`
  })
  return JSON.stringify({
    type: 'message',
    ...(message.channel !== '' && { channel: message.channel }),
    ts: message.ts,
    ...(message.user !== '' && { [message.bot ? 'bot_id' : 'user']: message.user }),
    ...(message.bot && message.user === '' && { subtype: 'bot_message' }),
    ...(message.subtype !== '' && { subtype: message.subtype }),
    ...(message.author !== '' && { username: message.author }),
    text,
    ...(message.thread !== null && { thread_ts: message.thread }),
    ...(message.edited && { edited: {} }),
    ...(message.reactions > 0 && { reactions: [{ count: message.reactions }] }),
    ...(message.files.length > 0 && { files: message.files.map((name) => ({ name })) }),
  })
}
