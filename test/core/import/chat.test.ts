import { existsSync } from 'node:fs'
import path from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { maskSecrets } from '../../../core/import/chat/maskSecrets.ts'
import { markdownOfMrkdwn } from '../../../core/import/chat/mrkdwn.ts'
import { inspectFile } from '../../../core/import/inspect.ts'
import { takeIn } from '../../../core/import/takeIn.ts'
import type { ImportOptions } from '../../../core/import/types.ts'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { emptyPostmortem } from '../../../core/postmortem/postmortem.ts'
import { zipOf } from '../../kit/zipOf.ts'
import { fileAt, fileOf, platform, shared } from './kit.ts'

const message = (ts: number, user: string, text: string, more: object = {}) => ({
  type: 'message',
  user,
  text,
  ts: `${1_935_655_000 + ts}.000100`,
  ...more,
})

const people = [
  { id: 'U0QUAY', name: 'quay', profile: { display_name: 'Quay' } },
  { id: 'U0TIDE', name: 'tide', profile: { display_name: '', real_name: 'Tide Mill' } },
]

const empty = emptyPostmortem('0199a000-0000-7000-8000-000000000009', '2031-05-05T08:00:00Z', {
  internal: 'incident',
  customer: 'customer-report',
})

const files = (order: readonly string[] = ['a', 'b']) => ({
  'users.json': JSON.stringify(people),
  'channels.json': JSON.stringify([{ id: 'C0INC', name: 'inc-9', members: [] }]),
  // Folders of some exports are called by the channel's id.
  'C0INC/2031-05-04.json': JSON.stringify(
    [
      message(10, 'U0QUAY', 'SEV2: the ticket desk is down'),
      message(20, 'U0TIDE', 'reply with xoxb-123456789-abcdef', { thread_ts: '1935655010.000100' }),
      message(30, 'U0TIDE', 'fine now, thanks <@U0QUAY>', {
        reactions: [{ name: 'ferry', count: 3, users: [] }],
      }),
    ].sort((a, b) => (order[0] === 'a' ? 1 : -1) * (a.ts < b.ts ? -1 : 1)),
  ),
  'lunch/2031-05-03.json': JSON.stringify([message(-90_000, 'U0QUAY', 'soup?')]),
  'lunch/2031-05-04.json': JSON.stringify([message(15, 'U0TIDE', 'soup.')]),
})

const look = async (options: ImportOptions = {}, content = files()) =>
  inspectFile(fileOf('workspace.zip', await zipOf(content)), options, platform)

