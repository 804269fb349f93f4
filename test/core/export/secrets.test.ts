import fc from 'fast-check'
import { strFromU8, unzipSync } from 'fflate'
import { describe, expect, it } from 'vitest'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { outsideGuide, parcelLabels } from '../../fixtures/documents/parcelLabels.ts'
import { everyFormat, exportLabels } from '../../kit/exportLabels.ts'

const clean = (): Postmortem => {
  const text = JSON.stringify(parcelLabels()).replaceAll('SECRET', 'plain')
  const postmortem: Postmortem = JSON.parse(text)
  return postmortem
}

/** Every place that can hold text which is not for customers. */
const places: readonly (readonly [string, (postmortem: Postmortem, secret: string) => Postmortem])[] = [
  ['title beside a customer title', (p, s) => ({ ...p, title: s })],
  ['incident number', (p, s) => ({ ...p, incident: s })],
  ['owner', (p, s) => ({ ...p, owner: s })],
  ['authors', (p, s) => ({ ...p, authors: [s] })],
  ['roles', (p, s) => ({ ...p, roles: [{ role: s, person: s }] })],
  ['links', (p, s) => ({ ...p, links: [{ title: s, url: `https://x.example/${s}` }] })],
  ['mark quotes', (p, s) => ({ ...p, marks: p.marks.map((mark) => ({ ...mark, from: { ...mark.from, quote: s } })) })],
  [
    'answers about the impact',
    (p, s) => ({
      ...p,
      impact: {
        ...p.impact,
        share: { text: s, audience: 'internal' },
        contacts: { text: s, audience: 'internal' },
        slo: { text: s, audience: 'internal' },
      },
    }),
  ],
  [
    'answer about data',
    (p, s) => ({ ...p, impact: { ...p.impact, dataLoss: { answer: 'yes', text: s, audience: 'internal' } } }),
  ],
  [
    'reason of the window',
    (p, s) => ({ ...p, impact: { ...p.impact, metric: p.impact.metric && { ...p.impact.metric, reason: s } } }),
  ],
  ['internal section', (p, s) => withSection(p, s, 'internal')],
  [
    'internal section the guide names',
    (p, s) => ({
      ...p,
      sections: [
        ...p.sections.filter(({ id }) => id !== 'root-cause'),
        { id: 'root-cause', audience: 'internal', title: s, text: s },
      ],
    }),
  ],
  ['internal block', (p, s) => withSection(p, `Open.\n\n:::internal\n- ${s}\n\n\`\`\`\n${s}\n\`\`\`\n:::`)],
  ['unclosed internal block', (p, s) => withSection(p, `Open.\n\n:::internal\n${s}`)],
  ['customer block inside an internal one', (p, s) => withSection(p, `:::internal\n:::customer\n${s}\n:::\n:::`)],
  ['reworded block', (p, s) => withSection(p, `${s} as it was.\n\n:::customer of=01234567\nAs told.\n:::`)],
  [
    'internal run',
    (p, s) => withSection(p, `Open :internal[**${s}** [x](https://${s}.example)] text, | a | :internal[${s}]`),
  ],
  ['internal run in a table', (p, s) => withSection(p, `| a | b |\n|---|---|\n| :internal[${s}] | c |`)],
  ['internal run in a heading', (p, s) => withSection(p, `## Now :internal[${s}]\n\nText.`)],
  ['footnote of an internal block', (p, s) => withSection(p, `Open.\n\n:::internal\nHidden.[^1]\n:::\n\n[^1]: ${s}`)],
  [
    'comment in HTML',
    (p, s) => withSection(p, `Open <!-- ${s} --> text.\n\n<!-- ${s} -->\n\n<div><!-- ${s} --></div>`),
  ],
  [
    'path of a file',
    (p, s) => withSection(p, `[log](attachments/${s}.txt) ![Curve](attachments/${s}.png) [drive](file:///${s})`),
  ],
  ['what a code block is called', (p, s) => withSection(p, `\`\`\`text ${s}\ncode\n\`\`\``)],
  [
    'live value of an internal event',
    (p, s) => withSection(p, `[${s}](event:ev-alert?as=clock) [${s}](series:swap?at=2026-03-10T09:00:00Z)`),
  ],
  [
    'internal events',
    (p, s) => ({
      ...p,
      events: p.events.map((event) => (event.audience === 'internal' ? { ...event, text: s, author: s } : event)),
    }),
  ],
  [
    'what customer events were',
    (p, s) => ({
      ...p,
      events: p.events.map((event) => ({
        ...event,
        original: s,
        author: s,
        ...(event.customerText ? { text: s } : {}),
      })),
    }),
  ],
  [
    'internal run in an event',
    (p, s) => ({
      ...p,
      events: p.events.map((event) =>
        event.audience === 'customer' ? { ...event, customerText: `Told :internal[${s}].` } : event,
      ),
    }),
  ],
  [
    'factors and whys',
    (p, s) => ({
      ...p,
      factors: p.factors.map((factor) => ({ ...factor, text: s, waived: s })),
      whys: p.whys.map((why) => ({ ...why, question: s, answer: s })),
    }),
  ],
  ['lessons', (p, s) => ({ ...p, lessons: p.lessons.map((lesson) => ({ ...lesson, text: s, owner: s })) })],
  [
    'actions without a public note',
    (p, s) => ({
      ...p,
      actions: p.actions.map((action) =>
        action.public ? action : { ...action, title: s, points: [{ text: s, done: false }] },
      ),
    }),
  ],
  [
    'inside of public actions',
    (p, s) => ({
      ...p,
      actions: p.actions.map((action) => ({
        ...action,
        owner: s,
        team: s,
        description: s,
        doneWhen: s,
        reason: s,
        labels: [s],
        external: [{ tracker: s, key: s }],
      })),
    }),
  ],
  [
    'internal run in a public action',
    (p, s) => ({
      ...p,
      actions: p.actions.map((action) => ({
        ...action,
        title: `Do it :internal[${s}]`,
        points: [{ text: `:internal[${s}]`, done: false }],
      })),
    }),
  ],
  [
    'names of series',
    (p, s) => ({
      ...p,
      series: p.series.map((series) => ({ ...series, name: s, ...(series.customerName ? {} : { unit: s }) })),
    }),
  ],
  [
    'names of files',
    (p, s) => ({
      ...p,
      sources: p.sources.map((source) => ({ ...source, name: s, notPlaced: [{ heading: s, text: s }] })),
    }),
  ],
  ['accounts', (p, s) => ({ ...p, accounts: [{ id: s, name: s, origin: null }] })],
  [
    'comments and decisions',
    (p, s) => ({
      ...p,
      comments: [
        {
          id: 'c',
          section: 'summary',
          quote: s,
          occurrence: 0,
          author: s,
          at: p.created,
          text: s,
          resolved: false,
          replies: [{ author: s, at: p.created, text: s }],
        },
      ],
      decisions: [{ key: s, choice: 'keep', because: s, at: p.created }],
    }),
  ],
  [
    'comments on words that customers read',
    (p, s) => ({
      ...p,
      comments: ['', 'sorry for the wait'].map((quote, index) => ({
        id: `c${index}`,
        section: 'commitment',
        quote,
        occurrence: 0,
        before: s,
        after: s,
        author: s,
        at: p.created,
        text: s,
        resolved: false,
        replies: [{ author: s, at: p.created, text: s }],
        suggestion: s,
        proposedFor: s,
        waiting: `${s}.docx`,
        answers: s,
        verdict: { choice: 'not', by: s, at: p.created },
      })),
    }),
  ],
  [
    'states, sign-offs and the checklist',
    (p, s) => ({
      ...p,
      state: 'approved',
      stateChanges: [{ state: 'approved', by: s, at: p.created }],
      signOffs: [{ by: s, at: p.created, hash: s, folder: s }],
      reviewed: [{ item: s, by: s, at: p.created }],
    }),
  ],
]

