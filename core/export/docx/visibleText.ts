const pictures = 0x2400
const replacement = '\uFFFD'

// docx drops C0 controls without a word and lets U+FFFE through, which no XML reader opens: both are made visible first.
// biome-ignore-start lint/suspicious/noControlCharactersInRegex: control characters are what this is about
const control = /[\u0000-\u0008\u000C\u000E-\u001F\u007F]/g
const verticalTab = /\u000B/g
/** Everything that is changed, and no more than surrogates beside it: most texts have none. */
const suspect = /[\u0000-\u0008\u000B-\u001F\u007F\uD800-\uDFFF\uFFFE\uFFFF]/
// biome-ignore-end lint/suspicious/noControlCharactersInRegex: see above

/**
 * Text as an XML part can hold it: CR LF and VT become line ends, other control characters their pictures (U+0007 → ␇),
 * U+FFFE, U+FFFF and lone surrogates U+FFFD. Tabs and line ends stay; the caller turns them into elements.
 */
export function visibleText(text: string): string {
  if (!suspect.test(text)) return text
  return text
    .replace(/\r\n?/g, '\n')
    .replace(verticalTab, '\n')
    .replace(control, (character) =>
      character === '\u007F' ? '\u2421' : String.fromCharCode(pictures + character.charCodeAt(0)),
    )
    .replace(/[\uFFFE\uFFFF]/g, replacement)
    .replace(/[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/g, replacement)
}

/** How many characters of a text a Word file shows by something else; line ends are not counted. */
export function changedCharacters(text: string): number {
  const flat = text.replace(/\r\n?/g, '\n').replace(verticalTab, '\n')
  const shown = visibleText(flat)
  let count = 0
  for (let index = 0; index < flat.length; index += 1) if (flat[index] !== shown[index]) count += 1
  return count
}
