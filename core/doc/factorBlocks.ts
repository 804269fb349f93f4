import type { ListItem } from 'mdast'
import { isFor } from '../postmortem/audience.ts'
import type { Factor, Why } from '../postmortem/factor.ts'
import { item, list, paragraph, strong, words } from './build.ts'
import type { Reader } from './reader.ts'
import { type Block, phraseFor } from './textFor.ts'

const kindLabels = { trigger: 'Trigger', latent: 'Latent', detection: 'Detection', response: 'Response' } as const

/** What made the incident possible. Customers are told only factors opened to them, without our way of sorting them. */
export function factorBlocks(reader: Reader): Block[] {
  const factors = reader.postmortem.factors.filter((factor) => isFor(factor.audience, reader.audience))
  const items = factors.map((factor) => factorItem(factor, reader)).filter((entry) => entry !== null)
  return items.length === 0 ? [] : [list(false, items)]
}

function factorItem(factor: Factor, reader: Reader): ListItem | null {
  const inside = reader.audience === 'internal'
  const said = phraseFor(inside ? factor.text : (factor.customerText ?? factor.text), reader)
  if (said.length === 0) return null
  const lead = inside ? [strong(`${kindLabels[factor.kind]}.`), words(' ')] : []
  const end = inside && factor.evidence.length === 0 ? [words(' (hypothesis)')] : []
  return item(paragraph(...lead, ...said, ...end))
}

/** The tree of whys, each answer under its question. Never for customers. */
export function whyBlocks(reader: Reader): Block[] {
  const { whys } = reader.postmortem
  if (reader.audience === 'customer' || whys.length === 0) return []
  const known = new Set(whys.map(({ id }) => id))
  const roots = whys.filter(({ parent }) => parent === null || !known.has(parent))
  return [
    list(
      true,
      roots.map((why) => whyItem(why, reader, new Set())),
    ),
  ]
}

// A damaged file may hold a circle; each question is asked once.
function whyItem(why: Why, reader: Reader, above: ReadonlySet<string>): ListItem {
  const path = new Set([...above, why.id])
  const below = reader.postmortem.whys.filter(({ parent, id }) => parent === why.id && !path.has(id))
  const answer = phraseFor(why.answer, reader)
  const text = paragraph(...phraseFor(why.question, reader), ...(answer.length > 0 ? [words(' '), ...answer] : []))
  return item(
    text,
    ...(below.length > 0
      ? [
          list(
            true,
            below.map((next) => whyItem(next, reader, path)),
          ),
        ]
      : []),
  )
}
