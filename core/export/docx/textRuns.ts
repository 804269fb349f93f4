import { type IRunOptions, Tab, TextRun } from 'docx'
import { scriptRuns } from './scripts.ts'
import { visibleText } from './visibleText.ts'

/** How a stretch of text looks. Nested marks add to it. */
export interface Format {
  readonly bold?: boolean
  readonly italics?: boolean
  readonly strike?: boolean
  readonly style?: 'CodeChar' | 'Hyperlink'
}

function languageOf(text: string, script: 'plain' | 'rightToLeft' | 'eastAsian'): Partial<IRunOptions> {
  if (script === 'rightToLeft') {
    const hebrew = /\p{Script=Hebrew}/u.test(text)
    return { rightToLeft: true, language: { bidirectional: hebrew ? 'he-IL' : 'ar-SA' } }
  }
  if (script === 'plain') return {}
  const language = /\p{Script=Hangul}/u.test(text)
    ? 'ko-KR'
    : /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(text)
      ? 'ja-JP'
      : 'zh-CN'
  return { language: { eastAsia: language }, font: { hint: 'eastAsia' } }
}

// Complex scripts have their own bold and italic switches; without them Arabic text would stay upright and thin.
const complex = (format: Format): Partial<IRunOptions> => ({
  ...(format.bold ? { boldComplexScript: true } : {}),
  ...(format.italics ? { italicsComplexScript: true } : {}),
})

function pieces(text: string): (string | Tab)[] {
  return text.split('\t').flatMap((part, index) => [...(index > 0 ? [new Tab()] : []), ...(part === '' ? [] : [part])])
}

/** Text as runs, one for each script in it. Line ends are spaces, or real breaks when `breaks` is set. */
export function textRuns(text: string, format: Format, breaks = false): TextRun[] {
  return visibleText(text)
    .split('\n')
    .flatMap((line, index) => {
      if (index === 0) return lineRuns(line, format)
      return breaks ? [new TextRun({ break: 1 }), ...lineRuns(line, format)] : lineRuns(` ${line}`, format)
    })
}

function lineRuns(line: string, format: Format): TextRun[] {
  return scriptRuns(line).map(
    ({ text, script }) =>
      new TextRun({
        ...format,
        ...(script === 'rightToLeft' ? complex(format) : {}),
        ...languageOf(text, script),
        children: pieces(text),
      }),
  )
}
