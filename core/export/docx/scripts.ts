export type Script = 'plain' | 'rightToLeft' | 'eastAsian'

const rightToLeft = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const eastAsian =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303F\uFF00-\uFFEF]/u
const letter = /\p{L}/u
/** Blocks of characters in which neither stands: most texts are told by this alone. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: a range that begins with the first character
const western = /^[\u0000-\u058F\u2000-\u2BFF]*$/

export interface ScriptRun {
  readonly text: string
  readonly script: Script
}

function scriptOf(character: string): Script | null {
  if (rightToLeft.test(character)) return 'rightToLeft'
  if (eastAsian.test(character)) return 'eastAsian'
  return letter.test(character) ? 'plain' : null
}

/** Stretches of one script. Digits, spaces and punctuation stay with the letters before them, so that a sentence is one run. */
export function scriptRuns(text: string): ScriptRun[] {
  if (western.test(text)) return text === '' ? [] : [{ text, script: 'plain' }]
  const runs: { text: string; script: Script }[] = []
  let pending = ''
  for (const character of text) {
    const script = scriptOf(character)
    const last = runs.at(-1)
    if (script === null) {
      if (last === undefined) pending += character
      else last.text += character
    } else if (last?.script === script) {
      last.text += character
    } else {
      runs.push({ text: pending + character, script })
      pending = ''
    }
  }
  if (runs.length === 0 && pending !== '') runs.push({ text: pending, script: 'plain' })
  return runs.map((run, index) => handSpaceOn(run, runs[index + 1]))
}

// A space between Arabic and Latin text belongs to the Latin side: at the end of a right-to-left run it would be drawn on its left.
function handSpaceOn(
  run: { text: string; script: Script },
  next: { text: string; script: Script } | undefined,
): ScriptRun {
  if (run.script !== 'rightToLeft' || next === undefined) return run
  const trimmed = run.text.trimEnd()
  next.text = run.text.slice(trimmed.length) + next.text
  return { text: trimmed, script: run.script }
}

/** True when most letters are read from right to left, so that the whole paragraph is. */
export function isMostlyRightToLeft(text: string): boolean {
  if (western.test(text)) return false
  let right = 0
  let all = 0
  for (const character of text) {
    const script = scriptOf(character)
    if (script !== null) all += 1
    if (script === 'rightToLeft') right += 1
  }
  return right * 2 > all
}
