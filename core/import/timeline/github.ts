import type { EventKind } from '../../postmortem/event.ts'
import { kindOf } from './foundEvent.ts'
import { field, firstText, has, isObject, joined, listIn, spaced, textIn } from './jsonFields.ts'
import { type JsonReading, jsonSource } from './jsonSource.ts'

/** What GitHub's replies and webhooks hold, each known by keys that no other has. */
const shapes: readonly (readonly [(node: unknown) => boolean, (reading: JsonReading, node: unknown) => void])[] = [
  [(node) => has(node, 'run_attempt', 'workflow_id') || has(node, 'run_number', 'head_branch', 'event'), readRun],
  [(node) => has(node, 'run_id', 'started_at', 'steps') || has(node, 'run_id', 'started_at', 'conclusion'), readJob],
  [(node) => has(node, 'state') && has(node, 'deployment_url'), readStatus],
  [(node) => has(node, 'sha', 'ref', 'environment') && has(node, 'statuses_url'), readDeployment],
  [(node) => has(node, 'tag_name', 'published_at', 'draft'), readRelease],
  [(node) => has(node, 'statuses') && has(field(node, 'statuses'), 'nodes'), readNode],
]

/** GitHub: deployments and their statuses, workflow runs and jobs, releases, and the webhooks that wrap one of them. */
export const github = jsonSource({
  id: 'github',
  label: 'GitHub deployments and workflow runs',
  sniff: (head) => (candidates(head).some((node) => shapeOf(node) !== undefined) ? 0.95 : 0),
  read(reading) {
    const all = candidates(reading.value)
    // What wraps the things is no thing of its own.
    const known = reading.pick(
      all.filter((node) => node !== reading.value || shapeOf(node) !== undefined),
      (node) => shapeOf(node) !== undefined,
    )
    for (const node of known) shapeOf(node)?.(reading, node)
    const lists = ['workflow_runs', 'jobs', 'deployments'].some((key) => has(reading.value, key))
    return known.length === 0 && !lists ? null : {}
  },
})

const shapeOf = (node: unknown) => shapes.find(([fits]) => fits(node))?.[1]

function candidates(value: unknown): unknown[] {
  if (Array.isArray(value)) return value
  const wrapped = ['deployment_status', 'workflow_run', 'workflow_job', 'release'].map((key) => field(value, key))
  // A status tells of its deployment; a deployment alone in a webhook is the event itself.
  const deployment = isObject(wrapped[0]) ? undefined : field(value, 'deployment')
  const nodes = listIn(value, 'data', 'repository', 'deployments', 'nodes')
  return [
    ...listIn(value, 'workflow_runs'),
    ...listIn(value, 'jobs'),
    ...listIn(value, 'deployments'),
    ...nodes,
    ...wrapped,
    deployment,
    value,
  ].filter(isObject)
}

const short = (sha: string) => sha.slice(0, 7)

/** "main@9049f12", with as much of it as is known. */
const version = (node: unknown) =>
  joined([firstText(node, 'ref', 'head_branch'), short(firstText(node, 'sha', 'head_sha'))], '@')

function readDeployment({ drafts, lineOf }: JsonReading, node: unknown): void {
  const task = textIn(node, 'task')
  drafts.add({
    own: `deployment/${textIn(node, 'id')}`,
    line: lineOf(node),
    time: textIn(node, 'created_at'),
    kind: 'deploy',
    text: `${joined([task === '' || task === 'deploy' ? 'Deploy' : task, version(node)], ' ')} to ${textIn(node, 'environment')}`,
    original: textIn(node, 'description'),
    author: textIn(node, 'creator', 'login'),
  })
}

function readStatus({ drafts, lineOf, value }: JsonReading, node: unknown): void {
  const deployment = field(value, 'deployment')
  const environment = textIn(node, 'environment') || textIn(deployment, 'environment')
  const what = joined(['Deploy', version(deployment), environment === '' ? '' : `to ${environment}`], ' ')
  const note = textIn(node, 'description')
  drafts.add({
    own: `status/${textIn(node, 'id')}`,
    line: lineOf(node),
    time: textIn(node, 'created_at'),
    kind: 'deploy',
    text: `${what}: ${textIn(node, 'state')}`,
    original: note,
    author: textIn(node, 'creator', 'login'),
    rank: 1,
  })
}

/** A run lasts from its attempt's start to its last change; a run again is another attempt of the same id. */
function readRun({ drafts, lineOf }: JsonReading, node: unknown): void {
  const name = textIn(node, 'name') || 'Workflow'
  const title = textIn(node, 'display_title')
  const attempt = textIn(node, 'run_attempt') || '1'
  const state = spaced(textIn(node, 'conclusion') || textIn(node, 'status'))
  const on = version(node)
  drafts.add({
    own: `run/${textIn(node, 'id')}/${attempt}`,
    line: lineOf(node),
    time: firstText(node, 'run_started_at', 'created_at'),
    end: textIn(node, 'status') === 'completed' ? textIn(node, 'updated_at') : '',
    kind: runKind(`${name} ${textIn(node, 'path')}`),
    text: `${name} #${textIn(node, 'run_number')}${attempt === '1' ? '' : `, attempt ${attempt}`}${on === '' ? '' : ` on ${on}`}: ${state}`,
    original: title === name ? '' : title,
    author: firstText(node, 'triggering_actor.login', 'actor.login'),
  })
}

const runKind = (words: string): EventKind =>
  /\b(?:deploy|release|rollout|publish)/i.test(words) ? 'deploy' : kindOf(words)

function readJob({ drafts, lineOf }: JsonReading, node: unknown): void {
  const name = textIn(node, 'name')
  drafts.add({
    own: `job/${textIn(node, 'id')}`,
    line: lineOf(node),
    time: firstText(node, 'started_at', 'created_at'),
    end: textIn(node, 'completed_at'),
    kind: runKind(name),
    text: `${joined([textIn(node, 'workflow_name'), name], ' / ')}: ${textIn(node, 'conclusion') || textIn(node, 'status')}`,
  })
}

function readRelease({ drafts, lineOf }: JsonReading, node: unknown): void {
  const name = textIn(node, 'name')
  const tag = textIn(node, 'tag_name')
  drafts.add({
    own: `release/${textIn(node, 'id')}`,
    line: lineOf(node),
    time: firstText(node, 'published_at', 'created_at'),
    kind: 'deploy',
    text: `Release ${name === '' || name === tag ? tag : `${tag}, ${name}`}`,
    original: textIn(node, 'body'),
    author: textIn(node, 'author', 'login'),
  })
}

/** GraphQL's deployments carry their statuses inside. */
function readNode(reading: JsonReading, node: unknown): void {
  const to = textIn(node, 'environment')
  for (const status of listIn(node, 'statuses', 'nodes')) {
    reading.drafts.add({
      own: textIn(status, 'id') === '' ? '' : `status/${textIn(status, 'id')}`,
      line: reading.lineOf(status),
      time: firstText(status, 'createdAt', 'updatedAt'),
      kind: 'deploy',
      text: `${joined(['Deploy', short(firstText(node, 'commitOid', 'commit.oid')), to === '' ? '' : `to ${to}`], ' ')}: ${textIn(status, 'state').toLowerCase()}`,
      author: firstText(status, 'creator.login'),
    })
  }
}
