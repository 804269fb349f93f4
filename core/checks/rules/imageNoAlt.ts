import { replaceIn } from '../editPlace.ts'
import type { Finding, Rule } from '../finding.ts'
import { note, placeKey, slug } from '../note.ts'
import type { Passage } from '../passages.ts'
import { reads } from '../passages.ts'
import { noEnv } from '../steady.ts'
import { textRule } from '../textRule.ts'

const id = 'image-no-alt'
/** What a program put there says nothing. */
const empty = /^(?:\s*|image|picture|screenshot|photo|grafik|img[_-]?\d*|untitled|[\w-]+\.(?:png|jpe?g|gif|svg|webp))$/i

function inPassage(passage: Passage): Finding[] {
  return passage.pieces
    .filter(({ kind, text }) => kind === 'alt' && empty.test(text))
    .map((piece): Finding => {
      const written = passage.source.slice(piece.start, piece.end)
      const customer = reads(passage, 'customer')
      return note({
        rule: id,
        key: `${id}:${placeKey(passage.where)}:${slug(written)}`,
        group: customer ? 'customers' : 'finish',
        title: 'A picture has no description',
        message: `A picture says nothing to who can’t see it${piece.text.trim() === '' ? '' : ` (“${piece.text}”)`}.`,
        why: 'Screen readers read the description, and it stands where a picture can’t be shown.',
        where: { ...passage.where, text: written },
        fixes: [
          {
            title: 'Describe it…',
            asks: 'What does the picture show?',
            apply: (before, words = '') =>
              replaceIn(
                before,
                passage,
                piece,
                written.replace(/^!\[[^\]]*\]/, () => `![${words.replace(/[[\]]/g, '')}]`),
              ),
          },
        ],
      })
    })
}

/** Pictures without words for those who don't see them. */
export const imageNoAlt: Rule = textRule({
  id,
  title: 'Pictures without a description',
  env: noEnv,
  find: inPassage,
})
