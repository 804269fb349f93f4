import { useState } from 'react'
import { startFromEvidence } from '../../../core/guide/evidence.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import type { Section } from '../../../core/postmortem/section.ts'
import { useFacts } from '../../store/derived.ts'
import { useApp } from '../../store/useApp.ts'
import { AudienceWord } from '../../ui/AudienceWord.tsx'
import { SectionExample } from './SectionExample.tsx'
import { SectionText } from './SectionText.tsx'
import { accept, changeSection, draft, flip, rename } from './sectionEdits.ts'
import type { ShownSection } from './stepSections.ts'

/** One section of the document: heading, what it is asked, who reads it, and its text. */
export function SectionBlock({ shown, postmortem }: { shown: ShownSection; postmortem: Postmortem }) {
  const { id, heading, audience, asked, section } = shown
  const edit = useApp((state) => state.edit)
  const view = useApp((state) => state.audience)
  const facts = useFacts()
  const [example, setExample] = useState(false)
  const change = (label: string, how: (section: Section) => Section, key?: string) =>
    edit(label, changeSection(id, audience, how), key)
  const empty = (section?.text.trim() ?? '') === ''
  const started = empty ? startFromEvidence(id, postmortem, facts) : null
  const onDraft = started === null ? null : () => change('Start from evidence', (one) => draft(one, started))
  const hasExample = asked !== null && (asked.good !== '' || asked.poor !== '')
  return (
    <section className="section" data-section={id} data-draft={section?.draft || undefined} aria-label={heading}>
      <header className="section-head">
        <h3>
          <input
            className="section-title"
            aria-label="Heading"
            value={heading}
            onChange={({ target }) =>
              change(
                'Rename section',
                (one) => rename(one, target.value === asked?.heading ? '' : target.value),
                `title:${id}`,
              )
            }
          />
        </h3>
        {view === 'internal' && (
          <AudienceWord audience={audience} onFlip={() => change('Change who reads a section', flip)} />
        )}
      </header>
      {asked && (
        <p className="section-ask">
          {asked.ask.join(' ')}{' '}
          {hasExample && (
            <button type="button" className="link-button" aria-expanded={example} onClick={() => setExample(!example)}>
              {example ? 'Hide the example' : 'Show an example'}
            </button>
          )}
        </p>
      )}
      {example && asked && <SectionExample good={asked.good} poor={asked.poor} />}
      <SectionText shown={shown} postmortem={postmortem} onDraft={onDraft} />
      <div className="section-foot">
        {onDraft !== null && (
          <button type="button" className="link-button" onClick={onDraft}>
            Start from evidence
          </button>
        )}
        {section?.draft === true && (
          <p className="draft-note">
            Draft from evidence, nobody read it yet.{' '}
            <button type="button" className="link-button" onClick={() => change('Accept draft', accept)}>
              It is right
            </button>
          </p>
        )}
      </div>
    </section>
  )
}
