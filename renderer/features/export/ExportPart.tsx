import { type ReactNode, useState } from 'react'
import type { Finding } from '../../../core/checks/finding.ts'
import { useApp } from '../../store/useApp.ts'
import { DocumentPreview } from './DocumentPreview.tsx'
import { ExportFoot } from './ExportFoot.tsx'
import { type ChoiceId, changesChoice, exportChoices, type Forms, formatOf } from './exportChoices.ts'
import { FormatFindings } from './FormatFindings.tsx'
import { FormatList } from './FormatList.tsx'
import { LeftOut } from './LeftOut.tsx'
import { OtherViews } from './OtherViews.tsx'
import type { Paper } from './PaperChoice.tsx'
import { useExport } from './useExport.ts'
import './export.css'

/** A text that the author says was posted. */
export interface Posted {
  /** Id of a status page. */
  readonly page: string
  /** `postmortem`, `follow-up`, or the event whose update it is. */
  readonly post: string
  readonly text: string
}

interface ExportPartProps {
  readonly letters: ReactNode
  readonly page: ReactNode
  readonly left: ReactNode
  /** Names and words. */
  readonly words: ReactNode
  /** What is said of the words that block, with the ways out. */
  readonly blockedWords: (blocking: readonly Finding[]) => ReactNode
  readonly postedForm: (posted: Posted, done: () => void) => ReactNode
}

/** See, then save: formats, what this reader would get, what is left out, and what still blocks it. */
export function ExportPart({ letters, page, left, words, blockedWords, postedForm }: ExportPartProps) {
  const audience = useApp((state) => state.audience)
  const view = useApp((state) => state.view)
  const leavingView = useApp((state) => state.leavingView)
  const [shown, setShown] = useState<ChoiceId>('status')
  const [chosen, setChosen] = useState<readonly ChoiceId[]>(['status', 'docx', 'md'])
  const [forms, setForms] = useState<Forms>({})
  const [post, setPost] = useState<number | null>(null)
  const [paper, setPaper] = useState<Paper>({ size: 'a4', company: null })
  const exporting = useExport(audience)
  if (exporting === null) return <p className="part-empty">The guide of this postmortem is not known here.</p>
  const { document, findings, previous, postmortem } = exporting
  const choices = previous === null ? exportChoices : [...exportChoices, changesChoice(previous.version)]
  const choice = choices.find(({ id }) => id === shown) ?? exportChoices[0]
  if (choice === undefined) return null
  const others = { documents: null, letters, page, posted: page, 'follow-up': page, left, words }[leavingView]
  return (
    <div className="export-part" data-wide={leavingView !== 'documents' || undefined}>
      <div className="export-side">
        {audience === 'customer' &&
          leavingView === 'documents' &&
          blockedWords(findings.filter(({ blocks }) => blocks))}
        <FormatList
          choices={choices}
          shown={leavingView === 'documents' ? choice.id : null}
          chosen={chosen}
          onShow={(id) => {
            setShown(id)
            view({ leavingView: 'documents' })
          }}
          onChoose={(id) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
        />
        <OtherViews />
        {leavingView === 'documents' && (
          <LeftOut audience={audience} withheld={document.withheld} findings={findings} postmortem={postmortem} />
        )}
      </div>
      <div className="export-sheet" data-view={leavingView}>
        {others ?? (
          <>
            <DocumentPreview exporting={exporting} choice={choice} forms={forms} post={post} onPost={setPost} />
            <FormatFindings exporting={exporting} format={formatOf(choice.id, forms)} />
            <ExportFoot
              exporting={exporting}
              audience={audience}
              choice={choice}
              forms={forms}
              onForm={(form) => setForms({ ...forms, [choice.id]: form })}
              post={post}
              paper={paper}
              onPaper={setPaper}
              chosen={chosen.filter((id) => choices.some((one) => one.id === id))}
              postedForm={postedForm}
            />
          </>
        )}
      </div>
    </div>
  )
}
