import { useEffect, useState } from 'react'
import type { ComposedDocument } from '../../../core/doc/document.ts'
import type { ExportResult } from '../../../core/export/registry.ts'
import type { Audience } from '../../../core/postmortem/audience.ts'
import { pagePlatform } from '../../host/platform.ts'
import { useApp, useAppStore } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { Select } from '../../ui/Select.tsx'
import { type ChoiceId, statusPages } from './exportChoices.ts'
import { markdownText, postsOf, shownPost } from './previewText.ts'

interface ExportFootProps {
  readonly document: ComposedDocument
  readonly audience: Audience
  readonly shown: ChoiceId
  readonly page: string
  readonly onPage: (page: string) => void
  readonly post: number | null
  readonly formats: readonly string[]
  readonly blocked: boolean
  readonly write: (formats: readonly string[]) => Promise<ExportResult>
}

type Progress =
  | { readonly kind: 'idle' | 'writing' | 'copied' }
  | { readonly kind: 'saved'; readonly place: string; readonly folder: string }

/** File name or length at the left; Copy and Save at the right. A blocked export can be read and not taken. */
export function ExportFoot(props: ExportFootProps) {
  const { document, audience, shown, page, onPage, post, formats, blocked, write } = props
  const store = useAppStore()
  const register = useApp((state) => state.register)
  const saveExport = useApp((state) => state.saveExport)
  const showInFolder = useApp((state) => state.showInFolder)
  const [progress, setProgress] = useState<Progress>({ kind: 'idle' })
  const copy = async () => {
    const { postmortem } = store.getState()
    if (blocked || postmortem === null) return
    const text =
      shown === 'status'
        ? (shownPost(postsOf(document, page), post)?.body ?? '')
        : await markdownText(document, postmortem)
    await navigator.clipboard.writeText(text)
    setProgress({ kind: 'copied' })
    setTimeout(() => setProgress((now) => (now.kind === 'copied' ? { kind: 'idle' } : now)), 2000)
  }
  const save = async () => {
    if (blocked || formats.length === 0) return
    setProgress({ kind: 'writing' })
    try {
      const { artifacts } = await write(formats)
      const files = artifacts.map(({ file, format, content }) => ({
        file,
        format,
        bytes: typeof content === 'string' ? new Uint8Array(pagePlatform.encodeText(content)) : new Uint8Array(content),
      }))
      const saved = files.length === 0 ? null : await saveExport(audience, files)
      setProgress(saved ? { kind: 'saved', place: saved.place, folder: saved.record.folder } : { kind: 'idle' })
    } catch (error) {
      setProgress({ kind: 'idle' })
      store.getState().trouble(error)
    }
  }
  useEffect(() => register({ 'export.copy': () => void copy(), 'file.exportAgain': () => void save() }))
  return (
    <footer className="export-foot">
      {shown === 'status' && (
        <Select label="Status page" hideLabel value={page} options={statusPages} onChange={onPage} />
      )}
      <p role="status">
        {blocked
          ? 'Nothing can leave yet: settle what blocks this export at the left.'
          : progress.kind === 'saved'
            ? `Saved in ${progress.place}`
            : progress.kind === 'writing'
              ? 'Writing…'
              : describe(props)}
      </p>
      {progress.kind === 'saved' && <Button onClick={() => void showInFolder(progress.folder)}>Show in folder</Button>}
      <Button disabled={blocked || shown === 'docx'} onClick={() => void copy()}>
        {progress.kind === 'copied' ? 'Copied' : 'Copy'}
      </Button>
      <Button
        look="primary"
        disabled={blocked || formats.length === 0 || progress.kind === 'writing'}
        onClick={() => void save()}
      >
        {formats.length > 1 ? `Save ${formats.length} formats` : 'Save'}
      </Button>
    </footer>
  )
}

function describe({ document, audience, shown, page, post }: ExportFootProps): string {
  if (shown !== 'status') return `${document.slug}-${audience}.${shown}`
  const shownNow = shownPost(postsOf(document, page), post)
  const number = (value: number) => new Intl.NumberFormat('en-US').format(value)
  const limit = shownNow?.limit == null ? '' : ` of ${number(shownNow.limit)}`
  return `${number(shownNow?.length ?? 0)}${limit} characters`
}
