import { editPassage } from '../editPlace.ts'
import type { CheckContext, Finding, Rule } from '../finding.ts'
import type { Passage } from '../passages.ts'
import { noEnv } from '../steady.ts'
import { textRule } from '../textRule.ts'
import { textParts } from '../units.ts'

const id = 'stray-escape'
const why = 'Readers see the backslash; it is left over from another program’s escaping.'

function fromSources({ postmortem }: CheckContext): Finding[] {
  return postmortem.sources.flatMap((source) =>
    source.problems
      .filter(({ code }) => /escape/i.test(code))
      .map(({ line, text }, index): Finding => {
        const place = line === null ? source.name : `${source.name}, line ${line}`
        return {
          rule: id,
          key: `${id}:${source.id.slice(0, 12)}:${line ?? 0}:${index}`,
          group: 'wrong',
          severity: 'warning',
          blocks: false,
          title: 'Stray Markdown escape in a source',
          message: `${place}: a stray ${text === undefined ? 'backslash' : `“${text}”`}. It was not taken into the text; the page still shows it.`,
          why,
          where: { source: { file: source.name, line }, ...(text === undefined ? {} : { text }) },
          fixes: [],
        }
      }),
  )
}

/** A backslash before Markdown's own marks that is still there after reading: it was escaped twice. */
const shown = /\\[\\[\]()*_#`~.!>+{}|-]/

function inText(passage: Passage): Finding[] {
  if (passage.quoted) return []
  return passage.pieces.flatMap(({ kind, text, start, end }): Finding[] => {
    const match = kind === 'prose' ? shown.exec(text) : null
    if (match === null) return []
    const [stray] = match
    return [
      {
        rule: id,
        key: `${id}:${Object.values(passage.where).join(':')}:${text.slice(Math.max(0, match.index - 12), match.index + 12)}`,
        group: 'wrong',
        severity: 'warning',
        blocks: false,
        title: 'Stray Markdown escape',
        message: `“${text.slice(Math.max(0, match.index - 20), match.index + 20).trim()}” shows a stray “${stray}”.`,
        why,
        where: { ...passage.where, text: stray },
        fixes: [
          {
            title: 'Take the backslash out',
            apply: (postmortem) =>
              editPassage(
                postmortem,
                passage,
                (source) =>
                  source.slice(0, start) +
                  source.slice(start, end).replace(/\\\\\\?(?=[^\w\s\\])/g, '\\') +
                  source.slice(end),
              ),
          },
        ],
      },
    ]
  })
}

const inTexts = textRule({ id, title: '', env: noEnv, find: inText })

/** Escapes that an import had to take out of a source, and such as still show in a text. */
export const strayEscape: Rule = {
  id,
  title: 'Stray Markdown escapes',
  reads: (context) => [context.postmortem.sources, ...textParts(context)],
  check: (context) => [...fromSources(context), ...inTexts.check(context)],
}
