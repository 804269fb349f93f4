import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { parseMarkdown } from '../../../core/markdown/parse.ts'
import { writeMarkdown } from '../../../core/markdown/write.ts'
import { htmlToMdast } from '../../../renderer/editor/model/htmlToMdast.ts'
import { parseHtml } from '../../../renderer/editor/plugins/parseHtml.ts'
import { textTree } from '../../../renderer/editor/plugins/paste.ts'
import { expectGolden } from '../../kit/golden.ts'

const pasted = (html: string) => writeMarkdown(htmlToMdast(parseHtml(html)))
const typed = (text: string) => writeMarkdown(textTree(text))

describe('pasted HTML', () => {
  it('[M20] keeps words, emphasis, lists, tables, code and safe links, and nothing else', () => {
    expect(
      pasted(
        '<h2 style="color:red">What <i>happened</i></h2><p onclick="x()">The <b>queue</b> filled, see <a href="https://status.example/1">the page</a>.</p>' +
          '<ul><li>first<ol><li>inner</li></ol></li><li>second</li></ul><pre>a\n  b</pre>' +
          '<table><tr><th>At</th><th>What</th></tr><tr><td>08:15</td><td>page</td></tr></table><script>steal()</script>',
      ),
    ).toBe(
      [
        '## What *happened*',
        'The **queue** filled, see [the page](https://status.example/1).',
        '- first\n  1. inner\n- second',
        '```\na\n  b\n```',
        '| At    | What |\n| ----- | ---- |\n| 08:15 | page |',
      ].join('\n\n'),
    )
  })

  it('[M20] reads the styles with which word processors say bold, and the wrapper that says it is not', () => {
    expect(
      pasted('<b style="font-weight:normal"><p><span style="font-weight:700">Cause</span> and effect</p></b>'),
    ).toBe('**Cause** and effect')
  })

  it('[M20] a link that is not a web or mail address stays as its words', () => {
    expect(
      pasted(
        '<a href="javascript:alert(1)">go</a> <a href=" JaVaScRiPt:alert(1)">there</a> <a href="data:text/html,x">now</a>',
      ),
    ).toBe('go there now')
  })

  it('[M20] a chip copied from here is a chip again', () => {
    expect(pasted('for <span data-chip="fact:impact.duration">2 h 14 min</span>')).toBe(
      'for [2 h 14 min](fact:impact.duration)',
    )
  })

  const hostile = path.resolve(
    import.meta.dirname,
    '../../..',
    process.env.FAULTLINE_SHARED ?? '../shared',
    'hostile/html/dompurify-payloads.json',
  )
  if (!existsSync(hostile))
    console.warn('The hostile HTML (FAULTLINE_SHARED/hostile) is not there: one test is left out.')
  it.skipIf(!existsSync(hostile))('[M20] hostile HTML gives words and safe links, never markup', () => {
    const payloads: { payload: string }[] = JSON.parse(readFileSync(hostile, 'utf8'))
    expect(payloads.length).toBeGreaterThan(200)
    for (const { payload } of payloads) {
      const tree = JSON.stringify(htmlToMdast(parseHtml(payload)))
      expect(tree).not.toMatch(/"type":"html"/)
      expect(tree).not.toMatch(/"url":"(?!https?:|mailto:|fact:|event:|series:)/i)
    }
  })
})

// Made by hand after what each program is documented to put on the clipboard; no program wrote them.
const programs = ['word', 'docs', 'slack', 'page', 'terminal']

describe('pasted from other programs', () => {
  it.each(programs)('[M46] %s comes in as clean Markdown', (name) => {
    const html = readFileSync(path.join(import.meta.dirname, '../../fixtures/paste', `${name}.html`), 'utf8')
    expectGolden(`paste/${name}.md`, `${pasted(html)}\n`)
  })
})

describe('pasted text', () => {
  it('[M21] that looks like Markdown is read as such, without its unsafe links', () => {
    expect(typed('# T\r\n\r\n* a [b](javascript:x)\r\n')).toBe('# T\n\n- a b')
  })

  it('[M21] of any other kind keeps its lines', () => {
    expect(parseMarkdown(typed('12:01 host:8080 down\n12:02 retry\n\nnext')).children.map((node) => node.type)).toEqual(
      ['paragraph', 'paragraph'],
    )
    expect(typed('12:01 host:8080 down\n12:02 retry\n\nnext')).toBe('12:01 host:8080 down\\\n12:02 retry\n\nnext')
  })
})
