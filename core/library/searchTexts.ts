import type { Postmortem } from '../postmortem/postmortem.ts'

export interface FoundText {
  readonly kind: 'title' | 'section' | 'event' | 'factor' | 'why' | 'lesson' | 'action' | 'comment'
  /** Id of the thing; for a section its own, empty for the title. */
  readonly id: string
  readonly text: string
  /** Only on events. */
  readonly at?: string
}

/** Everything of a postmortem that can be searched, in the order it is shown. */
export function searchTexts(postmortem: Postmortem): FoundText[] {
  const { title, incident, customerTitle, impact, sections, events, factors, whys, lessons, actions, comments } =
    postmortem
  return [
    {
      kind: 'title',
      id: '',
      text: [title, customerTitle, incident, impact.headline.text, ...impact.services].filter(Boolean).join('\n'),
    },
    ...sections.map(({ id, text, title: own }) => ({
      kind: 'section' as const,
      id,
      text: own ? `${own}\n${text}` : text,
    })),
    ...factors.map(({ id, text }) => ({ kind: 'factor' as const, id, text })),
    ...whys.map(({ id, question, answer }) => ({ kind: 'why' as const, id, text: `${question}\n${answer}` })),
    ...actions.map((action) => ({ kind: 'action' as const, id: action.id, text: actionText(action) })),
    ...lessons.map(({ id, text }) => ({ kind: 'lesson' as const, id, text })),
    ...comments.map(({ id, text }) => ({ kind: 'comment' as const, id, text })),
    ...events.map(({ id, at, text, author }) => ({
      kind: 'event' as const,
      id,
      at,
      text: author === undefined ? text : `${text}\n${author}`,
    })),
  ]
}

function actionText({ title, description, doneWhen, owner, external, labels }: Postmortem['actions'][number]): string {
  return [title, description, doneWhen, owner, ...external.map(({ key }) => key), ...labels].filter(Boolean).join('\n')
}
