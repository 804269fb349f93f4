import { existsSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Finding } from '../../../core/checks/finding.ts'
import { inspectFile } from '../../../core/import/inspect.ts'
import { takeIn } from '../../../core/import/takeIn.ts'
import { acceptStated } from '../../../core/postmortem/marks.ts'
import { emptyPostmortem } from '../../../core/postmortem/postmortem.ts'
import { importFile } from '../../../electron/node/importFile.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { shippedGuide } from '../../kit/guides.ts'
import { checked } from '../../kit/labelIncident.ts'

const root = fileURLToPath(new URL('../../..', import.meta.url))
const folder = path.resolve(root, process.env.FAULTLINE_SHARED ?? '../shared', 'samples/main-job')
const there = existsSync(folder)
if (!there) console.warn(`test data is not there: ${folder}; set FAULTLINE_SHARED to its folder`)

describe.skipIf(!there)(`the real status-page entry${there ? '' : ' (FAULTLINE_SHARED is not there)'}`, () => {
  let found: Finding[] = []
  const ofRule = (rule: string) => found.filter((finding) => finding.rule === rule)

  beforeAll(async () => {
    const guides = { internal: 'customer-report', customer: 'customer-report' }
    const file = await importFile(path.join(folder, 'status-page.txt'))
    const inspected = await inspectFile(file, {}, nodePlatform())
    const { postmortem } = takeIn(emptyPostmortem('p', '2026-01-05T10:00:00Z', guides), inspected, {
      at: '2026-01-05T10:00:00Z',
    })
    const guide = shippedGuide('customer-report')
    found = checked(acceptStated(postmortem), { today: '2026-01-05', guide })
  })

  it('[C2] says 36 min on the page and 2 h 14 min by its own postmortem, once', () => {
    expect(ofRule('duration-disagree').map(({ message }) => message.slice(0, 87))).toEqual([
      'The page says 36 min (08:15 to 08:51), the impact window is 2 h 14 min (08:08 to 10:22)',
    ])
  })

  it('[C4] was resolved at 08:51 while the impact went on until 10:22', () => {
    expect(ofRule('resolved-before-impact-end').map(({ message }) => message.slice(0, 105))).toEqual([
      'The status page said resolved at 08:51 UTC; your data shows impact until 10:22, 1 h 31 min longer. Custom',
    ])
  })

  it('[C16] leaves two open actions without an owner', () => {
    expect(new Set(ofRule('action-no-owner').map(({ where }) => where.action)).size).toBe(2)
  })

  it('[C18] has one stray escape, with its file and line', () => {
    expect(ofRule('stray-escape').map(({ where }) => where)).toEqual([
      { source: { file: 'status-page.txt', line: 15 }, text: '\\]' },
    ])
  })

  it('[C23] yields its five as errors and warnings, and nothing else', () => {
    const told = found.filter(({ severity }) => severity !== 'note').map(({ rule, severity }) => `${severity}: ${rule}`)
    expect(told.sort()).toEqual([
      'error: duration-disagree',
      'error: resolved-before-impact-end',
      'warning: action-no-owner',
      'warning: action-no-owner',
      'warning: stray-escape',
    ])
    expect(found.filter(({ blocks }) => blocks)).toEqual([])
  })

  it('[C23] every other finding is a note, each right for the reason given here', () => {
    const notes = found.filter(({ severity }) => severity === 'note').map(({ rule, where }) => [rule, where])
    const places = notes.map(([rule, where]) => [rule, Object.keys(judged).includes(String(rule)) ? true : where])
    expect(places.filter(([, known]) => known !== true)).toEqual([])
    expect([...new Set(notes.map(([rule]) => rule))].sort()).toEqual(Object.keys(judged).sort())
  })
})

/** By rule, why a reviewer would agree. */
const judged: Readonly<Record<string, string>> = {
  'vague-quantity': 'The title speaks of a subset and gives no share; the postmortem gives one.',
  'reading-grade': 'The section on the cause has sentences of thirty words and more, of long ones.',
  'severity-disagree': 'The page called it minor, the postmortem P2; by the house’s own map that is major.',
  'post-silence': 'The second post came 23 minutes after the first; every twenty is the practice.',
  'action-no-due': 'One of two open items names no date, and a reader asks for it.',
  'action-wording':
    'Both open items are headings, “better” and “improved”, of which nobody can tell when they are done.',
  'section-empty': 'The guide asks for a summary, and the page has none: a completion criterion.',
}
