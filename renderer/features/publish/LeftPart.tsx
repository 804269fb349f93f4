import { profileOf } from '../../../core/export/status/profiles.ts'
import type { ExportRecord, Publication } from '../../../core/postmortem/review.ts'
import { formatInstant } from '../../../core/time/formatInstant.ts'
import { useApp } from '../../store/useApp.ts'
import { AnswerButton } from '../../ui/AnswerButton.tsx'
import { Button } from '../../ui/Button.tsx'
import { EmptyState } from '../../ui/EmptyState.tsx'
import { nameOf, useExportAgain } from './useExportAgain.ts'
import './publish.css'

/** Who has what: versions that left, what was posted, and copies of both. Newest first. */
export function LeftPart() {
  const exports = useApp((state) => state.postmortem?.exports) ?? []
  const publications = useApp((state) => state.postmortem?.publications) ?? []
  const shareExport = useApp((state) => state.shareExport)
  const { said, again } = useExportAgain()
  const newest = [...exports].sort((a, b) => b.at.localeCompare(a.at, 'en'))
  const posts = [...publications].sort((a, b) => b.at.localeCompare(a.at, 'en'))
  return (
    <div className="gone-part">
      {exports.length + publications.length === 0 && (
        <EmptyState title="Nothing has left yet.">
          <p>What you save or post is listed here: which version, for whom, and who was handed it.</p>
        </EmptyState>
      )}
      {newest.length > 0 && (
        <ul className="gone-list" aria-label="Versions that have left">
          {newest.map((record) => (
            <Version
              key={record.folder}
              record={record}
              said={said.get(record.folder)}
              onAgain={() => void again(record)}
            />
          ))}
        </ul>
      )}
      {posts.length > 0 && (
        <>
          <h3>Posted</h3>
          <ul className="gone-list" aria-label="Posts">
            {posts.map((publication) => (
              <Post key={publication.id} publication={publication} />
            ))}
          </ul>
        </>
      )}
      <section className="gone-copy">
        <h3>The whole folder</h3>
        <p className="part-note">
          A copy with everything, also what stays inside. For colleagues only; customers get a version’s own .zip.
        </p>
        <Button onClick={() => void shareExport(null)}>Share as .faultline, internal copy</Button>
      </section>
    </div>
  )
}

interface VersionProps {
  readonly record: ExportRecord
  readonly said: string | undefined
  readonly onAgain: () => void
}

function Version({ record, said, onAgain }: VersionProps) {
  const zone = useApp((state) => state.postmortem?.zone ?? 'UTC')
  const edit = useApp((state) => state.edit)
  const showInFolder = useApp((state) => state.showInFolder)
  const shareExport = useApp((state) => state.shareExport)
  const { folder, at, briefs, files, handedTo } = record
  const hand = (handed: string) =>
    edit(handed === '' ? 'Handed to nobody' : `Handed to ${handed}`, (now) => ({
      ...now,
      exports: now.exports.map((one) => (one.folder === folder ? { ...one, handedTo: handed } : one)),
    }))
  return (
    <li>
      <div className="gone-head">
        <b>{nameOf(record)}</b>
        <span className="hint">Saved {formatInstant(at, zone, 'date-clock')}</span>
      </div>
      <p className="part-note">
        {briefs
          ? `${briefs.letters} letters, ${briefs.callSheets} call sheets. Internal as a whole: hand each letter out by itself.`
          : files.map(({ file }) => file).join(', ')}
      </p>
      {handedTo && <p className="gone-handed">Handed to {handedTo}</p>}
      <div className="gone-actions">
        <AnswerButton
          key={handedTo ?? ''}
          label={handedTo ? 'Handed to someone else…' : 'Handed to…'}
          question="Who has it now?"
          onAnswer={(words) => hand((words ?? '').trim())}
        />
        <Button look="link" onClick={onAgain}>
          Save again, same bytes
        </Button>
        <Button look="link" onClick={() => void shareExport(folder)}>
          Share as .zip
        </Button>
        <Button look="link" onClick={() => void showInFolder(`exports/${folder}`)}>
          Show in folder
        </Button>
      </div>
      {said && (
        <p className="gone-said" role="status">
          {said}
        </p>
      )}
    </li>
  )
}

function Post({ publication: { page, post, at, text, link } }: { publication: Publication }) {
  const zone = useApp((state) => state.postmortem?.zone ?? 'UTC')
  const openLink = useApp((state) => state.openLink)
  const what = post === 'postmortem' ? 'Postmortem' : post === 'follow-up' ? 'Follow-up' : 'Update'
  return (
    <li>
      <div className="gone-head">
        <b>
          {what} on {profileOf(page)?.label ?? page}
        </b>
        <span className="hint">Posted {formatInstant(at, zone, 'date-clock')}</span>
      </div>
      <details>
        <summary>Text as posted</summary>
        <pre className="posted-words">{text}</pre>
      </details>
      {link && (
        <Button look="link" onClick={() => void openLink(link)}>
          {link}
        </Button>
      )}
    </li>
  )
}
