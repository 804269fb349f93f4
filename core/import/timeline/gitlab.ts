import { field, firstOf, firstText, has, isObject, joined, listIn, textIn } from './jsonFields.ts'
import { type JsonReading, jsonSource } from './jsonSource.ts'

/** GitLab: deployments, pipelines, and the webhooks of both. */
export const gitlab = jsonSource({
  id: 'gitlab',
  label: 'GitLab deployments and pipelines',
  sniff(head) {
    const first = Array.isArray(head) ? firstOf(head) : head
    return isDeployment(first) || isPipeline(first) || isHook(head) ? 0.95 : 0
  },
  read(reading) {
    const { value } = reading
    const all = Array.isArray(value) ? value : [value]
    const known = reading.pick(all, (node) => isDeployment(node) || isPipeline(node) || isHook(node))
    for (const node of known) {
      if (isDeployment(node)) readDeployment(reading, node)
      else if (isPipeline(node)) readPipeline(reading, node)
      else readHook(reading, node)
    }
    return known.length === 0 ? null : {}
  },
})

const isDeployment = (node: unknown) =>
  has(node, 'ref', 'sha') && (has(node, 'deployable') || (has(node, 'iid') && isObject(field(node, 'environment'))))
const isPipeline = (node: unknown) =>
  has(node, 'ref', 'sha', 'source', 'status') && /\/pipelines\//.test(textIn(node, 'web_url'))
const isHook = (node: unknown) => /^(?:deployment|pipeline)$/.test(textIn(node, 'object_kind'))

const version = (node: unknown) => joined([textIn(node, 'ref'), firstText(node, 'sha', 'short_sha').slice(0, 7)], '@')

/** A job that never ran has no start; then the deployment's own times are all there is. */
function readDeployment({ drafts, lineOf }: JsonReading, node: unknown): void {
  const job = textIn(node, 'deployable', 'name')
  const state = firstText(node, 'deployable.status', 'status')
  drafts.add({
    own: `deployment/${textIn(node, 'id')}`,
    line: lineOf(node),
    time: firstText(node, 'deployable.started_at', 'created_at'),
    end: textIn(node, 'deployable', 'finished_at'),
    kind: 'deploy',
    text: `Deploy ${version(node)} to ${textIn(node, 'environment', 'name')}: ${state}${job === '' ? '' : ` (${job})`}`,
    original: firstText(node, 'deployable.commit.title'),
    author: firstText(node, 'user.name', 'user.username', 'deployable.user.name'),
  })
}

function readPipeline({ drafts, lineOf }: JsonReading, node: unknown): void {
  drafts.add({
    own: `pipeline/${textIn(node, 'id')}`,
    line: lineOf(node),
    time: firstText(node, 'started_at', 'created_at'),
    end: /^(?:success|failed|canceled|skipped)$/.test(textIn(node, 'status'))
      ? firstText(node, 'finished_at', 'updated_at')
      : '',
    kind: 'note',
    text: `Pipeline #${textIn(node, 'id')} on ${version(node)}: ${textIn(node, 'status')}`,
    author: firstText(node, 'user.name', 'user.username'),
  })
}

function readHook({ drafts, lineOf }: JsonReading, node: unknown): void {
  const of = field(node, 'object_attributes') ?? node
  const deploy = textIn(node, 'object_kind') === 'deployment'
  const on = joined([textIn(of, 'ref'), firstText(of, 'short_sha', 'sha').slice(0, 7)], '@')
  const id = firstText(of, 'deployment_id', 'id')
  const state = textIn(of, 'status')
  drafts.add({
    own: deploy ? `deployment/${id}/${state}` : `pipeline/${id}`,
    line: lineOf(node),
    time: firstText(of, 'status_changed_at', 'created_at'),
    end: deploy ? '' : textIn(of, 'finished_at'),
    kind: deploy ? 'deploy' : 'note',
    text: deploy ? `Deploy ${on} to ${textIn(of, 'environment')}: ${state}` : `Pipeline #${id} on ${on}: ${state}`,
    original: firstText(of, 'commit_title'),
    author: firstText(node, 'user.name'),
  })
  for (const build of listIn(node, 'builds')) {
    if (textIn(build, 'started_at') === '') continue
    drafts.add({
      own: `job/${textIn(build, 'id')}`,
      line: lineOf(build),
      time: textIn(build, 'started_at'),
      end: textIn(build, 'finished_at'),
      kind: /deploy|release/i.test(textIn(build, 'stage')) ? 'deploy' : 'note',
      text: `${joined([textIn(build, 'stage'), textIn(build, 'name')], ' / ')}: ${textIn(build, 'status')}`,
      author: firstText(build, 'user.name'),
    })
  }
}
