import { describe, expect, it } from 'vitest'
import { reviewedLabels } from '../../fixtures/documents/reviewedLabels.ts'
import { companyFile } from '../../kit/companyFile.ts'
import { openDocx } from '../../kit/docxPackage.ts'
import { docxOf } from '../../kit/exportLabels.ts'
import { docxProblems } from '../../kit/ooxml.ts'
import { readDocx } from '../../kit/readDocx.ts'
import { elements, named, type XmlNode } from '../../kit/xmlTree.ts'

/** The words between a comment's marks. */
function wordsOf(body: XmlNode, id: string): string {
  let open = false
  let words = ''
  for (const node of elements(body)) {
    if (node.attributes['w:id'] === id && node.name === 'w:commentRangeStart') open = true
    else if (node.attributes['w:id'] === id && node.name === 'w:commentRangeEnd') open = false
    else if (open && node.name === 'w:t') words += node.text
    else if (open && node.name === 'w:p') words += ' '
  }
  return words.trim()
}

describe('comments in a Word file', () => {
  it('[Q9] are Word’s own, at their words, with their replies; the file stays valid', async () => {
    const bytes = await docxOf('internal', { postmortem: reviewedLabels() })
    expect(await docxProblems(bytes)).toEqual([])
    const docx = openDocx(bytes)
    const body = docx.tree('word/document.xml')
    const found = named(docx.tree('word/comments.xml'), 'w:comment').map((node) => ({
      id: node.attributes['w:id'] ?? '',
      author: node.attributes['w:author'],
      text: named(node, 'w:p')
        .map((line) =>
          named(line, 'w:t')
            .map(({ text }) => text)
            .join(''),
        )
        .join('\n'),
    }))
    const about = (text: string) => {
      const one = found.find((each) => each.text.startsWith(text))
      return one && wordsOf(body, one.id)
    }
    expect(about('About plain')).toBe('sorry for the wait')
    expect(about('About across')).toBe('drawn again and again, and other labels')
    expect(about('About blocks')).toBe('Labels in the north at most 20 minutes')
    expect(about('About twice')).toBe('the wait. Your parcels')
    expect(about('Yes.')).toBe('sorry for the wait')
    expect(about('Two\nlines')).toBe('Resolution')
    expect(found.find(({ text }) => text.startsWith('About twice'))).toMatchObject({
      author: 'Legal <team> & co',
      text: 'About twice\nSuggestion: the wait',
    })
    // None is dropped: without a place it is about a heading.
    for (const id of ['lost', 'nowhere', 'code']) expect(about(`About ${id}`)).not.toBe('')
    expect(found.map(({ text }) => text).join()).not.toMatch(/Settled words|Waiting words/)
    const threads = named(docx.tree('word/commentsExtended.xml'), 'w15:commentEx')
    expect(threads.filter(({ attributes }) => attributes['w15:paraIdParent'] !== undefined)).toHaveLength(1)
  }, 60_000)

  it('[Q9] change no word of the text, and the same review gives the same bytes', async () => {
    const [bytes, again, without] = [
      await docxOf('internal', { postmortem: reviewedLabels() }),
      await docxOf('internal', { postmortem: reviewedLabels() }),
      await docxOf('internal'),
    ]
    expect(Buffer.from(bytes).equals(Buffer.from(again))).toBe(true)
    expect(readDocx(bytes).paragraphs).toEqual(readDocx(without).paragraphs)
    expect(openDocx(without).names).not.toContain('word/comments.xml')
  })

  it('[Q9] go with a company’s look too', async () => {
    const bytes = await docxOf('internal', { postmortem: reviewedLabels(), reference: await companyFile() })
    expect(await docxProblems(bytes)).toEqual([])
    expect(openDocx(bytes).names).toContain('word/comments.xml')
  }, 60_000)

  it('[Q9] never leave for customers', async () => {
    const docx = openDocx(await docxOf('customer', { postmortem: reviewedLabels() }))
    expect(docx.names.filter((name) => name.includes('comment'))).toEqual([])
    expect(docx.text('word/document.xml')).not.toContain('comment')
  })
})
