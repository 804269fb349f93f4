import { writeSync } from 'node:fs'
import type { CheckContext } from '../../../core/checks/finding.ts'
import { runChecks } from '../../../core/checks/registry.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import { emptyLibrary } from '../../../core/postmortem/library.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { shippedGuide } from '../../kit/guides.ts'
import { event, labelIncident, section, today } from '../../kit/labelIncident.ts'

/** Paragraphs, lists, tables and blocks of every sort, about `bytes` long; one in twenty holds something to find. */
function longText(bytes: number): string {
  const blocks: string[] = []
  let length = 0
  for (let index = 0; length < bytes; index += 1) {
    const block = kinds[index % kinds.length]?.(index) ?? ''
    blocks.push(block)
    length += block.length + 2
  }
  return blocks.join('\n\n')
}

const plain = (index: number) =>
  `Bench ${index % 40} asked for a label, and the gateway gave none; the desk saw it on the board, called the hall and wrote it down. It was the ${index}th that morning, as far as anyone counted, and nobody was surprised any more.`
const kinds: readonly ((index: number) => string)[] = [
  plain,
  plain,
  (index) => `### What hall ${index} saw`,
  plain,
  (index) =>
    `- first, the *red* light\n- then the **second** one, for [1 h 15 min](fact:impact.duration)\n- and \`code-${index % 7}\``,
  plain,
  (index) => `| hall | labels |\n| - | - |\n| ${index} | none |\n| ${index + 1} | a few |`,
  plain,
  (index) => (index % 40 === 8 ? 'The outage lasted 40 minutes; print-gw-03 and some users saw it.' : plain(index)),
  (index) => `:::internal\nprint-gw-${index % 12} was restarted by Ida Voss.\n:::`,
  plain,
]

const library = { ...emptyLibrary('Bench'), forbiddenTerms: ['Project Heron'] }
const guide = shippedGuide('customer-report')

function contextOf(postmortem: Postmortem, facts: CheckContext['facts']): CheckContext {
  return { postmortem, facts, library, guide, today }
}

const median = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
const nth = (numbers: readonly number[], share: number) =>
  [...numbers].sort((a, b) => a - b)[Math.floor((numbers.length - 1) * share)] ?? 0

/** Milliseconds of this process's own work so far: on a shared machine the clock counts others' too. */
const worked = () => {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** Types letters at places all over the text, one after the other, and checks after each. Milliseconds of each check. */
function type(postmortem: Postmortem, count: number): { times: number[]; own: number[]; findings: number } {
  const facts = computeFacts(postmortem, { today })
  let current = postmortem
  let findings = runChecks(contextOf(current, facts)).length
  const times: number[] = []
  const own: number[] = []
  for (let key = 0; key < count; key += 1) {
    const text = current.sections[0]?.text ?? ''
    const word = text.indexOf(' ', Math.floor((text.length * ((key * 37) % 101)) / 101))
    const typed = `${text.slice(0, word)}e${text.slice(word)}`
    current = {
      ...current,
      sections: current.sections.map((one, index) => (index === 0 ? { ...one, text: typed } : one)),
    }
    const [start, before] = [performance.now(), worked()]
    findings = runChecks(contextOf(current, facts)).length
    own.push(worked() - before)
    times.push(performance.now() - start)
  }
  return { times, own, findings }
}

/** One round, as a line of JSON: `{bytes, events, first, p50, p95, cpu, findings}` in milliseconds; `first` is a check of a text never seen. */
function round(bytes: number, events: number, keys: number) {
  const seed = longText(bytes)
  const many = Array.from({ length: events }, (_, index) => event(`e${index}`, '06:50', `Looked at ${index}`))
  const base = labelIncident({
    sections: [section('what-happened', seed), section('summary', 'Benches could not print.')],
  })
  const postmortem = { ...base, events: [...base.events, ...many] }
  const facts = computeFacts(postmortem, { today })
  const start = performance.now()
  runChecks(contextOf(postmortem, facts))
  const first = performance.now() - start
  // The first keys compile the program; an author types thousands.
  type(postmortem, 300)
  const { times, own, findings } = type(postmortem, keys)
  return { bytes: seed.length, events, first, p50: median(times), p95: nth(times, 0.95), cpu: median(own), findings }
}

const [bytes = '200000', events = '200', keys = '100'] = process.argv.slice(2)
writeSync(1, `${JSON.stringify(round(Number(bytes), Number(events), Number(keys)))}\n`)
