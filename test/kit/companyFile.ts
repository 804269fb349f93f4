import { Document, ExternalHyperlink, Footer, Header, ImageRun, Packer, Paragraph, TextRun } from 'docx'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { nodePlatform } from '../../electron/node/platform.ts'

const logo =
  '<svg xmlns="http://www.w3.org/2000/svg" width="40" height="12"><rect width="40" height="12" fill="#008060"/></svg>'

/** An invented company's letter paper as a German Word writes it: ids in German, a logo on top, a numbered heading, a theme. */
export async function companyFile(): Promise<Uint8Array> {
  const data = await nodePlatform().rasterise(logo, 2)
  const picture = new ImageRun({
    type: 'png',
    data,
    transformation: { width: 40, height: 12 },
    altText: { name: 'Logo', description: 'Larkspur', title: 'Logo' },
  })
  const link = new ExternalHyperlink({ link: 'https://larkspur.example', children: [new TextRun('larkspur.example')] })
  const file = new Document({
    styles: { default: { heading1: { run: { color: '008060', size: 40 } }, title: { run: { color: '004030' } } } },
    numbering: { config: [{ reference: 'n', levels: [{ level: 0, text: '%1', format: 'decimal' }] }] },
    sections: [
      {
        headers: { default: new Header({ children: [new Paragraph({ children: [picture, link] })] }) },
        footers: { default: new Footer({ children: [new Paragraph('Larkspur Parcels, Canal Street 4')] }) },
        children: [new Paragraph({ text: 'Sample text of the letter paper', numbering: { reference: 'n', level: 0 } })],
      },
    ],
  })
  const parts = unzipSync(await Packer.pack(file, 'uint8array'))
  const styles = strFromU8(parts['word/styles.xml'] ?? new Uint8Array())
    .replaceAll('w:styleId="Heading1"', 'w:styleId="berschrift1"')
    .replaceAll('w:styleId="EndnoteReference"', 'w:styleId="Endnotenzeichen"')
    .replace(
      '</w:styles>',
      '<w:style w:type="paragraph" w:styleId="CodeBlock"><w:name w:val="Something else"/></w:style></w:styles>',
    )
  return zipSync({ ...parts, 'word/styles.xml': strToU8(styles) })
}
