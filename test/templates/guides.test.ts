import { readFileSync, writeFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { guideSchema } from '../../core/guide/guide.ts'
import { sectionSteps } from '../../core/postmortem/section.ts'
import { guideNames, shippedGuide } from '../kit/guides.ts'

const stepOf: Readonly<Record<string, string>> = sectionSteps

describe('the shipped guides', () => {
  it('are these five', () => {
    expect(guideNames).toEqual(['customer-report', 'google-style', 'lightweight', 'security', 'standard'])
  })

  it('[G5] have a JSON schema beside them that is current', () => {
    const file = new URL('../../templates/guides/schema.json', import.meta.url)
    const wanted: unknown = JSON.parse(JSON.stringify(z.toJSONSchema(guideSchema, { io: 'input' })))
    const there: unknown = JSON.parse(readFileSync(file, 'utf8'))
    if (process.env.UPDATE === '1' && !isDeepStrictEqual(there, wanted))
      writeFileSync(file, `${JSON.stringify(wanted, null, 2)}\n`)
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(wanted)
  })

  describe.each(guideNames)('%s', (name) => {
    const guide = shippedGuide(name)

    it('is named like its folder', () => expect(guide.id).toBe(name))

    it('shows a good and a poor example beside every section that has text and is asked for', () => {
      const bare = guide.sections.filter(
        ({ write, need, good, poor }) => write && need === 'required' && !(good && poor),
      )
      expect(bare.map(({ id }) => id)).toEqual([])
    })

    it('has a longer good example than poor one', () => {
      const odd = guide.sections.filter(({ good, poor }) => good !== '' && good.length <= poor.length)
      expect(odd.map(({ id }) => id)).toEqual([])
    })

    it('keeps every known section in the step where it is known to be', () => {
      const moved = guide.sections.filter(({ id, step }) => stepOf[id] !== undefined && stepOf[id] !== step)
      expect(moved.map(({ id }) => id)).toEqual([])
    })

    it('asks one question of each step at least', () => {
      expect(Object.keys(guide.steps)).toHaveLength(8)
    })
  })

  it('make customer text of customer sections only', () => {
    const audiences = (name: string) => new Set(shippedGuide(name).sections.map(({ audience }) => audience))
    expect(audiences('customer-report')).toEqual(new Set(['customer']))
    const standard = shippedGuide('standard').sections.filter(({ audience }) => audience === 'customer')
    expect(standard.map(({ id }) => id)).toEqual(['external-message'])
  })

  it('let each guide choose its heading for causes', () => {
    const heading = (name: string) => shippedGuide(name).sections.find(({ id }) => id === 'root-cause')?.heading
    expect(heading('standard')).toBe('Contributing factors')
    expect(heading('customer-report')).toBe('Root cause')
  })
})
