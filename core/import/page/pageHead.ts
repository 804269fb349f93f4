import type { Statement } from '../../postmortem/source.ts'
import { readDurations } from '../../time/readDuration.ts'
import type { Parsed } from '../types.ts'

const labels =
  /^(?:affected components?|components? affected|update timeline|updates?|timeline|status|incident status|subscribe.*)$/i

/** What stands above the first update: company, title, severity, components, and how long the page says it lasted. */
export function readPageHead(head: readonly { readonly text: string; readonly line: number }[]): {
  readonly statements: readonly Statement[]
  readonly header: Parsed['header']
} {
  const lines = head.filter(({ text }) => text !== '')
  const company = lines.flatMap(({ text }) => companyOf(text) ?? [])[0]
  const sentence = lines.find(({ text }) =>
    /\bexperienced an? .*\b(?:incident|outage|maintenance|disruption)\b/i.test(text),
  )
  const title = lines.find(
    ({ text }) => companyOf(text) === null && !labels.test(text) && text !== sentence?.text,
  )?.text
  const stated = sentence === undefined ? null : readSentence(sentence.text, sentence.line)
  const services = stated?.services.length ? stated.services : listedServices(lines.map(({ text }) => text))
  return {
    statements: stated?.statements ?? [],
    header: {
      ...(title !== undefined && { title: title.replace(/^#+\s*/, '') }),
      ...(company !== undefined && { company }),
      ...(services.length > 0 && { services }),
      ...(stated?.severity !== undefined && { pageSeverity: stated.severity }),
    },
  }
}

function companyOf(line: string): string | null {
  const match =
    /^Incident Report for (.{1,80})$/i.exec(line) ?? /^(\S.{0,60}?) (?:incident|status|incident report)$/i.exec(line)
  return match?.[1] ?? null
}

/** "Acme experienced a minor incident on 3 May affecting Search and Login, lasting 36m." */
function readSentence(text: string, line: number) {
  const quote = /^.*?\blasting\b.*?(?:\.(?=\s|$)|$)/.exec(text)?.[0] ?? /^.*?(?:\.(?=\s|$)|$)/.exec(text)?.[0] ?? text
  const severity = /\bexperienced an? (\w+) (?:incident|outage|disruption)\b/i.exec(text)?.[1]?.toLowerCase()
  const affecting = /\baffecting (.+?)(?:,? lasting\b|\.(?=\s|$)|$)/i.exec(text)?.[1] ?? ''
  const lasting = readDurations(/\blasting (.+)$/i.exec(quote)?.[1] ?? '')[0]
  const statements: Statement[] = []
  if (lasting !== undefined) statements.push({ name: 'statusPage.duration', value: lasting.value, quote, line })
  if (severity !== undefined) statements.push({ name: 'statusPage.severity', value: severity, quote, line })
  return { statements, severity, services: listOf(affecting) }
}

/** "Search, Login, and Sending" */
function listOf(text: string): string[] {
  return text
    .split(/\s*,\s*(?:and\s+)?|\s+and\s+/)
    .map((name) => name.trim())
    .filter((name) => name !== '')
}

/** The lines below "Affected components", or a comma list behind it. */
function listedServices(lines: readonly string[]): string[] {
  const at = lines.findIndex((line) => /^affected components?\b/i.test(line))
  if (at < 0) return []
  const same = /^affected components?\s*:\s*(.+)$/i.exec(lines[at] ?? '')?.[1]
  if (same !== undefined) return listOf(same)
  const rest = lines.slice(at + 1)
  const end = rest.findIndex((line) => labels.test(line))
  return rest.slice(0, end < 0 ? rest.length : end).map((line) => line.replace(/^[-*•]\s*/, ''))
}
