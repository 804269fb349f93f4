import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import type { Finding } from '../../../core/checks/finding.ts'
import { runChecks } from '../../../core/checks/registry.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import { inspectFile } from '../../../core/import/inspect.ts'
import { takeIn } from '../../../core/import/takeIn.ts'
import { emptyLibrary } from '../../../core/postmortem/library.ts'
import { type MarkName, markNames } from '../../../core/postmortem/mark.ts'
import { emptyPostmortem, type Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Instant } from '../../../core/time/instant.ts'
import { importFile } from '../../../electron/node/importFile.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'

/** One finding on a real postmortem, named without its words: by file, rule and a hash of place and words. */
export interface RealFinding {
  readonly file: string
  /** First 12 hex digits of the file's SHA-256. */
  readonly hash: string
  readonly place: string
  readonly finding: Finding
}

const hex = (data: string | Uint8Array, digits: number) =>
  createHash('sha256').update(data).digest('hex').slice(0, digits)

const today = '2026-01-05'
const at = `${today}T10:00:00Z`

/** As it is for customers: everything that was written is opened to them, which is the hardest case for the rules. */
function opened(postmortem: Postmortem): Postmortem {
  const open = <T extends object>(things: T[]): T[] =>
    things.map((thing) => ({ ...thing, audience: 'customer' as const }))
  return {
    ...postmortem,
    sections: open(postmortem.sections),
    events: open(postmortem.events),
    factors: open(postmortem.factors),
    lessons: open(postmortem.lessons),
  }
}

/** Read in the file by a person: when the impact began and ended, and when it was detected. Instants are as the import reads them. */
export type KnownMarks = Readonly<Record<string, Partial<Record<MarkName, Instant>>>>

function marked(postmortem: Postmortem, known: KnownMarks[string] = {}): Postmortem {
  const marks = markNames.flatMap((name) => {
    const instant = known[name]
    const from = { kind: 'hand' as const, ref: null, quote: null }
    return instant === undefined ? [] : [{ name, at: instant, from, confirmed: true }]
  })
  return { ...postmortem, marks: [...postmortem.marks, ...marks] }
}

async function read(file: string): Promise<Postmortem> {
  const empty = emptyPostmortem('p', at, { internal: 'standard', customer: 'customer-report' })
  const inspected = await inspectFile(await importFile(file), { zone: 'UTC', day: '2026-01-01' }, nodePlatform())
  return takeIn(empty, inspected, { at }).postmortem
}

/** All findings on the real postmortems of a folder, as imported and opened to customers. Only rules that judge what is there, not what is missing. */
export async function realFindings(folder: string, marks: KnownMarks): Promise<readonly RealFinding[]> {
  const all: RealFinding[] = []
  for (const file of readdirSync(folder)
    .filter((name) => name.endsWith('.md'))
    .sort()) {
    const name = path.join(folder, file)
    const hash = hex(readFileSync(name), 12)
    const postmortem = marked(opened(await read(name)), marks[hash])
    const facts = computeFacts(postmortem, { today })
    const findings = runChecks({ postmortem, facts, library: emptyLibrary('Real'), today })
    for (const finding of findings) {
      const { rule, key, where } = finding
      const place = hex(
        [
          rule,
          where.section ?? where.event ?? where.factor ?? where.action ?? where.field ?? '',
          where.text ?? key,
        ].join('\n'),
        10,
      )
      all.push({ file, hash, place, finding })
    }
  }
  return all
}
