import { act, cleanup, screen, waitFor } from '@testing-library/react'
import { afterEach, describe, expect, it } from 'vitest'
import { ChecksPanel } from '../../../renderer/features/checks/ChecksPanel.tsx'
import { EvidencePanel } from '../../../renderer/features/checks/EvidencePanel.tsx'
import { FindingKeys } from '../../../renderer/features/checks/FindingKeys.tsx'
import { findingPlace } from '../../../renderer/features/checks/findingPlace.ts'
import { nearbyEvidence } from '../../../renderer/features/checks/nearbyEvidence.ts'
import { renderApp } from '../../kit/renderApp.tsx'
import { event, incident, mark, start } from './incident.ts'

afterEach(cleanup)

const resolved = event('resolved', '07:10', 'Everything works again.', {
  kind: 'status-update',
  state: 'resolved',
  audience: 'customer',
})
const contradicted = incident({ events: [...incident().events, resolved] })

function Checks() {
  return (
    <>
      <ChecksPanel />
      <FindingKeys />
    </>
  )
}

const focusedFinding = () => document.activeElement?.closest<HTMLElement>('[data-finding]')?.dataset.finding

describe('the checks panel', () => {
  it('puts contradictions first, with a word beside the shape, and folds what is only unfinished', async () => {
    await renderApp(<Checks />, start(contradicted))
    expect(screen.getByText('Resolved before impact ended')).toBeTruthy()
    expect(screen.getAllByText(/^Contradiction ·/).length).toBeGreaterThan(0)
    const finish = screen.queryByText(/When you finish/)?.closest('details')
    expect(finish?.open ?? false).toBe(false)
  })

  it('F8 walks the findings and Mod-. fixes the one it stands on, as one undo step', async () => {
    const { get } = await renderApp(<Checks />, start(contradicted))
    act(() => void get().run('go.nextFinding'))
    await waitFor(() => expect(focusedFinding()).toBeTruthy())
    const first = focusedFinding()
    act(() => void get().run('go.nextFinding'))
    await waitFor(() => expect(focusedFinding()).not.toBe(first))
    act(() => void get().run('go.prevFinding'))
    await waitFor(() => expect(focusedFinding()).toBe(first))
    const before = get().postmortem
    act(() => void get().run('check.fix'))
    expect(get().past).toHaveLength(1)
    expect(get().postmortem).not.toBe(before)
    act(() => get().undo())
    expect(get().postmortem).toBe(before)
  })

  it('“Not now” puts a finding off and stays in the document', async () => {
    const { user, get } = await renderApp(<Checks />, start(contradicted))
    const card = screen.getByText('Resolved before impact ended').closest<HTMLElement>('[data-finding]')
    await user.click([...(card?.querySelectorAll('button') ?? [])].at(-1) ?? document.body)
    expect(get().postmortem?.decisions).toMatchObject([{ key: card?.dataset.finding, choice: 'later' }])
    expect(screen.queryByText('Resolved before impact ended')).toBeNull()
  })
})

describe('wording', () => {
  const blaming = incident({
    sections: [{ id: 'background', audience: 'internal', text: 'The team forgot to renew the certificate.' }],
  })

  it('waits until the section is left', async () => {
    const { view } = await renderApp(
      <>
        <section data-section="background">
          {/* biome-ignore lint/a11y/useSemanticElements: the editor is such a box */}
          <div role="textbox" tabIndex={0} contentEditable suppressContentEditableWarning aria-label="Background">
            The team forgot to renew the certificate.
          </div>
        </section>
        <ChecksPanel />
        <button type="button">Elsewhere</button>
      </>,
      start(blaming),
    )
    const told = () => view.container.querySelector('[data-finding^="blame-wording"]')
    expect(told()).toBeTruthy()
    act(() => screen.getByRole('textbox', { name: 'Background' }).focus())
    expect(told()).toBeNull()
    act(() => screen.getByRole('button', { name: 'Elsewhere' }).focus())
    expect(told()).toBeTruthy()
  })

  it('“Keep, because…” asks for the reason and keeps it', async () => {
    const { user, get } = await renderApp(<Checks />, start(contradicted))
    act(() => void get().run('go.nextFinding'))
    await waitFor(() => expect(focusedFinding()).toBeTruthy())
    act(() => void get().run('check.keep'))
    const reason = await screen.findByRole('textbox', { name: 'Why are both right?' })
    await user.type(reason, 'They were told on the phone.{Enter}')
    expect(get().postmortem?.decisions).toMatchObject([{ choice: 'keep', because: 'They were told on the phone.' }])
  })
})

describe('where a finding is', () => {
  it('is the nearest place on the page that holds it', () => {
    expect(findingPlace({ event: 'post' }, null)).toMatchObject({ step: 'timeline', id: 'post' })
    expect(findingPlace({ section: 'root-cause', text: 'host-7' }, null)).toMatchObject({
      step: 'root-cause',
      section: 'root-cause',
      text: 'host-7',
    })
    expect(findingPlace({ field: 'dataLoss' }, null)).toMatchObject({ step: 'impact', id: 'dataLoss' })
    expect(findingPlace({ field: 'impact.headline' }, null)).toMatchObject({ step: 'impact', id: 'headline' })
    expect(findingPlace({ field: 'actions' }, null).step).toBe('actions')
    expect(findingPlace({ mark: 'detected' }, null)).toMatchObject({ step: 'timeline', id: 'mark:detected' })
    expect(findingPlace({ source: { file: 'page.txt', line: 9 } }, null).name).toBe('page.txt, line 9')
  })
})

describe('evidence at hand', () => {
  const texts = (found: readonly { readonly id: string }[]) => found.map(({ id }) => id)

  it('is what has the words, else what is near in time, else what tells the story', () => {
    const marks = [mark('detected', '06:44', { from: { kind: 'event', ref: 'alert', quote: null } })]
    const postmortem = incident({ marks })
    expect(texts(nearbyEvidence(postmortem, 'print on-call', null))).toEqual(['page'])
    expect(texts(nearbyEvidence(postmortem, '', Date.parse('2025-03-03T06:46:00Z'), 2))).toEqual(['alert', 'page'])
    expect(texts(nearbyEvidence(postmortem, '', null))).toEqual(['alert', 'page', 'post'])
  })

  it('goes to the event when no text has the caret', async () => {
    const { user, get } = await renderApp(<EvidencePanel />, start(incident()))
    await user.click(screen.getByText('Paged the print on-call'))
    expect(get()).toMatchObject({ step: 'timeline', selected: 'page' })
  })
})
