/** One process of the bench: `make FOLDER`, or `cold HOME FOLDER` and `warm HOME FOLDER`, which print one line of JSON. */
import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { setTimeout as rest } from 'node:timers/promises'
import { hostOver } from '../../../core/host/client.ts'
import { serve } from '../../../core/host/serve.ts'
import { postmortemText } from '../../../core/postmortem/bytes.ts'
import { createNodeHost } from '../../../electron/node/nodeHost.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { manyPostmortems } from '../../kit/manyPostmortems.ts'

/** The last incident of the library is from shortly before this day. */
const until = '2026-06-01'
/** As the page asks. */
const asOf = new Date().toISOString().slice(0, 10)
const [kind = '', ...places] = process.argv.slice(2)
const [home = '', library = ''] = places

if (kind === 'make') make(home, Number(places[1]), Number(places[2]))
else await round()

function make(folder: string, count: number, actionsEach: number): void {
  for (const [name, postmortem] of manyPostmortems({ count, actionsEach, until })) {
    mkdirSync(path.join(folder, name), { recursive: true })
    writeFileSync(path.join(folder, name, 'postmortem.json'), postmortemText(postmortem))
  }
}

/** Until the process has nothing to do any more: a person comes to a first click after that. Half a minute at most. */
async function quiet(): Promise<void> {
  for (let times = 0, calm = 0; times < 120 && calm < 3; times += 1) {
    const before = process.cpuUsage()
    await rest(250)
    const { user, system } = process.cpuUsage(before)
    calm = user + system < 15_000 ? calm + 1 : 0
  }
}

interface Took {
  /** By the clock, and of this process's own work, in milliseconds. */
  readonly ms: number
  readonly cpu: number
}

async function timed<T>(work: () => Promise<T>): Promise<Took & { readonly value: T }> {
  const [start, cpu] = [performance.now(), process.cpuUsage()]
  const value = await work()
  const { user, system } = process.cpuUsage(cpu)
  return { ms: performance.now() - start, cpu: (user + system) / 1000, value }
}

function took({ ms, cpu }: Took): Took {
  return { ms, cpu }
}

/** What a start asks, then a person: the list, the actions, words letter by letter, one change. Through the checked wire. */
async function round(): Promise<void> {
  const inner = createNodeHost({
    home,
    libraries: [{ key: 'own', path: library, example: false }],
    platform: nodePlatform(),
    kind: 'browser',
    version: '0.0.0',
  })
  const host = hostOver((method, input) => serve(inner, method, input))
  const about = { library: 'own', asOf, zone: 'UTC', me: 'Mira Ito' } as const
  const actions = (query: string, sort: 'late' | 'due' = 'late') =>
    host['library.actions']({ ...about, scope: '', query, sort, group: 'none', from: 0, count: 100 })
  const first = await timed(() => host['library.read']({ library: 'own' }))
  let told = first.value.checking === null ? 0 : 1
  const whole = await timed(async () => {
    for (let last = -1, read = first.value; read.checking; read = await host['library.read']({ library: 'own' })) {
      if (read.checking.done > last) told += 1
      last = read.checking.done
    }
  })
  const rows = (await host['library.read']({ library: 'own' })).rows.length
  await quiet()
  const firstActions = await timed(() => actions('is:open'))
  const nextActions = await timed(() => actions('is:late', 'due'))
  const keys = []
  for (const words of ['render queue stalls', 'muted migration', 'ticket4711', 'sev:1 service:render late']) {
    for (let length = 1; length <= words.length; length += 1)
      keys.push(
        await timed(() => host['library.search']({ ...about, query: words.slice(0, length), count: 1000, places: 0 })),
      )
  }
  const one = (await actions('is:open')).rows[0]
  const edit = { folder: one?.folder ?? '', id: one?.action.id ?? '', edit: { priority: 'low' as const } }
  const { undo } = await host['actions.edit']({ library: 'own', changes: [edit], by: null })
  const afterEdit = await timed(() => actions('is:open'))
  await host['actions.edit']({ library: 'own', changes: undo.map((change) => ({ ...change })), by: null })
  const trends = await timed(() => host['library.trends']({ library: 'own', asOf, zone: 'UTC', step: 'month' }))
  inner.close()
  const all = firstActions.value.figures.all.n
  const result = {
    rows,
    actions: all,
    told,
    start: took(first),
    whole: { ms: first.ms + whole.ms, cpu: first.cpu + whole.cpu },
    firstActions: took(firstActions),
    nextActions: took(nextActions),
    afterEdit: took(afterEdit),
    firstKey: took(keys[0] ?? { ms: 0, cpu: 0 }),
    keys: keys.map(took),
    trends: took(trends),
    memory: process.memoryUsage().rss / 1e6,
    peak: process.resourceUsage().maxRSS / 1000,
  }
  process.stdout.write(`${JSON.stringify(result)}\n`)
}
