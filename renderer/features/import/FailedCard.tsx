import type { ErrorReport } from '../../../core/errors.ts'
import type { ImportCard } from '../../store/types.ts'
import { Tag } from '../../ui/Tag.tsx'
import { CardFrame } from './CardFrame.tsx'
import { CardMenu } from './CardMenu.tsx'
import { ColumnMapping } from './ColumnMapping.tsx'

/** Failures that telling the columns by hand may mend. */
const mappable: readonly ErrorReport['code'][] = ['import.noTime', 'import.unrecognised']

interface FailedCardProps {
  readonly card: ImportCard
  readonly report: ErrorReport
}

/** A file that gives nothing: which, where in it, what to do. It holds nothing else up. */
export function FailedCard({ card, report }: FailedCardProps) {
  return (
    <CardFrame
      name={card.file.name}
      look="import-card failed"
      head={
        <>
          <Tag tone="accent">Not read</Tag>
          <span className="import-count">–</span>
          <CardMenu card={card} format={null} />
        </>
      }
    >
      <p>{report.title}</p>
      {mappable.includes(report.code) ? <ColumnMapping card={card} /> : <p className="muted">{report.hint}</p>}
    </CardFrame>
  )
}
