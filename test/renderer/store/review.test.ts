import { describe, expect, it } from 'vitest'
import { FaultlineError } from '../../../core/errors.ts'
import { anchorAt, findAnchor } from '../../../core/review/anchor.ts'
import { changesSince } from '../../../core/review/changesSince.ts'
import { addComment, placeComments } from '../../../core/review/comments.ts'
import { sectionWords } from '../../../core/review/sectionWords.ts'
import { draft, openStore } from '../../kit/openStore.ts'

async function opened() {
  const { store, host, pass } = await openStore({ postmortems: { own: { labels: draft('Labels') } } })
  await store.getState().open('own', 'labels')
  return { get: store.getState, host, pass }
}

const write = (text: string) => (now: ReturnType<typeof draft>) => ({
  ...now,
  sections: now.sections.map((section) => (section.id === 'summary' ? { ...section, text } : section)),
})

describe('review in the store', () => {
  it('[Q5] a state notes who and when, as one undo step', async () => {
    const { get } = await opened()
    await get().setState('in-review')
    expect(get().postmortem?.stateChanges).toEqual([
      { state: 'in-review', by: 'Rita Okafor', at: '2025-12-01T12:00:00Z' },
    ])
    get().undo()
    expect(get().postmortem).toMatchObject({ state: 'draft' })
  })

  it('[Q5] approving is a sign-off: kept by the host, noted, and shown against what comes later', async () => {
    const { get, host } = await opened()
    await get().setState('approved')
    expect(get().postmortem).toMatchObject({ state: 'approved', signOffs: [{ by: 'Rita Okafor' }] })
    expect([...host.signed.keys()]).toEqual([`own/labels/${get().postmortem?.signOffs[0]?.folder}`])
    get().edit('Write', write('Parcels were labelled very late.'))
    const { signed, postmortem } = get()
    expect(signed?.postmortem && postmortem && changesSince(signed.postmortem, postmortem)).toMatchObject({ words: 1 })
  })

  it('[Q8] a kept version that is gone or was changed is not compared with', async () => {
    const { get, host } = await opened()
    await get().signOff()
    for (const key of host.signed.keys()) host.signed.set(key, draft('Another'))
    await get().open('own', 'labels')
    expect(get().signed).toBeNull()
    await get().readSigned()
    expect(get().signed).toMatchObject({ postmortem: null })
  })

  it('[Q5] a sign-off that could not be kept changes nothing', async () => {
    const { get, host } = await opened()
    host.failing.set('review.sign', new FaultlineError('save.full', { name: 'exports' }))
    await get().setState('approved')
    expect(get().postmortem).toMatchObject({ state: 'draft', signOffs: [] })
    expect(get().news.at(-1)?.kind).toBe('trouble')
  })

  it('[Q1] comments follow every edit of a text, whoever makes it', async () => {
    const { get } = await opened()
    get().edit('Write', write('A label. A label.'))
    const words = sectionWords('A label. A label.').text
    const range = findAnchor(words, { quote: 'A label.', occurrence: 1 })
    if (range === null) throw new Error('the words are not there')
    const anchor = anchorAt(words, range)
    get().edit('Comment', (now) =>
      addComment(now, {
        ...anchor,
        id: 'c',
        section: 'summary',
        author: 'a',
        at: '2025-12-01T12:00:00Z',
        text: 't',
      }),
    )
    get().edit('Write', write('A label. A label. The end.'))
    get().edit('Write', write('A label. First a label. A label. The end.'))
    const placed = get().postmortem && placeComments(get().postmortem ?? draft('x'), ['summary'])[0]
    expect(placed?.range?.start).toBe('A label. First a label. '.length)
  })
})
