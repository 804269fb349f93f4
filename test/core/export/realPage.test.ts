import { existsSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { exportPostmortem } from '../../../core/export/registry.ts'
import { inspectFile } from '../../../core/import/inspect.ts'
import { takeIn } from '../../../core/import/takeIn.ts'
import { emptyLibrary } from '../../../core/postmortem/library.ts'
import { acceptStated } from '../../../core/postmortem/marks.ts'
import { emptyPostmortem } from '../../../core/postmortem/postmortem.ts'
import { importFile } from '../../../electron/node/importFile.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { shippedGuide } from '../../kit/guides.ts'
import { docxProblems } from '../../kit/ooxml.ts'
import { readDocx } from '../../kit/readDocx.ts'

const page = path.join(process.env.FAULTLINE_SHARED ?? '../shared', 'samples/main-job/status-page.txt')
const there = existsSync(page)
if (!there) console.warn('The real page (FAULTLINE_SHARED/samples/main-job) is not there: one test is left out.')

describe('the real page', () => {
  it.skipIf(!there)(
    '[X22] comes out in every customer format with its facts and promises, and none of its flaws',
    async () => {
      const platform = nodePlatform()
      const empty = emptyPostmortem('pm', '2025-12-12T09:00:00Z', { internal: 'standard', customer: 'customer-report' })
      const inspected = await inspectFile(await importFile(page), {}, platform)
      const { postmortem } = takeIn(empty, inspected, { at: '2025-12-12T09:00:00Z', newId: platform.newId })
      const { artifacts, blocked } = await exportPostmortem({
        people: [],
        postmortem: acceptStated(postmortem),
        audience: 'customer',
        formats: ['md', 'docx', 'status:statuspage'],
        guide: shippedGuide('customer-report'),
        library: emptyLibrary('Test'),
        today: '2025-12-12',
        data: new Map(),
        platform,
      })
      expect(blocked).toBe(false)
      const markdown = String(artifacts.find(({ format }) => format === 'md')?.content)
      const word = artifacts.find(({ format }) => format === 'docx')?.content
      const post = String(artifacts.find(({ file }) => file.endsWith('-5-postmortem.md'))?.content)
      if (word === undefined || typeof word === 'string') throw new Error('no Word file')
      expect(await docxProblems(word)).toEqual([])
      const reading = readDocx(word)
      expect(
        reading.items.filter(({ sign }) => /^\d\.$/.test(sign)).map(({ sign, text }) => `${sign} ${text}`),
      ).toEqual([
        '1. Smarter Resource Management (Completed)',
        '2. Improved Auto-scaling (In progress, Q1 2026)',
        '3. Better Early Warning (In progress)',
      ])
      for (const text of [markdown, post, reading.paragraphs.join('\n')]) {
        expect(text).toContain('2 hours 14 minutes')
        expect(text).toContain('08:08 to 10:22 UTC')
        expect(text).toMatch(/Improved Auto-scaling(?:\*\*)? \(In progress, Q1 2026\)/)
        expect(text).not.toMatch(/\\[()[\].]|###/)
      }
      // The page shows its own updates: its postmortem does not repeat them.
      expect(post).not.toContain('Our team is aware')
    },
  )
})
