/** What a reader sees of a section's Markdown, roughly: fences, markers and link targets gone. For counting and for finding words. */
export function readableText(markdown: string): string {
  return markdown
    .replace(/^:::.*$/gm, '')
    .replace(/^\s{0,3}(?:#{1,6}|>|[-*+]|\d+[.)])\s+/gm, '')
    .replace(/!?\[([^\]]*)\]\([^)]*\)/g, '$1')
    .replace(/[*_`~|]/g, '')
    .replace(/[^\S\n]+/g, ' ')
    .trim()
}

/** Words of a text; a number with its unit is two. */
export function countWords(markdown: string): number {
  return readableText(markdown)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word)).length
}

/** A duration in words or as a chip: "2 h 14 min", "36 minutes", "three hours". */
export function namesDuration(markdown: string): boolean {
  if (
    /\]\(fact:(?:impact\.(?:duration|span)|statusPage\.duration|t(?:td|ta|tm|ti|tr)|time\.|response\.)/.test(markdown)
  )
    return true
  return /\b(?:\d+(?:[.,]\d+)?|an?|one|two|three|four|five|six|seven|eight|nine|ten|half an?)[\s-]*(?:s|sec(?:ond)?s?|m|mins?|minutes?|h|hrs?|hours?|days?|weeks?)\b/i.test(
    readableText(markdown),
  )
}

/** An honest open answer: `??` standing by itself. */
export function hasOpenAnswer(markdown: string): boolean {
  return /(?:^|\s|\()\?\?(?=\s|$|[.,;)])/m.test(markdown.replace(/`[^`\n]*`/g, ''))
}
