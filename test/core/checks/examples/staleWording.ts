import { readMarkdown } from '../../../../core/markdown/readMarkdown.ts'
import { rewordsHash } from '../../../../core/markdown/rewords.ts'
import { nodePlatform } from '../../../../electron/node/platform.ts'
import { labelIncident, section } from '../../../kit/labelIncident.ts'
import type { Example, RuleExamples } from './example.ts'

const hashing = nodePlatform()
const internal = 'The bench asked the old gateway.'

function worded(says: string, above: string, finds: readonly string[]): Example {
  const [block] = readMarkdown(internal).children
  const hash = block === undefined ? '' : rewordsHash(block, hashing)
  const text = `${above}\n\n:::customer of=${hash}\nLabels were asked for in the wrong place.\n:::`
  return {
    says,
    postmortem: labelIncident({ sections: [section('what-happened', text)] }),
    options: { hashing },
    finds,
  }
}

export const staleWording: RuleExamples = {
  rule: 'stale-wording',
  examples: [
    worded('as it was', internal, []),
    worded('only bold since', 'The bench asked the **old** gateway.', []),
    { says: 'no wording of its own', postmortem: labelIncident(), options: { hashing }, finds: [] },
    worded('another gateway', 'The bench asked the third gateway.', ['The bench asked the third gateway.']),
  ],
}