describe('Slack exports', () => {
  it('[I65] a zip of several channels asks which one is kept, with counts and spans, the latest first', async () => {
    const { parsed, format } = await look()
    expect(format).toBe('slack-export')
    expect(parsed.questions).toEqual([
      {
        id: 'channels',
        text: 'There are 2 channels in it. Which one tells of the incident? The rest is not copied.',
        options: [
          { value: 'inc-9', label: '#inc-9', effect: '3 messages, 2031-05-04T09:56:50Z to 2031-05-04T09:57:10Z' },
          { value: 'lunch', label: '#lunch', effect: '2 messages, 2031-05-03T08:56:40Z to 2031-05-04T09:56:55Z' },
        ],
      },
    ])
  })

  it('[I66] what is kept is the chosen channel and time, names resolved and secrets masked, and nothing else', async () => {
    const { parsed, source } = await look({ channels: ['inc-9'], to: '2031-05-04T09:57:05Z' })
    const kept = new TextDecoder().decode(parsed.kept?.bytes)
    expect(parsed.questions).toEqual([])
    expect(parsed.events.map(({ author, text }) => [author, text])).toEqual([
      ['Quay', 'SEV2: the ticket desk is down'],
      ['Tide Mill', 'reply with [masked: Slack token]'],
    ])
    expect(
      kept
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line).text),
    ).toEqual(['SEV2: the ticket desk is down', 'reply with [masked: Slack token]'])
    expect(kept + JSON.stringify([parsed.problems, source])).not.toMatch(/xoxb-|soup/)
    expect(parsed.problems.map(({ code }) => code)).toEqual(['secret'])
  })

  it('[I66] the source is named by the kept bytes and remembers the size and hash of the whole file', async () => {
    const bytes = await zipOf(files())
    const { parsed, source } = await inspectFile(fileOf('workspace.zip', bytes), { channels: ['inc-9'] }, platform)
    expect(source).toMatchObject({
      id: platform.sha256(parsed.kept?.bytes ?? new Uint8Array(0)),
      name: 'workspace.zip',
      ext: 'jsonl',
      bytes: parsed.kept?.bytes.length,
      original: { bytes: bytes.length, sha256: platform.sha256(bytes) },
    })
    expect(parsed.events.every(({ origins }) => origins[0]?.source === source.id)).toBe(true)
  })

  it('[I67] messages that may be events say why, and answers know what they answer', async () => {
    const { parsed } = await look({ channels: ['inc-9'] })
    expect(parsed.chat?.messages.map(({ likely, reactions }) => [likely, reactions])).toEqual([
      ['Says “SEV2”', 0],
      [null, 0],
      ['3 reactions', 3],
    ])
    expect(parsed.chat?.messages[1]?.thread).toBe(parsed.events[0]?.id)
    expect(parsed.chat?.channels.map(({ name, messages, kept }) => [name, messages, kept])).toEqual([
      ['inc-9', 3, true],
      ['lunch', 2, false],
    ])
  })

  it('[I68] the same messages come out of the archive, of a shuffled one, of single files and of the kept slice', async () => {
    const { parsed } = await look({ channels: ['inc-9'] })
    const shuffled = await look({ channels: ['inc-9'] }, files(['b', 'a']))
    const slice = await inspectFile(fileOf('slice.jsonl', parsed.kept?.bytes ?? ''), {}, platform)
    const users = fileOf('users.json', JSON.stringify(people))
    const single = await inspectFile(
      {
        ...fileOf('2031-05-04.json', files()['C0INC/2031-05-04.json']),
        beside: async (name) => (name === '../users.json' ? users : null),
      },
      {},
      platform,
    )
    const plain = (each: typeof parsed) => each.events.map(({ origins, ...event }) => event)
    for (const other of [shuffled, slice, single]) expect(plain(other.parsed)).toEqual(plain(parsed))
    const first = takeIn(empty, await look({ channels: ['inc-9'] }), { at: '2031-05-05T08:00:00Z' })
    const second = takeIn(first.postmortem, slice, { at: '2031-05-05T08:00:00Z' })
    expect([first.added.events, second.added.events, second.duplicates]).toEqual([3, 0, 3])
  })

  it('[I68] the list of people alone is called what it is', async () => {
    const list = people.map((person) => ({ team_id: 'T0', ...person }))
    await expect(inspectFile(fileOf('users.json', JSON.stringify(list)), {}, platform)).rejects.toThrow(
      /list of people of a Slack export/,
    )
  })

  it('[I69] no message text makes markup of anything but what Slack means by it', () => {
    const nameOf = (id: string) => (id === 'U1' ? 'quay' : null)
    expect(markdownOfMrkdwn('<@U1> <@U2|x> <#C9|ops> <!here> <!subteam^S1|@crew> a*b*c *d*', nameOf)).toBe(
      '@quay @x #ops @here @crew a*b*c **d**',
    )
    expect(markdownOfMrkdwn('<javascript:alert(1)|tap> <img src=x> &lt;b&gt; &amp;lt; [a](b)', nameOf)).toBe(
      'tap \\<img src=x> \\<b> \\&lt; [a]\\(b)',
    )
    expect(markdownOfMrkdwn('run ```kubectl get <http://pods|pods>``` now', nameOf)).toBe(
      'run \n\n```\nkubectl get pods\n```\n\n now',
    )
  })

  it('[I69] whatever is typed, it reads as Markdown without HTML', () => {
    const kinds = (node: { type: string; children?: unknown }): string[] => [
      node.type,
      ...(Array.isArray(node.children) ? node.children.flatMap(kinds) : []),
    ]
    const words = fc.array(
      fc.constantFrom(
        '<',
        '>',
        '&lt;',
        'script',
        '!--',
        '`',
        '```',
        '*',
        '~',
        '|',
        '[',
        '](',
        ')',
        '\n',
        'a',
        ' ',
        '/',
      ),
      { maxLength: 30 },
    )
    fc.assert(
      fc.property(words, (parts) => {
        expect(kinds(parseMarkdown(markdownOfMrkdwn(parts.join(''), () => null)))).not.toContain('html')
      }),
      { numRuns: 500 },
    )
  })

  it.each([
    ['xoxe-1-My0xLTEyMw', 'Slack token'],
    ['AKIAABCDEFGHIJKLMNOP', 'AWS key'],
    ['ghp_abcdefghijklmnopqrstuvwx', 'GitHub token'],
    ['postgres://desk:hunter2@db/tickets', 'password in an address'],
    ['password = "hunter2hunter2"', 'secret'],
    ['-----BEGIN RSA PRIVATE KEY-----\nabc\n-----END RSA PRIVATE KEY-----', 'private key'],
    ['https://hooks.slack.com/services/T000/B000/abcdefgh', 'Slack webhook'],
  ])('[I66] %j is masked', (text, what) => {
    const { text: clean, masked } = maskSecrets(`look: ${text} there`)
    expect(masked).toEqual([what])
    expect(clean).toContain(`[masked: ${what}]`)
    expect(maskSecrets(clean).masked).toEqual([])
  })

  it('[I66] ordinary words about secrets stay', () => {
    const text = 'the token service is slow, secret santa is off, password reset mails are late'
    expect(maskSecrets(text)).toEqual({ text, masked: [] })
  })
})

const hostile = path.join(shared ?? '', 'hostile/slack/hostile-text.zip')
if (shared === null) console.warn('The shared test data is not beside this checkout: a hostile chat is not tested.')

describe.skipIf(shared === null || !existsSync(hostile))('a hostile chat', () => {
  it('[I69] valid messages come in as words, every other one is counted', async () => {
    const { parsed } = await inspectFile(fileAt(hostile), {}, platform)
    expect(parsed.events.length).toBe(11)
    expect(parsed.problems.filter(({ code }) => code === 'no-time').length).toBe(4)
    expect(parsed.events.map(({ text }) => text)).toContain('\\<script>alert(1)\\</script>')
  })
})
