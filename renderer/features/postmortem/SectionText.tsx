import { useCallback } from 'react'
import { bindingsIn } from '../../../core/facts/bindings.ts'
import { resolveChip } from '../../../core/facts/chip.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'
import { SectionEditor } from '../../editor/SectionEditor.tsx'
import { factsFor, useFacts } from '../../store/derived.ts'
import { useApp, useAppStore } from '../../store/useApp.ts'
import { chipPlace } from './chipPlace.ts'
import { insertablesOf } from './insertables.ts'
import { changeSection, write } from './sectionEdits.ts'
import type { ShownSection } from './stepSections.ts'

interface SectionTextProps {
  readonly shown: ShownSection
  readonly postmortem: Postmortem
  /** Fills an empty section from the evidence, where there is any. */
  readonly onDraft: (() => void) | null
}

/** The editor of a section, wired to the document: its chips resolve from facts, and every keystroke is an edit. */
export function SectionText({ shown, postmortem, onDraft }: SectionTextProps) {
  const { id, heading, audience, asked, section } = shown
  const edit = useApp((state) => state.edit)
  const view = useApp((state) => state.audience)
  const readOnly = useApp((state) => state.readOnly !== null)
  const data = useApp((state) => state.data)
  const undo = useApp((state) => state.undo)
  const redo = useApp((state) => state.redo)
  const register = useApp((state) => state.register)
  const store = useAppStore()
  const facts = useFacts()
  // Read when it is pressed: a new function with every edit would register its key anew.
  const goSource = useCallback(
    (target: string) => {
      const { postmortem: now, today, reveal } = store.getState()
      if (now) reveal(chipPlace(target, now, factsFor(now, today)))
    },
    [store],
  )
  const pictures = useApp((state) => state.pictures)
  const keepPicture = useApp((state) => state.keepPicture)
  const pictureOf = useCallback((url: string) => pictures.get(url), [pictures])
  return (
    <SectionEditor
      id={id}
      label={heading}
      text={section?.text ?? ''}
      readOnly={readOnly}
      view={view}
      placeholder={asked?.placeholder ?? asked?.ask[0] ?? ''}
      onChange={(text) =>
        edit(
          `Write ${heading}`,
          changeSection(id, audience, (one) => write(one, text)),
          `section:${id}`,
        )
      }
      resolveChip={(target) => resolveChip(target, { postmortem, facts, data })}
      onUndo={undo}
      onRedo={redo}
      onCommands={register}
      {...(onDraft === null ? {} : { moreCommands: { 'insert.draft': onDraft } })}
      pictureOf={pictureOf}
      keepPicture={keepPicture}
      insertables={(words) => insertablesOf({ postmortem, facts, data }, words)}
      findValues={(text) => bindingsIn(text, { postmortem, facts, data })}
      onSource={goSource}
    />
  )
}
