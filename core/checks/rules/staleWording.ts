import type { RootContent } from 'mdast'
import { plainText } from '../../markdown/plainText.ts'
import { rewordsHash } from '../../markdown/rewords.ts'
import { editText } from '../editPlace.ts'
import type { CheckContext, Finding, Rule } from '../finding.ts'
import { note } from '../note.ts'
import { replacesTheOneAbove } from '../passages.ts'
import { sectionBlocks } from '../sectionBlocks.ts'

const id = 'stale-wording'

interface Stale {
  readonly was: string
  readonly is: string
  /** The first words of the block that changed. */
  readonly above: string
}

/** The hash of a block's words; the parser gives back the same node while they are the same. */
const hashes = new WeakMap<RootContent, string>()

function hashOf(node: RootContent, hashing: NonNullable<CheckContext['hashing']>): string {
  const known = hashes.get(node) ?? rewordsHash(node, hashing)
  hashes.set(node, known)
  return known
}

function staleIn(section: string, text: string, hashing: NonNullable<CheckContext['hashing']>): Stale[] {
  const blocks = sectionBlocks(section, text)
  return blocks.flatMap(({ node }, index): Stale[] => {
    const above = blocks[index - 1]?.node
    if (above === undefined || node.type !== 'audienceBlock' || !replacesTheOneAbove(node)) return []
    const [was, is] = [node.rewords ?? '', hashOf(above, hashing)]
    return was === is ? [] : [{ was, is, above: plainText(above).replace(/\s+/g, ' ').trim().slice(0, 80) }]
  })
}

/** Customer wording whose internal text was changed after it was written. */
export const staleWording: Rule = {
  id,
  title: 'Customer wording behind its text',
  reads: ({ postmortem, hashing }) => [postmortem.sections, hashing],
  check: ({ postmortem, hashing }) =>
    hashing === undefined
      ? []
      : postmortem.sections.flatMap(({ id: section, text }) =>
          text.includes(' of=')
            ? staleIn(section, text, hashing).map(
                ({ was, is, above }): Finding =>
                  note({
                    rule: id,
                    key: `${id}:${section}:${was}:${is}`,
                    group: 'customers',
                    severity: 'warning',
                    title: 'Internal text changed since',
                    message: `“${above}” was changed after its customer wording was written; customers still read the old one.`,
                    why: 'Two wordings of one thing drift apart, and customers hold the one that is out of date.',
                    where: { section, text: above },
                    fixes: [
                      {
                        title: 'Still right',
                        apply: (before) =>
                          editText(before, { section }, (now) => now.replace(`of=${was}`, () => `of=${is}`)),
                      },
                    ],
                  }),
              )
            : [],
        ),
}
