import { BorderStyle, type IParagraphStyleOptions, type IStylesOptions, LineRuleType } from 'docx'
import { colour, font } from './look.ts'

const heading = (size: number, before: number, after: number, color: string = colour.ink) => ({
  run: { font: font.heading, size, bold: true, color },
  paragraph: { spacing: { before, after, line: 260, lineRule: LineRuleType.AUTO }, keepNext: true, keepLines: true },
})

/** Twips between the edge of the column and the text of a code block. */
export const codeInset = 100

const small = { font: font.heading, size: 18, color: colour.muted }

// Ids and names are Word's own for built-in styles, so that a company's template gives them its own look.
const paragraphStyles: readonly IParagraphStyleOptions[] = [
  {
    id: 'Subtitle',
    name: 'Subtitle',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { font: font.heading, size: 24, color: colour.muted },
    paragraph: { spacing: { after: 200 } },
  },
  {
    id: 'Quote',
    name: 'Quote',
    basedOn: 'Normal',
    next: 'Normal',
    quickFormat: true,
    run: { color: colour.muted },
    paragraph: {
      indent: { left: 284 },
      border: { left: { style: BorderStyle.SINGLE, size: 12, space: 10, color: colour.line } },
    },
  },
  {
    id: 'ListContinue',
    name: 'List Continue',
    basedOn: 'Normal',
    paragraph: { spacing: { after: 80 } },
  },
  {
    id: 'CodeBlock',
    name: 'Code Block',
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: font.code, size: 18, noProof: true },
    paragraph: {
      // The frame is drawn outside the text: set in, it stays within the column.
      indent: { left: codeInset, right: codeInset },
      spacing: { before: 80, after: 160, line: 240, lineRule: LineRuleType.AUTO },
      shading: { fill: colour.desk },
      border: {
        top: { style: BorderStyle.SINGLE, size: 4, space: 4, color: colour.line },
        bottom: { style: BorderStyle.SINGLE, size: 4, space: 4, color: colour.line },
        left: { style: BorderStyle.SINGLE, size: 4, space: 4, color: colour.line },
        right: { style: BorderStyle.SINGLE, size: 4, space: 4, color: colour.line },
      },
    },
  },
  {
    id: 'TableText',
    name: 'Table Text',
    basedOn: 'Normal',
    quickFormat: true,
    run: { font: font.heading, size: 20 },
    paragraph: { spacing: { before: 30, after: 30, line: 250, lineRule: LineRuleType.AUTO } },
  },
  {
    id: 'TableHeading',
    name: 'Table Heading',
    basedOn: 'TableText',
    quickFormat: true,
    run: { bold: true, color: colour.muted },
    paragraph: { keepNext: true },
  },
  {
    id: 'TOC1',
    name: 'toc 1',
    basedOn: 'Normal',
    next: 'Normal',
    run: { font: font.heading, size: 20, color: colour.blue },
    paragraph: { spacing: { before: 0, after: 30, line: 250, lineRule: LineRuleType.AUTO } },
  },
  {
    id: 'TOCHeading',
    name: 'TOC Heading',
    basedOn: 'Normal',
    next: 'Normal',
    run: { font: font.heading, size: 20, bold: true, color: colour.muted },
    paragraph: { spacing: { before: 240, after: 60 }, keepNext: true },
  },
  { id: 'Header', name: 'header', basedOn: 'Normal', run: small, paragraph: { spacing: { after: 0 } } },
  { id: 'Footer', name: 'footer', basedOn: 'Normal', run: small, paragraph: { spacing: { after: 0 } } },
]

const regions: Readonly<Record<string, string>> = {
  en: 'en-US',
  de: 'de-DE',
  fr: 'fr-FR',
  es: 'es-ES',
  it: 'it-IT',
  ja: 'ja-JP',
}

/** Word checks spelling only for a language with its region. */
const regional = (language: string) => regions[language] ?? language

/** Every style that a document uses. `language` is a BCP 47 tag such as `en`. */
export function documentStyles(language: string): IStylesOptions {
  return {
    default: {
      document: {
        run: {
          font: font.text,
          size: 22,
          language: { value: regional(language), eastAsia: 'ja-JP', bidirectional: 'ar-SA' },
        },
        paragraph: { spacing: { after: 140, line: 288, lineRule: LineRuleType.AUTO } },
      },
      title: {
        run: { font: font.heading, size: 48, bold: true, color: colour.ink },
        paragraph: {
          spacing: { before: 0, after: 60, line: 240, lineRule: LineRuleType.AUTO },
          keepNext: true,
          keepLines: true,
        },
      },
      heading1: heading(32, 400, 100),
      heading2: heading(26, 280, 80),
      heading3: heading(23, 220, 60),
      heading4: heading(22, 200, 60, colour.muted),
      heading5: heading(21, 180, 40, colour.muted),
      heading6: heading(20, 180, 40, colour.muted),
      listParagraph: { paragraph: { spacing: { after: 80 } } },
      caption: {
        run: { ...small, italics: false },
        paragraph: { spacing: { before: 60, after: 240, line: 250, lineRule: LineRuleType.AUTO }, keepLines: true },
      },
      hyperlink: { run: { color: colour.blue, underline: { color: colour.blue } } },
      footnoteText: {
        run: { size: 18 },
        paragraph: { spacing: { after: 40, line: 240, lineRule: LineRuleType.AUTO } },
      },
    },
    paragraphStyles,
    characterStyles: [
      {
        id: 'CodeChar',
        name: 'Code Char',
        basedOn: 'DefaultParagraphFont',
        run: { font: font.code, size: 20, noProof: true },
      },
    ],
  }
}
