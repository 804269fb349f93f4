import fc from 'fast-check'
import { strToU8, zipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import { readWord } from '../../../core/import/word/readWord.ts'
import { emptyPostmortem, type Postmortem, postmortemSchema } from '../../../core/postmortem/postmortem.ts'
import { addComment, keepWaiting, placeComments } from '../../../core/review/comments.ts'
import { followAnchors } from '../../../core/review/followAnchors.ts'
import { collapse, sectionWords } from '../../../core/review/sectionWords.ts'
import { takeSuggestion } from '../../../core/review/takeSuggestion.ts'
import { takeWord } from '../../../core/review/takeWord.ts'
import { nodePlatform } from '../../../electron/node/platform.ts'
import { reviewedLabels } from '../../fixtures/documents/reviewedLabels.ts'
import { added, editWord, fileOf, gone, kept, lineOf, wordOf } from '../../kit/editWord.ts'
import { docxOf } from '../../kit/exportLabels.ts'

const platform = nodePlatform()
const who = { by: 'Rita Okafor', at: '2026-03-13T09:00:00Z' }

async function readBack(postmortem: Postmortem, bytes: Uint8Array) {
  const ids: string[] = []
  return takeWord(postmortem, await readWord(fileOf(bytes), platform), {
    file: 'legal.docx',
    sections: [{ id: 'summary', heading: 'Summary' }],
    at: who.at,
    newId: () => `w${ids.push('')}`,
  })
}

const short = (text: string, id = 'summary'): Postmortem => ({
  ...emptyPostmortem('pm', '2026-03-10T18:00:00Z', { internal: 'standard', customer: 'customer-report' }),
  sections: [{ id, audience: 'customer', text }],
})

const textOf = (postmortem: Postmortem) => sectionWords(postmortem.sections[0]?.text ?? '').text

describe('comments and changes of a Word file', () => {
  it('[Q10] of our own file that nobody touched are all known', async () => {
    const postmortem = reviewedLabels()
    const taken = await readBack(postmortem, await docxOf('internal', { postmortem }))
    expect(taken).toMatchObject({ comments: 0, changes: 0, known: 10 })
    expect(taken.postmortem).toBe(postmortem)
  })

  it('[Q10] are known too when a program sent them back without their threads', async () => {
    const postmortem = reviewedLabels()
    const bytes = editWord(await docxOf('internal', { postmortem }), {
      'word/commentsExtended.xml': () => '<w15:commentsEx xmlns:w15="x"/>',
    })
    expect(await readBack(postmortem, bytes)).toMatchObject({ comments: 0, known: 10 })
  })

  it.each(['internal', 'customer'] as const)(
    '[Q10] are found in a file for %s readers as a reviewer sends it back, and change no text',
    async (audience) => {
      const postmortem = { ...reviewedLabels(), comments: [] }
      const bytes = editWord(await docxOf(audience, { postmortem }), {
        'word/document.xml': (xml) =>
          xml.replace(
            /<w:r><w:t xml:space="preserve">(We are )(sorry)( for the wait\. )<\/w:t><\/w:r>/,
            (_, before: string, word: string, after: string) =>
              kept(before) + gone(word) + added('truly sorry') + kept(after),
          ),
      })
      const taken = await readBack(postmortem, bytes)
      expect(taken).toMatchObject({ comments: 0, changes: 1, lost: 0 })
      expect(taken.postmortem.sections).toBe(postmortem.sections)
      const [suggestion] = taken.postmortem.comments
      expect(suggestion).toMatchObject({ section: 'commitment', author: 'Legal', waiting: 'legal.docx' })
      const after = takeSuggestion(taken.postmortem, suggestion?.id ?? '', who)
      expect(after.sections.find(({ id }) => id === 'commitment')?.text).toBe(
        'We are truly sorry for the wait. *Your* parcels are why we are here.',
      )
      expect(after.comments[0]?.waiting).toBeUndefined()
    },
  )

  it('[Q10] keep who, when and their words; replies stay below what they answer', async () => {
    const body = lineOf(
      `${kept('Labels were ')}<w:commentRangeStart w:id="7"/>${kept('late')}<w:commentRangeEnd w:id="7"/><w:r><w:commentReference w:id="7"/></w:r>${kept(' today.')}`,
      '_summary_1',
    )
    const said =
      '<w:comment w:id="7" w:author="Mira Ito" w:date="2026-03-12T08:30:00Z"><w:p><w:r><w:t>How late?</w:t></w:r></w:p><w:p><w:r><w:t>In minutes.</w:t></w:r></w:p></w:comment>'
    const { postmortem, comments } = await readBack(short('Labels were late today.'), wordOf(body, said))
    expect(comments).toBe(1)
    expect(postmortem.comments[0]).toMatchObject({
      section: 'summary',
      quote: 'late',
      author: 'Mira Ito',
      at: '2026-03-12T08:30:00Z',
      text: 'How late?\nIn minutes.',
    })
    expect(keepWaiting(postmortem, 'w1').comments[0]?.waiting).toBeUndefined()
  })

  it('[Q10] that answer a comment of ours become a reply to it once taken', async () => {
    const postmortem = reviewedLabels()
    const bytes = editWord(await docxOf('internal', { postmortem }), {
      'word/comments.xml': (xml) =>
        xml.replace(
          '</w:comments>',
          '<w:comment w:id="99" w:author="Mira Ito" w:date="2026-03-12T08:30:00Z"><w:p w14:paraId="0000AA99"><w:r><w:t>I agree.</w:t></w:r></w:p></w:comment></w:comments>',
        ),
      'word/commentsExtended.xml': (xml) => {
        const parent = /w15:paraId="([^"]+)"[^>]*\/>/.exec(xml)?.[1] ?? ''
        return xml.replace(
          '</w15:commentsEx>',
          `<w15:commentEx w15:paraId="0000AA99" w15:paraIdParent="${parent}" w15:done="0"/></w15:commentsEx>`,
        )
      },
    })
    const taken = await readBack(postmortem, bytes)
    expect(taken).toMatchObject({ comments: 1, changes: 0 })
    const after = keepWaiting(taken.postmortem, 'w1')
    expect(after.comments).toHaveLength(postmortem.comments.length)
    expect(after.comments.flatMap(({ replies }) => replies)).toContainEqual({
      author: 'Mira Ito',
      at: '2026-03-12T08:30:00Z',
      text: 'I agree.',
    })
    expect(await readBack(after, bytes)).toMatchObject({ comments: 0, changes: 0 })
  })

  it('[Q10] a file read twice adds nothing the second time', async () => {
    const bytes = wordOf(lineOf(kept('Labels were ') + gone('late') + added('slow') + kept('.'), '_summary_1'))
    const once = await readBack(short('Labels were late.'), bytes)
    expect(await readBack(once.postmortem, bytes)).toMatchObject({ changes: 0, known: 1 })
  })

  it('[Q10] without a place are kept and listed as lost', async () => {
    const body = lineOf(
      `<w:commentRangeStart w:id="1"/>${kept('A sentence that was never ours.')}<w:commentRangeEnd w:id="1"/>`,
    )
    const said = '<w:comment w:id="1" w:author="A" w:date="2026-03-12T08:30:00Z"><w:p/></w:comment>'
    const taken = await readBack(short('Labels were late.'), wordOf(body + lineOf(gone('Nor this.')), said))
    expect(taken.lost).toBe(taken.comments + taken.changes)
    expect(taken.postmortem.comments).toHaveLength(2)
    expect(placeComments(taken.postmortem, ['summary']).every(({ range }) => range === null)).toBe(true)
  })

  it('[Q10] any tracked edits, all taken in any order, give the text that Word would show', async () => {
    // Every word comes again and again, never beside itself: which of two equal neighbours went can't be told.
    const words = ['labels', 'late', 'queue', 'disk', 'north']
    const edit = fc.record({
      kind: fc.constantFrom('keep', 'keep', 'keep', 'add', 'drop', 'swap'),
      with: fc.constantFrom('slow', 'soon', 'down', 'half', 'spare'),
      author: fc.constantFrom('Legal', 'Ada'),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 3, maxLength: 14 }), fc.nat(), async (drawn, order) => {
        const edits = drawn.map((one, index) => ({ ...one, keep: words[index % words.length] ?? '' }))
        const before = edits.map((one) => one.keep).join(' ')
        let accepted = ''
        let xml = ''
        for (const [index, one] of edits.entries()) {
          const space = index === edits.length - 1 ? '' : ' '
          const put = `${one.with}${space === '' ? '' : ' '}`
          if (one.kind === 'add' && space !== '') {
            xml += kept(one.keep + space) + added(put, one.author)
            accepted += one.keep + space + put
          } else if (one.kind === 'drop') xml += gone(one.keep + space, one.author)
          else if (one.kind === 'swap') {
            xml += gone(one.keep, one.author) + added(one.with, one.author) + kept(space)
            accepted += one.with + space
          } else {
            xml += kept(one.keep + space)
            accepted += one.keep + space
          }
        }
        const taken = await readBack(short(before), wordOf(lineOf(xml, '_summary_1')))
        let postmortem = taken.postmortem
        expect(textOf(postmortem)).toBe(collapse(before))
        const ids = postmortem.comments.map(({ id }) => id)
        const turned = [...ids.slice(order % (ids.length || 1)), ...ids.slice(0, order % (ids.length || 1))]
        for (const id of turned) postmortem = followAnchors(postmortem, takeSuggestion(postmortem, id, who))
        const open = postmortem.comments.filter(({ resolved }) => !resolved)
        // Two authors at one word can leave one open, which is said; nothing else may differ.
        if (open.length === 0) expect(textOf(postmortem)).toBe(collapse(accepted))
        else expect(new Set(edits.map(({ author }) => author)).size).toBe(2)
      }),
      { numRuns: 150 },
    )
  })
})

