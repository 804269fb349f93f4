import { useRef } from 'react'
import { Button } from '../../ui/Button.tsx'
import { Popover } from '../../ui/Popover.tsx'
import { Segmented } from '../../ui/Segmented.tsx'

/** How pages look: their size, and a company's own Word file whose styles, header and footer are taken. */
export interface Paper {
  readonly size: 'a4' | 'letter'
  readonly company: { readonly name: string; readonly bytes: Uint8Array } | null
}

interface PaperChoiceProps {
  readonly paper: Paper
  /** Only Word files take a company's look. */
  readonly word: boolean
  readonly onChange: (paper: Paper) => void
}

const sizes = [
  { value: 'a4', label: 'A4' },
  { value: 'letter', label: 'Letter' },
] as const

export function PaperChoice({ paper, word, onChange }: PaperChoiceProps) {
  const input = useRef<HTMLInputElement>(null)
  const { size, company } = paper
  const choose = async (file: File | undefined) => {
    if (file === undefined) return
    onChange({ ...paper, company: { name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) } })
  }
  const said = `${size === 'a4' ? 'A4' : 'Letter'}${word && company ? `, ${company.name}` : ''}`
  return (
    <Popover label="Paper and look" button={said} buttonLabel={`Paper and look: ${said}`} align="end">
      {() => (
        <div className="paper-choice">
          <Segmented
            label="Paper"
            options={sizes}
            value={size}
            onChange={(value) => onChange({ ...paper, size: value })}
          />
          {word && (
            <>
              <p className="part-note">
                {company
                  ? `Styles, header, footer and logo come from ${company.name}.`
                  : 'A Word file of your company can lend its styles, header, footer and logo.'}
              </p>
              <input
                ref={input}
                type="file"
                accept=".docx,.dotx"
                className="unseen"
                aria-label="Company’s Word file"
                tabIndex={-1}
                onChange={({ target }) => void choose(target.files?.[0])}
              />
              <div className="popover-actions">
                <Button onClick={() => input.current?.click()}>Choose a Word file…</Button>
                {company && <Button onClick={() => onChange({ ...paper, company: null })}>Plain look</Button>}
              </div>
            </>
          )}
        </div>
      )}
    </Popover>
  )
}
