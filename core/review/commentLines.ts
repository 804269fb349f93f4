import type { Comment } from '../postmortem/review.ts'

/** A comment's words outside of Faultline, line by line: what it says, then what it proposes. */
export function commentLines({ text, suggestion }: Pick<Comment, 'text' | 'suggestion'>): string[] {
  const said = text === '' ? [] : text.split('\n')
  if (suggestion === undefined) return said.length === 0 ? [''] : said
  return [...said, suggestion === '' ? 'Suggestion: leave these words out.' : `Suggestion: ${suggestion}`]
}
