import { capital, field, firstOf, firstText, has, joined, listIn, textIn } from './jsonFields.ts'
import { type JsonReading, jsonSource } from './jsonSource.ts'

/** Jira: the changelog of an issue, inside it or as a page of its own, and the issues of a search. */
export const jiraChangelog = jsonSource({
  id: 'jira-changelog',
  label: 'Jira changelog',
  sniff(head) {
    if (isIssue(head) || isIssue(firstOf(field(head, 'issues')))) return 0.95
    return isHistory(firstOf(field(head, 'values'))) || isHistory(firstOf(field(head, 'histories'))) ? 0.95 : 0
  },
  read(reading) {
    const { value, drafts } = reading
    const issues = isIssue(value) ? [value] : reading.pick(listIn(value, 'issues'), isIssue)
    const histories = reading.pick([...listIn(value, 'values'), ...listIn(value, 'histories')], isHistory)
    if (issues.length + histories.length === 0) return null
    for (const history of histories) readHistory(reading, history, '')
    for (const issue of issues) readIssue(reading, issue, issues.length > 1)
    const page = has(value, 'values') ? value : field(value, 'changelog')
    const shown = listIn(page, 'values').length + listIn(page, 'histories').length
    const total = Number(textIn(page, 'total'))
    if (total > shown + Number(textIn(page, 'startAt'))) {
      const message = `This is one page of the changelog: ${shown} of ${total} changes. Export the others too.`
      drafts.problem(null, 'one-page', message)
    }
    const [only] = issues.length === 1 ? issues : []
    const title = textIn(only, 'fields', 'summary')
    return { header: title === '' ? {} : { title } }
  },
})

const isHistory = (node: unknown) => Array.isArray(field(node, 'items')) && has(node, 'created')
const isIssue = (node: unknown) =>
  /^[A-Z][A-Z0-9_]*-\d+$/.test(textIn(node, 'key')) && (has(node, 'fields') || has(node, 'changelog'))

function readIssue(reading: JsonReading, issue: unknown, several: boolean): void {
  const { drafts, lineOf } = reading
  const key = textIn(issue, 'key')
  const about = several ? `${key}: ` : ''
  const fields = field(issue, 'fields')
  const summary = textIn(fields, 'summary')
  const created = textIn(fields, 'created')
  if (created !== '') {
    drafts.add({
      own: `${key}/created`,
      line: lineOf(issue),
      time: created,
      kind: 'note',
      text: joined([`${key} created`, summary], ': '),
      original: summary,
      author: firstText(fields, 'reporter.displayName', 'creator.displayName'),
    })
  }
  const histories = listIn(issue, 'changelog', 'histories')
  for (const history of histories) readHistory(reading, history, about)
  for (const comment of listIn(fields, 'comment', 'comments')) readComment(reading, comment, about)
  const resolved = textIn(fields, 'resolutiondate')
  // A changelog tells it too, with who did it.
  if (resolved === '' || histories.length > 0) return
  drafts.add({
    own: `${key}/resolved`,
    line: lineOf(issue),
    time: resolved,
    kind: 'note',
    text: `${key} resolved: ${textIn(fields, 'resolution', 'name')}`,
  })
}

/** One change of several fields is one event of several lines. */
function readHistory({ drafts, lineOf }: JsonReading, history: unknown, about: string): void {
  const lines = listIn(history, 'items').map((item) => {
    const from = textIn(item, 'fromString')
    const to = textIn(item, 'toString')
    const name = capital(textIn(item, 'field') || 'field')
    return from === '' ? `${name}: ${to === '' ? 'changed' : to}` : `${name}: ${from} → ${to === '' ? 'nothing' : to}`
  })
  drafts.add({
    own: textIn(history, 'id'),
    line: lineOf(history),
    time: textIn(history, 'created'),
    kind: 'note',
    text: `${about}${lines.join('\\\n')}`,
    author: firstText(history, 'author.displayName', 'author.name'),
  })
}

function readComment({ drafts, lineOf }: JsonReading, comment: unknown, about: string): void {
  const body = textIn(comment, 'body')
  if (body === '') return
  drafts.add({
    own: `comment/${textIn(comment, 'id')}`,
    line: lineOf(comment),
    time: textIn(comment, 'created'),
    kind: 'chat',
    text: `${about}${body}`,
    author: textIn(comment, 'author', 'displayName'),
  })
}
