import { zipOf } from './zipOf.ts'

/** One file of an incident of an invented company: labels were printed late on 17 March 2026, 08:08 to 10:22 UTC. */
export interface EvidenceFile {
  readonly name: string
  readonly bytes: Uint8Array
}

const text = (name: string, lines: readonly string[]): EvidenceFile => ({
  name,
  bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
})

const clock = (minute: number) =>
  `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`

/** Minutes after midnight that the drop begins and ends. */
const [begin, end] = [8 * 60 + 8, 10 * 60 + 22]

function printed(minute: number): string {
  const usual = 200 + ((minute * 7) % 11)
  return minute >= begin && minute < end ? String(Math.round(usual * 0.47)) : String(usual)
}

/** A published entry in UTC. */
const statusPage = text('status-page.txt', [
  'Parcelbird incident',
  'Labels are printed late',
  'Parcelbird experienced a major incident on March 17, 2026 affecting Label printing, lasting 36m.',
  'Affected components',
  'Label printing',
  'Update timeline',
  '- investigating Mar 17, 2026, 08:15 AM UTC',
  'Labels are printed late for some depots. We are looking into it.',
  '- identified Mar 17, 2026, 08:31 AM UTC',
  'We know what holds the queue up and are adding printers.',
  '- resolved Mar 17, 2026, 08:51 AM UTC',
  'Labels are printed at their usual pace.',
])

/** A pager whose clock runs 42 seconds ahead. */
export const pager = text('pager.csv', [
  'time,event,author',
  '2026-03-17T08:11:42Z,"Triggered #4312: label queue is older than 5 minutes",pager',
  '2026-03-17T08:13:42Z,"Acknowledged #4312",Ines Varga',
  '2026-03-17T08:40:42Z,"Escalated #4312 to the second responder",pager',
  '2026-03-17T10:24:42Z,"Resolved #4312",Ines Varga',
])

/** A metric by minutes, without a zone. */
const rate = text('print-rate.csv', [
  '"Time","labels printed / min"',
  ...Array.from({ length: 540 }, (_, n) => `2026-03-17 ${clock(4 * 60 + n)}:00,${printed(4 * 60 + n)}`),
])

/** A log by hand, day first, without a zone. */
const log = text('oncall-log.csv', [
  'Time;Description;Owner;Shift',
  '17/03/2026 08:14;ack’d the label alert;Ines Varga;2',
  '17/03/2026 08:29;scaled the printers to 40;Ines Varga;2',
  '17/03/2026 09:05;moved the retries to a queue of their own;Tom Adler;2',
  '17/03/2026 10:20;queue is empty;Tom Adler;2',
  ';asked the depots for missing labels;Tom Adler;2',
])

const deployments = text('deployments.json', [
  JSON.stringify(
    [
      ['2026-03-17T07:58:10Z', 'print-svc', '41ac09e'],
      ['2026-03-17T09:02:44Z', 'print-svc', '7be2d10'],
    ].map(([at, environment, sha], index) => ({
      url: `https://git.parcelbird.example/deployments/${index + 1}`,
      id: index + 1,
      sha,
      ref: 'main',
      task: 'deploy',
      environment,
      description: `print-svc ${sha}`,
      creator: { login: 'tadler' },
      created_at: at,
      updated_at: at,
      statuses_url: `https://git.parcelbird.example/deployments/${index + 1}/statuses`,
    })),
    null,
    1,
  ),
])

const seconds = (hours: string) => Date.parse(`2026-03-17T${hours}Z`) / 1000

const message = ([at, user, words]: readonly [string, string, string], index: number) => ({
  type: 'message',
  ...(user === 'U02' ? { subtype: 'bot_message', bot_id: 'B02', username: 'Pager' } : { user }),
  text: words,
  ts: `${seconds(at)}.00${String(index).padStart(4, '0')}`,
})

const chat = [
  ['08:11:00', 'U02', 'Pager: triggered #4312, label queue is older than 5 minutes'],
  ['08:13:00', 'U01', 'acknowledged #4312, looking'],
  ['08:22:00', 'U03', 'morning all'],
  ['08:29:30', 'U01', 'scaled the printers to 40, queue still grows'],
  ['08:47:00', 'U03', 'my guess: the retries block everything else'],
  ['09:03:00', 'U03', 'deployed 7be2d10, retries have a queue of their own now'],
  ['10:24:00', 'U02', 'Pager: resolved #4312'],
] as const

async function slackZip(): Promise<EvidenceFile> {
  const bytes = await zipOf({
    'users.json': JSON.stringify([
      { id: 'U01', name: 'ines', profile: { real_name: 'Ines Varga' } },
      { id: 'U02', name: 'pager', is_bot: true, profile: { real_name: 'Pager' } },
      { id: 'U03', name: 'tom', profile: { real_name: 'Tom Adler' } },
    ]),
    'channels.json': JSON.stringify([{ id: 'C01', name: 'inc-317', members: ['U01', 'U03'] }]),
    'inc-317/2026-03-17.json': JSON.stringify(chat.map(message)),
  })
  return { name: 'inc-317 export.zip', bytes }
}

/** Not what its name says. */
export const signIn = text('queue-depth.xlsx.csv', ['<!doctype html>', '<html><body>Sign in to go on</body></html>'])

/** Six files of six kinds, a zip archive and JSON among them. */
export async function sixFiles(): Promise<readonly EvidenceFile[]> {
  return [await slackZip(), rate, statusPage, pager, log, deployments]
}
