import { execFileSync } from 'node:child_process'
import { chmodSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { profiles } from '../../../core/export/status/profiles.ts'
import { exportLabels } from '../../kit/exportLabels.ts'

const posix = process.platform !== 'win32'
const withApi = profiles.map(({ id }) => id).filter((id) => !['cstate', 'plain'].includes(id))

/** Answers of the pages as their documentation shows them: the first id is that of the incident. */
const answers: Readonly<Record<string, string>> = {
  statuspage: '{"id":"p31zjtct2jer","components":[{"id":"other"}],"name":"x"}',
  'incident-io': '{"status_page_incident":{"id":"01FCNDV6P870EA6S7TK1DSYDG0","name":"x"}}',
  cachet: '{\n  "data": {\n    "id": "31",\n    "type": "incidents"\n  }\n}',
  instatus: '{"id":"ckf01fvnxywz60a35saneahy9","name":"x"}',
  betterstack: '{"data":{"id":"31","type":"status_report"}}',
}

/** Stands before the real curl: keeps what it is given and answers what the page would. */
const standIn = `#!/bin/sh
N=$(ls "$SEEN" | wc -l)
N=$((N / 2 + 1))
cat > "$SEEN/$N.json"
for ARG in "$@"; do printf '%s\\n' "$ARG"; done > "$SEEN/$N.args"
printf %s "$ANSWER_OF_PAGE"
`

interface Call {
  readonly verb: string
  readonly url: string
  readonly headers: readonly string[]
  readonly body: unknown
}

describe.skipIf(!posix)('the script for curl', () => {
  let home: string
  beforeAll(() => {
    home = mkdtempSync(path.join(os.tmpdir(), 'faultline-curl-'))
    writeFileSync(path.join(home, 'curl'), standIn)
    chmodSync(path.join(home, 'curl'), 0o755)
  })
  afterAll(() => rmSync(home, { recursive: true, force: true }))

  const variables = {
    STATUSPAGE_KEY: 'k-1',
    INCIDENT_IO_KEY: 'k-1',
    CACHET_KEY: 'k-1',
    INSTATUS_KEY: 'k-1',
    BETTERSTACK_KEY: 'k-1',
    CACHET_URL: 'https://status.example',
    PAGE_ID: 'page-9',
  }

  const run = (script: string, id: string, more: Record<string, string> = variables): Call[] => {
    const seen = mkdtempSync(path.join(home, 'seen-'))
    execFileSync('sh', ['-s'], {
      input: script,
      env: { PATH: `${home}:${process.env.PATH}`, SEEN: seen, ANSWER_OF_PAGE: answers[id] ?? '', ...more },
      stdio: ['pipe', 'pipe', 'pipe'],
    })
    const count = readdirSync(seen).length / 2
    return Array.from({ length: count }, (_, index) => {
      const args = readFileSync(path.join(seen, `${index + 1}.args`), 'utf8').split('\n')
      const after = (flag: string) => args[args.indexOf(flag) + 1] ?? ''
      const headers = args.flatMap((arg, at) => (arg === '--header' ? [args[at + 1] ?? ''] : []))
      const body: unknown = JSON.parse(readFileSync(path.join(seen, `${index + 1}.json`), 'utf8'))
      return { verb: after('--request'), url: after('--url'), headers, body }
    })
  }

  const files = async (id: string) => {
    const { artifacts } = await exportLabels('customer', [`status:${id}`])
    return (ending: string) => String(artifacts.find(({ file }) => file.endsWith(ending))?.content)
  }

  it.each(withApi)('[X33] for %s sends the whole series in one go, each body as its JSON file has it', async (id) => {
    const file = await files(id)
    const series: { request: string; body: unknown }[] = JSON.parse(file('-0-series.json'))
    const calls = run(file('-0-series.sh'), id)
    const incident = /"id" ?: ?"([^"]+)"/.exec(answers[id] ?? '')?.[1] ?? ''
    const filled = (text: string) =>
      text
        .replace('{page_id}', 'page-9')
        .replace('{incident_id}', incident)
        .replace('"<page id>"', '"page-9"')
        .replace('"<incident id>"', `"${incident}"`)
    expect(calls.map(({ verb, url }) => `${verb} ${new URL(url).pathname}`)).toEqual(
      series.map(({ request }) => filled(request)),
    )
    expect(calls.map(({ body }) => JSON.stringify(body))).toEqual(
      series.map(({ body }) => filled(JSON.stringify(body))),
    )
    for (const { headers } of calls) expect(headers.join('\n')).toMatch(/^Authorization: \w+ k-1$/m)
    expect(JSON.stringify(calls.map(({ body }) => body))).not.toMatch(
      /"(?:deliver_notifications|notify\w*|notifications)":true/,
    )
  })

  it.each(withApi)('[X33] for %s sends nothing while a key or a page is not named', async (id) => {
    const file = await files(id)
    expect(() => run(file('-0-series.sh'), id, {})).toThrow(/is not set/)
    expect(file('-0-series.sh')).not.toContain('k-1')
  })

  it('[X33] stops after the first call when the page gives no id', async () => {
    const file = await files('statuspage')
    expect(() => run(file('-0-series.sh'), 'nobody')).toThrow(/gave no id/)
  })
})
