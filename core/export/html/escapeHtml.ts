const escapes: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '"': '&quot;',
  "'": '&#39;',
  '<': '&lt;',
  '>': '&gt;',
}

/** Text for an element or a quoted attribute. Control characters, which HTML does not hold, become their pictures (U+0007 → ␇). */
export function escapeHtml(text: string): string {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/[^\t\n\u{20}-\u{7E}\u{A0}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu, (character) => {
      const code = character.codePointAt(0) ?? 0
      return code < 0x20 ? String.fromCharCode(0x2400 + code) : '\uFFFD'
    })
    .replace(/[&"'<>]/g, (sign) => escapes[sign] ?? sign)
}
