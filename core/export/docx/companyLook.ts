import { strFromU8, strToU8, unzipSync } from 'fflate'
import { FaultlineError } from '../../errors.ts'
import { companyHeader, type Parts } from './companyHeader.ts'
import { mergedStyles, restyled } from './companyStyles.ts'
import { packedPart, zipParts } from './zipParts.ts'

const largest = 64 * 1024 * 1024
const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const theme = 'word/theme/theme1.xml'
const relationship = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/**
 * A Word file of ours in a company's look: styles (by their built-in names), fonts of its theme, header with its logo,
 * footer. What ours needs and theirs lacks is added; texts and page size stay ours. Same input, same bytes.
 * Throws `export.badReference` with what is wrong with the company's file.
 */
export function inCompanyLook(bytes: Uint8Array, reference: Uint8Array): Uint8Array {
  const parts: Parts = new Map(Object.entries(unzipSync(bytes)))
  const theirs = opened(reference)
  const { styles, ids } = mergedStyles(textOf(parts, 'word/styles.xml'), textOf(theirs, 'word/styles.xml'))
  for (const [name, content] of parts) {
    if (/^word\/(?:document|footnotes|endnotes|comments|numbering|header\d*|footer\d*)\.xml$/.test(name))
      parts.set(name, strToU8(restyled(strFromU8(content), ids)))
  }
  parts.set('word/styles.xml', strToU8(styles))
  companyHeader(parts, theirs, 'header')
  companyHeader(parts, theirs, 'footer')
  addTheme(parts, theirs)
  return zipParts([...parts].map(([name, content]) => packedPart(name, content)))
}

const textOf = (parts: Parts, name: string): string => strFromU8(parts.get(name) ?? new Uint8Array())

function opened(reference: Uint8Array): Parts {
  let total = 0
  try {
    const filter = ({ originalSize }: { originalSize: number }) => {
      total += originalSize
      if (total > largest) throw new Error('it unpacks to more than 64 MB')
      return true
    }
    const theirs: Parts = new Map(Object.entries(unzipSync(reference, { filter })))
    if (!textOf(theirs, 'word/document.xml').includes('<w:body')) throw new Error('it holds no Word document')
    if (!textOf(theirs, 'word/styles.xml').includes(main)) throw new Error('its styles are in another form of OOXML')
    return theirs
  } catch (error) {
    const reason = error instanceof Error && error.message.startsWith('it') ? error.message : 'it is not a .docx file'
    throw new FaultlineError('export.badReference', { reason }, { cause: error })
  }
}

/** Styles that name a theme's font or colour need the theme. */
function addTheme(parts: Parts, theirs: Parts): void {
  const content = theirs.get(theme)
  if (content === undefined || parts.has(theme)) return
  parts.set(theme, content)
  const types = textOf(parts, '[Content_Types].xml')
  const override = `<Override PartName="/${theme}" ContentType="application/vnd.openxmlformats-officedocument.theme+xml"/>`
  parts.set('[Content_Types].xml', strToU8(types.replace('</Types>', `${override}</Types>`)))
  const rels = textOf(parts, 'word/_rels/document.xml.rels')
  const link = `<Relationship Id="rIdTheme" Type="${relationship}/theme" Target="theme/theme1.xml"/>`
  parts.set('word/_rels/document.xml.rels', strToU8(rels.replace('</Relationships>', `${link}</Relationships>`)))
}
