import { useState } from 'react'
import { useApp } from '../../store/useApp.ts'
import { ExportFoot } from './ExportFoot.tsx'
import { type ChoiceId, formatOf } from './exportChoices.ts'
import { FormatList } from './FormatList.tsx'
import { LeftOut } from './LeftOut.tsx'
import { MarkdownPreview } from './MarkdownPreview.tsx'
import { StatusPreview } from './StatusPreview.tsx'
import { useExport } from './useExport.ts'
import { WordPreview } from './WordPreview.tsx'
import './export.css'

/** See, then save: formats, what this reader would get, what is left out, and what still blocks it. */
export function ExportPart() {
  const audience = useApp((state) => state.audience)
  const [shown, setShown] = useState<ChoiceId>('status')
  const [chosen, setChosen] = useState<readonly ChoiceId[]>(['status', 'docx', 'md'])
  const [page, setPage] = useState('statuspage')
  const [post, setPost] = useState<number | null>(null)
  const exporting = useExport(audience)
  if (exporting === null) return <p className="part-empty">The guide of this postmortem is not known here.</p>
  const { document, findings, blocked } = exporting
  return (
    <div className="export-part">
      <div className="export-side">
        <FormatList
          shown={shown}
          chosen={chosen}
          onShow={setShown}
          onChoose={(id) => setChosen(chosen.includes(id) ? chosen.filter((one) => one !== id) : [...chosen, id])}
        />
        <LeftOut audience={audience} withheld={document.withheld} findings={findings} />
      </div>
      <div className="export-sheet">
        {shown === 'md' && <MarkdownPreview document={document} />}
        {shown === 'docx' && <WordPreview document={document} />}
        {shown === 'status' && <StatusPreview document={document} page={page} post={post} onPost={setPost} />}
        <ExportFoot
          document={document}
          audience={audience}
          shown={shown}
          page={page}
          onPage={setPage}
          post={post}
          formats={chosen.map((id) => formatOf(id, page))}
          blocked={blocked}
          write={exporting.write}
        />
      </div>
    </div>
  )
}
