import { editPassage } from '../editPlace.ts'
import type { Finding, Rule } from '../finding.ts'
import { type Passage, prose, reads } from '../passages.ts'
import { noEnv } from '../steady.ts'
import { textRule } from '../textRule.ts'

const id = 'open-answer'

/** `??`, and who answers it by when: up to the end of the sentence. */
const open = /(?<![?\w])\?\?(?!\?)[^\S\n]*([^\n.;?]*)/

function findingFor(passage: Passage): Finding[] {
  const customer = reads(passage, 'customer')
  const match = open.exec(prose(passage, customer ? 'customer' : 'internal'))
  if (match === null) return []
  const rest = (match[1] ?? '').trim()
  return [
    {
      rule: id,
      key: `${id}:${Object.values(passage.where).join(':')}:${rest.slice(0, 40)}`,
      group: customer ? 'customers' : 'finish',
      severity: customer ? 'error' : 'note',
      blocks: customer,
      title: 'An answer is open',
      message: `An answer is open${rest === '' ? '' : ` (${rest})`}.${customer ? ' Customers would read “not known yet”.' : ''}`,
      why: customer ? 'Customers ask for it first.' : 'It is waiting for somebody.',
      where: { ...passage.where, text: match[0].trim() },
      fixes: customer
        ? [
            {
              title: 'Tell them it isn’t known yet',
              apply: (postmortem) => editPassage(postmortem, passage, (text) => text.replace(open, 'not known yet')),
            },
          ]
        : [],
    },
  ]
}

/** `??`: an honest open answer; it holds up customers only. */
export const openAnswer: Rule = textRule({ id, title: 'Open answers', env: noEnv, find: findingFor })
