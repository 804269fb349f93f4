import { colour } from './look.ts'

const border = (side: string) => `<w:${side} w:val="single" w:sz="4" w:space="0" w:color="${colour.line}"/>`
const margin = (side: string, width: number) => `<w:${side} w:w="${width}" w:type="dxa"/>`

const roomy = `<w:tblCellMar>${margin('top', 40)}${margin('left', 100)}${margin('bottom', 40)}${margin('right', 100)}</w:tblCellMar>`

/**
 * The styles that Word always writes and the library does not, and Word's "Grid Table Light" with lines between
 * rows only. Without them a company's template could not restyle the document.
 */
export const rootStyles = [
  '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont"><w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  '<w:style w:type="numbering" w:default="1" w:styleId="NoList"><w:name w:val="No List"/><w:uiPriority w:val="99"/><w:semiHidden/><w:unhideWhenUsed/></w:style>',
  `<w:style w:type="table" w:styleId="TableGridLight"><w:name w:val="Grid Table Light"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="40"/><w:tblPr><w:tblBorders>${border('top')}${border('bottom')}${border('insideH')}</w:tblBorders>${roomy}</w:tblPr><w:tblStylePr w:type="firstRow"><w:tcPr><w:shd w:val="clear" w:color="auto" w:fill="${colour.desk}"/></w:tcPr></w:tblStylePr></w:style>`,
].join('')