function withSection(postmortem: Postmortem, text: string, audience: 'internal' | 'customer' = 'customer'): Postmortem {
  return { ...postmortem, sections: [...postmortem.sections, { id: 'extra', audience, text }] }
}

/** All that leaves: file names, texts, and every part of every Word file. */
async function everythingOf(postmortem: Postmortem): Promise<string> {
  const previous = { version: 1, postmortem: parcelLabels() }
  const formats = [...everyFormat, 'changes']
  const { artifacts } = await exportLabels('customer', formats, { postmortem, previous, guide: outsideGuide() })
  return artifacts
    .flatMap(({ file, content }) => {
      if (typeof content === 'string') return [file, content]
      if (!file.endsWith('.docx')) return [file]
      return [file, ...Object.values(unzipSync(content)).map((part) => strFromU8(part, true))]
    })
    .join('\n')
}

describe('secrets', () => {
  it('[X21] reach the internal export from places that a document shows, so that the search below can find them', async () => {
    const { artifacts } = await exportLabels('internal', ['md'], {
      postmortem: withSection(clean(), 'Open :internal[kqzxjw] text.'),
    })
    expect(artifacts[0]?.content).toContain('kqzxjw')
  })

  it.each(places)('[X21] in %s stay inside', async (_, hide) => {
    await fc.assert(
      fc.asyncProperty(fc.stringMatching(/^[bcdfghjkmpqvwxz]{12}$/), async (secret) => {
        expect((await everythingOf(hide(clean(), secret))).toLowerCase()).not.toContain(secret)
      }),
      { numRuns: 1 },
    )
  })
})