describe('a Word file that means harm', () => {
  const refused = async (bytes: Uint8Array, code: string) =>
    expect(readWord(fileOf(bytes), platform)).rejects.toMatchObject({ code })

  it('[Q11] is refused for what its archive or its XML is', async () => {
    await refused(strToU8('no zip at all'), 'zip.damaged')
    await refused(zipSync({ 'a.txt': strToU8('x') }), 'file.unreadable')
    await refused(zipSync({ 'word/document.xml': new Uint8Array(40 * 1024 * 1024).fill(32) }), 'zip.unsafe')
    await refused(zipSync({ '../word/document.xml': strToU8('<x/>') }), 'zip.unsafe')
    const entities =
      '<!DOCTYPE d [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;">]><w:document xmlns:w="w"><w:body>&b;</w:body></w:document>'
    await refused(zipSync({ 'word/document.xml': strToU8(entities) }), 'import.broken')
    await refused(
      zipSync({ 'word/document.xml': strToU8('<!DOCTYPE d SYSTEM "file:///etc/passwd"><w:document/>') }),
      'import.broken',
    )
    await refused(zipSync({ 'word/document.xml': strToU8('<w:document><w:body>&unknown;') }), 'import.broken')
    await refused(zipSync({ 'word/document.xml': strToU8('<a>'.repeat(5000)) }), 'import.limit')
  })

  it('[Q11] can’t reach a prototype, and long runs of marks cost no more than they are', async () => {
    const body = lineOf(
      `<w:bookmarkStart w:name="__proto___1"/>${'<w:commentRangeStart w:id="__proto__"/>'.repeat(2000)}${kept('constructor')}`,
    )
    const said = '<w:comment w:id="__proto__" w:author="constructor"><w:p/></w:comment>'
    const taken = await readBack(short('constructor'), wordOf(body, said))
    expect(taken.comments).toBe(1)
    expect(Object.keys(Object.prototype)).toEqual([])
  })

  it('[Q11] can’t put a moment that never was into the document', async () => {
    const said =
      '<w:comment w:id="1" w:author="A" w:date="9999-99-99T99:99:99Z"><w:p><w:r><w:t>x</w:t></w:r></w:p></w:comment>'
    const { postmortem } = await readBack(short('Labels'), wordOf(lineOf(kept('Labels')), said))
    expect(postmortem.comments[0]?.at).toBe(who.at)
    expect(postmortemSchema.safeParse(postmortem).success).toBe(true)
  })

  it('[Q11] of any bytes is read or refused with a sentence', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary', maxLength: 200 }), async (inside) => {
        const bytes = zipSync({ 'word/document.xml': strToU8(`<w:document>${inside}</w:document>`) })
        const result = await readWord(fileOf(bytes), platform).catch((error: unknown) => error)
        if (result instanceof Error) expect(result.name).toBe('FaultlineError')
      }),
    )
  })
})

it('[Q10] a comment on a section that is not written yet is about the whole of it', () => {
  const postmortem = addComment(short('x', 'other'), {
    id: 'c',
    section: 'summary',
    quote: '',
    occurrence: 0,
    author: 'a',
    at: who.at,
    text: 't',
  })
  expect(placeComments(postmortem, ['summary'])[0]?.range).not.toBeNull()
})
