/** What our sections are called on status pages and in postmortems. `actions` and `timeline` become things, not text. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  summary: [
    'summary',
    'executive summary',
    'incident summary',
    'overview',
    'incident overview',
    'tl;dr',
    'tldr',
    'at a glance',
  ],
  'what-happened': [
    'what happened',
    'what went wrong',
    'description',
    'incident description',
    'issue',
    'issue summary',
    'the incident',
    'details',
  ],
  background: ['background', 'context'],
  detection: ['detection', 'how we detected it', 'how was it detected', 'how did we find out'],
  response: ['response', 'incident response', 'our response', 'how we responded'],
  communication: ['communication', 'communications'],
  'customer-impact': [
    'customer impact',
    'impact',
    'impact on customers',
    'impact to customers',
    'user impact',
    'scope of impact',
    'business impact',
    'what was the impact',
    'who was affected',
    'how were you affected',
    'how customers were affected',
    'impact assessment',
  ],
  'root-cause': [
    'root cause',
    'root causes',
    'root cause analysis',
    'cause',
    'causes',
    'contributing factors',
    'why did this happen',
    'why this happened',
    'why it happened',
    'what caused this',
    'what caused it',
    'what caused the incident',
    'technical details',
  ],
  resolution: [
    'resolution',
    'resolution and recovery',
    'mitigation',
    'mitigation and resolution',
    'remediation',
    'recovery',
    'the fix',
    'fix',
    'how we fixed it',
    'how we resolved it',
    'how was it resolved',
    'how did we fix it',
  ],
  luck: ['luck', 'where we got lucky', 'what went luckily'],
  'went-well': ['what went well', 'went well'],
  'went-poorly': ['what went poorly', "what didn't go well", 'went poorly', 'what could have gone better'],
  commitment: [
    'our commitment',
    'commitment',
    'our commitment to you',
    'our apology',
    'apology',
    'our promise',
    'in closing',
    'closing',
  ],
  questions: [
    'questions',
    'any questions',
    'have questions',
    'further questions',
    'more questions',
    'contact us',
    'contact',
    'getting help',
    'support',
  ],
  actions: [
    "what we're doing to prevent this",
    'what we are doing to prevent this',
    "what we're doing",
    'what we are doing',
    "what we're doing about it",
    "what we're doing next",
    'what we are doing next',
    "what we've done",
    'what we will do',
    "what we'll do",
    "what's next",
    'what is next',
    'what are we doing to prevent this',
    'prevention',
    'preventing recurrence',
    'preventive measures',
    'preventative measures',
    'corrective actions',
    'corrective and preventive measures',
    'corrective and preventative measures',
    'action items',
    'actions',
    'next steps',
    'follow-up actions',
    'follow-ups',
    'follow up',
    'improvements',
    'planned improvements',
    'future improvements',
    'future mitigation plans',
    'future plans',
    'remediation items',
    'remediation and follow-up steps',
    'how we will prevent this',
    'how we are preventing this',
    'steps to prevent recurrence',
    'long-term fixes',
  ],
  timeline: ['timeline', 'incident timeline', 'timeline of events', 'sequence of events', 'chronology'],
}

const byName = new Map(Object.entries(synonyms).flatMap(([id, names]) => names.map((name) => [name, id] as const)))
/** Known as headings although no section of ours answers to them: they end the heading before a text starts. */
const others = [
  'lessons learned',
  'lessons learnt',
  'lessons',
  'conclusion',
  'conclusions',
  'appendix',
  'faq',
  'analysis',
  'affected services',
]
const names = new Set([...byName.keys(), ...others])

function normal(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll('’', "'")
    .replace(/^[\s\d.*_#]+|[\s:?!.*_#…]+$/gu, '')
    .replace(/\s+/g, ' ')
}

/** Section id, `actions`, `timeline`, or null for a heading that means nothing to us. */
export function sectionIdOf(heading: string): string | null {
  const name = normal(heading)
  const known = byName.get(name)
  if (known !== undefined) return known
  if (/\bprevent(?:ing|ion|ative|ive)?\b|\b(?:action items|next steps|corrective)\b/.test(name)) return 'actions'
  return /\broot cause\b/.test(name) ? 'root-cause' : null
}

export function isSectionName(heading: string): boolean {
  return names.has(normal(heading))
}

const starters = new Set(
  (
    'a after all an and any approximately around as at because before beginning between but by customers due during each earlier ' +
    'every for from if in it its last no on once one our over several since some the there these they this those ' +
    'to today two under unfortunately until upon users we when while with your'
  ).split(' '),
)
const small = new Set('a an and as at by for from in is of on or our the to vs was we were with you your'.split(' '))

/** Where a heading that starts at `start` ends, when its text runs on in the same line. */
export function headingEnd(text: string, start: number): number {
  const words = wordsFrom(text, start, 14)
  const known = longestKnown(text, start, words)
  const run = titleRun(words)
  const limit = words.at(-1)?.end ?? start
  if (known !== null && (run <= known || !joins(words, known))) return known
  return Math.min(run, limit)
}

interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

/** The words up to the next mark that starts a block. */
function wordsFrom(text: string, start: number, most: number): Word[] {
  const found: Word[] = []
  const pattern = /\S+/g
  pattern.lastIndex = start
  for (let match = pattern.exec(text); match !== null && found.length < most; match = pattern.exec(text)) {
    if (/^(?:#{1,6}|[*•‣◦]|\d{1,2}\\?[.)])$/.test(match[0]) || (found.length > 0 && match[0].startsWith('**'))) break
    found.push({ text: match[0], start: match.index, end: match.index + match[0].length })
  }
  return found
}

function longestKnown(text: string, start: number, words: readonly Word[]): number | null {
  for (let i = words.length - 1; i >= 0; i--) {
    const end = words[i]?.end ?? start
    if (isSectionName(text.slice(start, end))) return end
  }
  return null
}

/** "Impact" is known, and in "Impact on Customers" it is not yet the whole heading. */
function joins(words: readonly Word[], end: number): boolean {
  const next = words.findIndex((word) => word.start > end)
  const [joint, after] = [words[next], words[next + 1]]
  return joint !== undefined && after !== undefined && small.has(joint.text) && /^\p{Lu}/u.test(after.text)
}

/** End of a run of words in title case: it stops before a word that starts a sentence. */
function titleRun(words: readonly Word[]): number {
  let end = words[0]?.end ?? 0
  for (const [i, word] of words.entries()) {
    if (i === 0) continue
    const next = words[i + 1]
    const bare = word.text.toLowerCase().replace(/[^\p{L}']/gu, '')
    const capital = /^["'“‘(]?\p{Lu}/u.test(word.text)
    if (!capital && !small.has(bare)) break
    if (capital && starters.has(bare)) break
    // A capital before a plain word is the first word of a sentence.
    if (capital && next !== undefined && !/^["'“‘(]?\p{Lu}/u.test(next.text) && !small.has(next.text)) break
    if (capital) end = word.end
    if (/[.?!:]$/.test(word.text)) break
  }
  return end
}
