import { Ellipsis } from 'lucide-react'
import type { ImportCard } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'
import { Menu } from '../../ui/Menu.tsx'
import { formatChoices } from './formats.ts'

interface CardMenuProps {
  readonly card: ImportCard
  /** The format it was read as; null when it was not recognised. */
  readonly format: string | null
}

/** Another format by hand, or leave the file out. */
export function CardMenu({ card, format }: CardMenuProps) {
  const answer = useApp((state) => state.answer)
  const remove = useApp((state) => state.removeCard)
  const name = card.file.name
  return (
    <Menu
      label={`Format of ${name}`}
      buttonLabel={`Read ${name} as another format, or leave it out`}
      buttonClass="icon-button"
      align="end"
      button={<Ellipsis aria-hidden="true" size={16} />}
      items={[
        { id: 'leave-out', label: 'Leave this file out', onSelect: () => remove(card.key) },
        ...formatChoices.map(({ id, label }) => ({
          id,
          label,
          checked: id === format,
          onSelect: () => answer(card.key, { format: id }),
        })),
      ]}
    />
  )
}
