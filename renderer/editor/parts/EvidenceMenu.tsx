import type { LexicalEditor } from 'lexical'
import { $insertChip } from '../blockCommands.ts'
import type { Insertable } from '../SectionEditor.tsx'
import { useTypedMenu } from '../useTypedMenu.ts'
import { TypedList } from './TypedList.tsx'

const pattern = /(?:^|[\s([])@([^\n@]{0,40})$/
const most = 40

/** "@" and what follows: facts and events by name, value or id. */
export function EvidenceMenu({
  editor,
  insertables,
}: {
  editor: LexicalEditor
  insertables: () => readonly Insertable[]
}) {
  const menu = useTypedMenu<Insertable>({
    editor,
    pattern,
    find: (words) => {
      const wanted = words.split(/\s+/).filter(Boolean)
      const fits = ({ label, value, hint, target }: Insertable) => {
        const all = `${label} ${value} ${hint} ${target}`.toLowerCase()
        return wanted.every((word) => all.includes(word))
      }
      return insertables().filter(fits).slice(0, most)
    },
    $take: (item) => $insertChip(item.target, item.value),
  })
  return (
    <TypedList
      editor={editor}
      label="Facts and events"
      menu={menu}
      keyOf={(item) => item.target}
      row={(item) => (
        <>
          <span className="ed-menu-value">{item.value}</span>
          <span className="ed-menu-label">{item.label}</span>
          <span className="ed-menu-hint">{item.hint}</span>
        </>
      )}
    />
  )
}
