import type { ChatMessage } from './chatMessage.ts'

/** Why a message may be an event of the timeline, and how much speaks for it. */
export interface Likely {
  readonly reason: string
  readonly rank: number
}

const bots =
  /pagerduty|opsgenie|alert|grafana|prometheus|datadog|new relic|sentry|statuspage|incident|cloudwatch|nagios|zabbix|deploy|argo|jenkins|github|gitlab|circleci|spinnaker|rootly|firehydrant|status/i
const alarms =
  /\b(?:alert\w*|alarm\w*|trigger\w*|firing|fired|critical|resolved|acknowledged|recovered|failed|incident|deploy\w*|sev-?\d|p[1-4])\b/i

/** What people write at the moments that a postmortem is made of. */
const marks: readonly RegExp[] = [
  /\b(?:rolled|rolling|roll) ?back\b|\brollback\b|\brevert(?:ed|ing)\b/i,
  /\b(?:resolved|mitigated|recovered|all clear|back to normal|back up|healthy again|fixed)\b|\bback (?:under|below|above|at) \d/i,
  /\b(?:root cause|found it|identified|culprit|turns out)\b/i,
  /\b(?:declar(?:ed|ing)|open(?:ed|ing) an incident|sev-?[0-4]\b|incident commander)/i,
  /\b(?:failed over|failover|failing over|restart(?:ed|ing)|scaled|scaling (?:up|down|out)|drain(?:ed|ing)|disabled|enabled|feature flag|kill switch|hotfix)\b/i,
  /\b(?:deploy(?:ed|ing|ment)?|went out|shipped|released)\b/i,
  /\b(?:paged|paging|escalat(?:ed|ing)|ack|acked|acknowledged|joining|looking into)\b/i,
  /\b(?:seeing|spik(?:e|ed|ing)|error rate|errors? (?:is|are|at)|timeouts?|[45]xx|50[0-4]s?|down|outage|not loading|degraded)\b/i,
  /\b(?:status ?page|customers? (?:report|are|can)|support tickets?)\b/i,
  /\b(?:decided|decision|let's|we will|agreed)\b/i,
]
/** One look for all of them, since most messages hold none. */
const anyMark = new RegExp(marks.map(({ source }) => source).join('|'), 'i')
const command =
  /^\s*(?:```|`|\$ ?|&gt; ?)?\s*(?:sudo )?(?:kubectl|helm|terraform|ansible|docker|systemctl|service|aws|gcloud|az|psql|mysql|redis-cli|curl|ssh|git (?:revert|push|checkout)|npm|make|argocd|consul|vault|nomad|ping|dig)\s\S|^\/[a-z][\w-]+/i
const result =
  /```|\b(?:done|complete[d]?|succeeded|success|failed|applied|rolled out|restarted|no errors?|back|confirmed|works?)\b/i
const resultWindow = 180_000

/** Slack's own lines that carry a decision: severity and commander often stand in the topic. */
export const topicChanges: ReadonlySet<string> = new Set([
  'channel_topic',
  'channel_purpose',
  'channel_name',
  'group_topic',
  'group_purpose',
  'group_name',
])

export const isCommand = (text: string) => command.test(text)
export const isAlert = (message: ChatMessage) =>
  message.bot && (bots.test(message.author) || alarms.test(message.text.slice(0, 2000)))

/** Ranks the messages of one channel, which have to be in order. Null for those that nothing speaks for. */
export function likelyEvents(messages: readonly ChatMessage[]): (Likely | null)[] {
  const ran = new Map<string, number>()
  return messages.map((message) => {
    const found = reasonsOf(message, ran)
    if (isCommand(message.text)) ran.set(message.user, message.ms)
    const best = found.reduce<Likely | null>((top, each) => (top === null || each.rank > top.rank ? each : top), null)
    return best === null ? null : { reason: best.reason, rank: found.reduce((sum, { rank }) => sum + rank, 0) }
  })
}

function reasonsOf(message: ChatMessage, ran: ReadonlyMap<string, number>): Likely[] {
  const text = message.text.slice(0, 2000)
  const found: Likely[] = []
  if (topicChanges.has(message.subtype)) found.push({ reason: 'The topic or name changed', rank: 5 })
  if (isAlert(message)) found.push({ reason: `Alert from ${message.author || 'a bot'}`, rank: 4 })
  if (isCommand(text)) found.push({ reason: 'A command', rank: 4 })
  else if (message.ms - (ran.get(message.user) ?? Number.NEGATIVE_INFINITY) <= resultWindow && result.test(text))
    found.push({ reason: 'Result of a command', rank: 3 })
  const said =
    message.bot || !anyMark.test(text)
      ? null
      : marks.map((pattern) => pattern.exec(text)?.[0]).find((word) => word !== undefined)
  if (typeof said === 'string') found.push({ reason: `Says “${said}”`, rank: 3 })
  if (message.reactions >= 3) found.push({ reason: `${message.reactions} reactions`, rank: 2 })
  return found
}
