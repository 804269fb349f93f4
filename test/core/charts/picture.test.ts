import { describe, expect, it } from 'vitest'
import type { ChartSpec } from '../../../core/charts/chart.ts'
import { chartSvg } from '../../../core/charts/chartSvg.ts'
import { compose } from '../../../core/doc/compose.ts'
import { chartSize } from '../../../core/export/chartSize.ts'
import { walk } from '../../../core/export/walk.ts'
import { computeFacts } from '../../../core/facts/facts.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { labelsData, larkspurLibrary, outsideGuide, parcelLabels } from '../../fixtures/documents/parcelLabels.ts'
import { openDocx, relationships } from '../../kit/docxPackage.ts'
import { docxOf, textOf } from '../../kit/exportLabels.ts'
import { expectGolden } from '../../kit/golden.ts'
import { named } from '../../kit/xmlTree.ts'
import { makeSeries, minute } from '../metrics/makeSeries.ts'

const start = Date.parse('2025-11-24T00:00:00Z')
const size = { width: 960, height: 360 }
const base: ChartSpec = {
  title: 'Letters sorted',
  unit: '1/min',
  columns: makeSeries(600, (_, noise) => 100 + 2 * noise),
  from: start + 240 * minute,
  to: start + 480 * minute,
  baseline: null,
  intervals: [],
  marks: [],
  ticks: [],
  zone: 'UTC',
}
const span = (from: number, to: number) => ({ start: start + from * minute, end: start + to * minute })
const week = 7 * 1440

/** Each shows something that the others do not. */
const pictures: Readonly<Record<string, ChartSpec>> = {
  'rise-two-intervals': {
    ...base,
    title: 'Letters waiting',
    unit: '',
    columns: makeSeries(600, (i, noise) => ((i >= 300 && i < 340) || (i >= 380 && i < 420) ? 900 : 100) + 5 * noise),
    baseline: 100,
    intervals: [span(300, 340), span(380, 420)],
    marks: [
      { at: start + 300 * minute, letter: 'I', label: 'Impact start' },
      { at: start + 303 * minute, letter: 'D', label: 'Detected' },
      { at: start + 306 * minute, letter: 'A', label: 'Acknowledged' },
      { at: start + 420 * minute, letter: 'E', label: 'Impact end' },
    ],
    zone: 'America/New_York',
  },
  'gap-and-hole': {
    ...base,
    columns: makeSeries(600, (i, noise) => (i >= 320 && i < 360 ? Number.NaN : 100 + 2 * noise)),
    intervals: [span(318, 362)],
    ticks: [310, 311, 312, 400].map((i) => ({ at: start + i * minute, label: `event ${i}` })),
  },
  'dense-with-spikes': {
    ...base,
    columns: makeSeries(200_000, (i, noise) => (i % 40_000 === 20_000 ? 900 : i === 60_000 ? -400 : 100 + 8 * noise)),
    from: start,
    to: start + 200_000 * minute,
    intervals: [span(150_000, 260_000)],
  },
  'week-before-from-data': {
    ...base,
    columns: makeSeries(600, (i, noise) => (i >= 300 && i < 420 ? 970 : 1000) + 2 * noise),
    before: makeSeries(600, (_, noise) => 1004 + 2 * noise, 9),
    scale: 'data',
    baseline: 1000,
    intervals: [span(300, 420)],
  },
  'from-zero': { ...base, columns: makeSeries(600, (_, noise) => 5000 + 20 * noise), scale: 'zero' },
  'no-values': { ...base, from: start + week * minute, to: start + (week + 60) * minute },
}

describe('charts for documents', () => {
  it.each(Object.keys(pictures))('[K4] %s is the same picture as before', (name) => {
    const spec = pictures[name] ?? expect.fail(name)
    expectGolden(`charts/${name}.svg`, chartSvg(spec, size))
  })

  it('[K4] the scale is where the author wants it', () => {
    const least = (svg: string) => Number(/text-anchor="end"[^>]*>([\d,.]+)</.exec(svg)?.[1]?.replace(',', ''))
    const spec = pictures['from-zero'] ?? expect.fail('from-zero')
    expect(least(chartSvg(spec, size))).toBe(0)
    expect(least(chartSvg({ ...spec, scale: 'data' }, size))).toBeGreaterThan(4000)
  })
})

describe('a chart in a document', () => {
  const charts = () => {
    const postmortem = parcelLabels()
    const facts = computeFacts(postmortem, { today: '2026-03-12' })
    const document = compose(postmortem, {
      audience: 'customer',
      guide: outsideGuide(),
      library: larkspurLibrary(),
      facts,
      data: labelsData(),
    })
    return [...walk(document.root)].flatMap((node) =>
      node.type === 'image' && node.data?.chart ? [node.data.chart] : [],
    )
  }

  it('[K3] read back from the Word file, it is the picture that its SVG makes, to the byte', async () => {
    const docx = openDocx(await docxOf('customer'))
    const related = relationships(docx, 'word/document.xml')
    const shown = named(docx.tree('word/document.xml'), 'a:blip').map(
      ({ attributes }) => docx.parts[`word/${related.get(attributes['r:embed'] ?? '')?.target}`],
    )
    const specs = charts()
    expect(specs.length).toBeGreaterThan(0)
    expect(shown).toHaveLength(specs.length)
    for (const [index, spec] of specs.entries()) {
      const drawn = await nodePlatform().rasterise(chartSvg(spec, chartSize), chartSize.scale)
      expect(Buffer.from(shown[index] ?? new Uint8Array()).equals(Buffer.from(drawn))).toBe(true)
      // The picture says something: with the line taken away it is another one.
      const blank = chartSvg({ ...spec, columns: { t: new Float64Array(), v: new Float64Array() } }, chartSize)
      expect(Buffer.from(drawn).equals(Buffer.from(await nodePlatform().rasterise(blank, chartSize.scale)))).toBe(false)
    }
  })

  it('[K3] the web page carries the same SVG', async () => {
    const html = await textOf('customer', 'html', /\.html$/)
    const found = [...html.matchAll(/<figure>(<svg[\s\S]*?<\/svg>)/g)].map(([, svg = '']) =>
      svg.replace(/ aria-label="[^"]*"/, ''),
    )
    expect(found).toEqual(charts().map((spec) => chartSvg(spec, chartSize).trim()))
  })
})
