import type { StatusRequest } from './payloads.ts'
import type { StatusProfile } from './profiles.ts'

interface Api {
  /** `$NAME` where every house has its own. */
  readonly origin: string
  readonly auth: string
  /** What the reader sets before; the key first. */
  readonly variables: readonly string[]
}

const apis: Readonly<Record<string, Api>> = {
  statuspage: {
    origin: 'https://api.statuspage.io',
    auth: 'OAuth $STATUSPAGE_KEY',
    variables: ['STATUSPAGE_KEY', 'PAGE_ID'],
  },
  'incident-io': {
    origin: 'https://api.incident.io',
    auth: 'Bearer $INCIDENT_IO_KEY',
    variables: ['INCIDENT_IO_KEY', 'PAGE_ID'],
  },
  cachet: { origin: '$CACHET_URL', auth: 'Bearer $CACHET_KEY', variables: ['CACHET_KEY', 'CACHET_URL'] },
  instatus: {
    origin: 'https://api.instatus.com',
    auth: 'Bearer $INSTATUS_KEY',
    variables: ['INSTATUS_KEY', 'PAGE_ID'],
  },
  betterstack: {
    origin: 'https://uptime.betterstack.com',
    auth: 'Bearer $BETTERSTACK_KEY',
    variables: ['BETTERSTACK_KEY', 'PAGE_ID'],
  },
}

const explained: Readonly<Record<string, string>> = {
  PAGE_ID: 'the id of the status page',
  CACHET_URL: 'the address of Cachet, such as https://status.example.com',
  INCIDENT_ID: 'the id of the incident on the page',
}

/** Ends a body. A line of JSON begins with a sign or a space, so none is ever taken for it. */
const end = 'END_OF_BODY'

/**
 * Requests as a script for sh and curl, to be read before it is run: what it sends stands in it, the key does not. The id
 * that the first answer gives is used for the rest. Null for a page without a programming interface.
 */
export function curlScript(profile: StatusProfile, requests: readonly StatusRequest[]): string | null {
  const api = apis[profile.id]
  const [first] = requests
  if (api === undefined || first === undefined) return null
  const follows = requests.length > 1
  const needs = [
    ...api.variables.filter((name) => name !== 'PAGE_ID' || requests.some(namesPage)),
    ...(namesIncident(first) ? ['INCIDENT_ID'] : []),
  ]
  const calls = requests.map((request, index) => callOf(request, follows && index === 0))
  return `${[head(profile, requests.length, needs), sender(api, follows), ...calls].join('\n\n')}\n`
}

const namesPage = (request: StatusRequest) =>
  request.request.includes('{page_id}') || JSON.stringify(request.body).includes('"<page id>"')

const namesIncident = ({ request, body }: StatusRequest) =>
  request.includes('{incident_id}') || JSON.stringify(body).includes('"<incident id>"')

function head({ label }: StatusProfile, count: number, needs: readonly string[]): string {
  const [key = ''] = needs
  return [
    '#!/bin/sh',
    `# Sends ${count === 1 ? 'this post' : `these ${count} calls`} to ${label}. Nobody is notified.`,
    `# Use: ${needs.map((name) => `${name}=…`).join(' ')} sh THIS_FILE`,
    'set -eu',
    ...needs.map(
      (name) => `: "\${${name}:?is not set: ${name === key ? 'a key of the page' : (explained[name] ?? name)}}"`,
    ),
  ].join('\n')
}

/** An expression of sed that puts a variable where the body has a place for it; such a place is a whole value. */
const filledIn = (field: string, place: string, variable: string) =>
  `"s/\\"${field}\\": \\"<${place}>\\"/\\"${field}\\": \\"\${${variable}:-}\\"/"`

function sender({ origin, auth }: Api, follows: boolean): string {
  return [
    'send() {',
    `  sed -e ${filledIn('status_page_id', 'page id', 'PAGE_ID')} \\`,
    `    -e ${filledIn('status_page_incident_id', 'incident id', 'INCIDENT_ID')} |`,
    `    curl --silent --show-error --fail --request "$1" --url "${origin}$2" \\`,
    `      --header "Authorization: ${auth}" --header 'Content-Type: application/json' --data-binary @-`,
    '}',
    ...(follows
      ? [
          'first_id() {',
          `  tr ',{' '\\n\\n' | sed -n 's/^ *"id" *: *"\\{0,1\\}\\([A-Za-z0-9_-]*\\).*/\\1/p' | head -n 1`,
          '}',
        ]
      : []),
  ].join('\n')
}

function callOf({ request, body }: StatusRequest, takesId: boolean): string {
  const [verb = '', path = ''] = request.split(' ')
  const filled = path.replace('{page_id}', '$PAGE_ID').replace('{incident_id}', '$INCIDENT_ID')
  const json = JSON.stringify(body, null, 2)
  const sent = `send ${verb} "${filled}"`
  if (!takesId) return `${sent} << '${end}'\n${json}\n${end}`
  return [
    `ANSWER=$(${sent} << '${end}'`,
    json,
    end,
    ')',
    'INCIDENT_ID=$(printf %s "$ANSWER" | first_id)',
    `[ -n "$INCIDENT_ID" ] || { echo 'The page gave no id for the incident; the rest was not sent.' >&2; exit 1; }`,
  ].join('\n')
}
