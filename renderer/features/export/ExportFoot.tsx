import { type ReactNode, useEffect } from 'react'
import { lastExport } from '../../../core/doc/versionLine.ts'
import { fileStem } from '../../../core/export/fileStem.ts'
import type { Audience } from '../../../core/postmortem/audience.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { Select } from '../../ui/Select.tsx'
import type { Posted } from './ExportPart.tsx'
import { type ChoiceId, type ExportChoice, type Forms, formatOf, pageOf } from './exportChoices.ts'
import { type Paper, PaperChoice } from './PaperChoice.tsx'
import { postsOf, shownPost } from './previewText.ts'
import { useCopying } from './useCopying.ts'
import type { Exporting } from './useExport.ts'
import { type SavingState, useSaving } from './useSaving.ts'

interface ExportFootProps {
  readonly exporting: Exporting
  readonly audience: Audience
  readonly choice: ExportChoice
  readonly forms: Forms
  readonly onForm: (form: string) => void
  readonly post: number | null
  readonly paper: Paper
  readonly onPaper: (paper: Paper) => void
  readonly chosen: readonly ChoiceId[]
  readonly postedForm: (posted: Posted, done: () => void) => ReactNode
}

/** File name or length at the left; Copy and Save at the right. A blocked export can be read and not taken. */
export function ExportFoot(props: ExportFootProps) {
  const { exporting, audience, choice, forms, onForm, post, paper, onPaper, chosen, postedForm } = props
  const { blocked, document } = exporting
  const register = useApp((state) => state.register)
  const showInFolder = useApp((state) => state.showInFolder)
  const format = formatOf(choice.id, forms)
  const copying = useCopying(exporting, { shown: choice.id, format, post })
  const { state, save } = useSaving(audience, exporting, paper)
  const formats = chosen.map((id) => formatOf(id, forms))
  useEffect(() => register({ 'export.copy': () => void copying.plain(), 'file.exportAgain': () => void save(formats) }))
  const posts = choice.id === 'status' ? postsOf(document, pageOf(format)) : []
  const shown = shownPost(posts, post)
  const busy = blocked || state.kind === 'writing'
  const alone = formats.length === 1 && formats[0] === format
  return (
    <footer className="export-foot">
      {choice.forms.length > 1 && (
        <Select
          label={choice.id === 'status' ? 'Status page' : 'Form'}
          hideLabel
          value={format}
          options={choice.forms}
          onChange={onForm}
        />
      )}
      <p role="status">{sentenceOf(state, exporting) ?? describe(props, shown)}</p>
      {(choice.id === 'docx' || choice.id === 'pdf') && (
        <PaperChoice paper={paper} word={choice.id === 'docx'} onChange={onPaper} />
      )}
      {state.kind === 'saved' && <Button onClick={() => void showInFolder(state.folder)}>Show in folder</Button>}
      {shown && !blocked && audience === 'customer' && (
        <Popover label="I posted this" button="I posted this…" align="end">
          {(close) => postedForm(postedOf(document, pageOf(format), shown), close)}
        </Popover>
      )}
      {choice.id !== 'status' && choice.id !== 'summary' && choice.id !== 'changes' && (
        <Button disabled={blocked} title="For mail and documents" onClick={() => void copying.formatted()}>
          {copying.copied === 'formatted' ? 'Copied' : 'Copy formatted'}
        </Button>
      )}
      <Button disabled={blocked} onClick={() => void copying.plain()}>
        {copying.copied === 'plain' ? 'Copied' : 'Copy'}
      </Button>
      {!alone && (
        <Button disabled={busy} onClick={() => void save([format])}>
          Save this one
        </Button>
      )}
      <Button look="primary" disabled={busy || formats.length === 0} onClick={() => void save(formats)}>
        {formats.length > 1 ? `Save ${formats.length} formats` : 'Save'}
      </Button>
    </footer>
  )
}

function postedOf(
  document: Exporting['document'],
  page: string,
  { state, at, body }: NonNullable<ReturnType<typeof shownPost>>,
): Posted {
  const event = document.updates.find((update) => update.at === at && update.state === state)?.event
  return { page, post: state === 'postmortem' ? 'postmortem' : (event ?? state), text: body }
}

function sentenceOf(state: SavingState, { blocked, findings }: Exporting): string | null {
  if (blocked) {
    const count = findings.filter(({ blocks }) => blocks).length
    return `Nothing can leave yet: ${count} ${count === 1 ? 'finding blocks' : 'findings block'} this export. Settle ${count === 1 ? 'it' : 'them'} at the left.`
  }
  if (state.kind === 'saved') return `Saved in ${state.place}`
  if (state.kind === 'failed') return state.text
  return state.kind === 'writing' ? 'Writing…' : null
}

function describe({ exporting, audience, choice }: ExportFootProps, shown: ReturnType<typeof shownPost>): string {
  if (choice.id === 'status') {
    const number = (value: number) => new Intl.NumberFormat('en-US').format(value)
    const limit = shown?.limit == null ? '' : ` of ${number(shown.limit)}`
    return `${number(shown?.length ?? 0)}${limit} characters`
  }
  const { document, postmortem } = exporting
  const version = (lastExport(postmortem, audience)?.version ?? 0) + 1
  const stem = fileStem({ ...document, release: { version, at: document.created } })
  const endings: Readonly<Partial<Record<ChoiceId, string>>> = { summary: ' summary.txt', changes: ' changes.md' }
  return `${stem}${endings[choice.id] ?? `.${choice.id}`}`
}
