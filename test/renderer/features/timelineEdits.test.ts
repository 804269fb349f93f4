import { describe, expect, it } from 'vitest'
import { deleteEvents, reword, typedEvent } from '../../../renderer/features/timeline/timelineEdits.ts'
import { event, incident, mark } from './incident.ts'

const from = (source: string, line: number) => ({ source, line, ref: null })
const of = (postmortem: ReturnType<typeof incident>, id: string) => postmortem.events.find((one) => one.id === id)

describe('edits of a timeline', () => {
  it('rewording keeps what the source said, and going back to it forgets the copy', () => {
    const imported = event('chat', '06:50', 'lol its the queue again', { origins: [from('chat', 4)] })
    const once = reword(imported, 'The print queue filled up.')
    const twice = reword(once, 'The print queue was full.')
    expect(twice).toMatchObject({ text: 'The print queue was full.', original: 'lol its the queue again' })
    expect(reword(twice, 'lol its the queue again')).toEqual(imported)
  })

  it('a typed event is of the kind that its words tell', () => {
    const kinds = ['paged on-call', 'rolled back label-svc', 'a printer smells'].map(
      (text) => typedEvent('x', '2025-03-03T07:04:00Z', text, 'UTC').kind,
    )
    expect(kinds).toEqual(['page', 'change', 'note'])
  })

  it('words of one’s own have no original', () => {
    expect(reword(event('note', '06:50', 'a'), 'b')).not.toHaveProperty('original')
  })

  it('deleting an event keeps its mark, as set by hand with its words', () => {
    const marks = [mark('detected', '06:47', { from: { kind: 'event', ref: 'page', quote: null } })]
    const after = deleteEvents(['page'])(incident({ marks }))
    expect(of(after, 'page')).toBeUndefined()
    expect(after.marks).toMatchObject([
      {
        name: 'detected',
        at: '2025-03-03T06:47:00Z',
        from: { kind: 'hand', ref: null, quote: 'Paged the print on-call' },
      },
    ])
  })
})
