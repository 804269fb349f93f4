import type { LexicalEditor } from 'lexical'
import { $insertChip } from '../blockCommands.ts'
import type { Insertable } from '../SectionEditor.tsx'
import { useTypedMenu } from '../useTypedMenu.ts'
import { TypedList } from './TypedList.tsx'

const pattern = /(?:^|[\s([])@([^\n@]{0,40})$/
const most = 40

/** What fits all the words, by name, value, formula or id; what is called so comes before what only mentions them. */
export function fitting(insertables: (words: string) => readonly Insertable[], words: string): Insertable[] {
  const wanted = words.toLowerCase().split(/\s+/).filter(Boolean)
  const fits = ({ label, value, hint, target }: Insertable) => {
    const all = `${label} ${value} ${hint} ${target}`.toLowerCase()
    return wanted.every((word) => all.includes(word))
  }
  const rank = ({ label }: Insertable) => {
    const name = label.toLowerCase()
    const said = wanted.join(' ')
    return name.startsWith(said) ? 0 : wanted.every((word) => name.includes(word)) ? 1 : 2
  }
  const found = insertables(words).filter(fits)
  return (wanted.length === 0 ? found : found.toSorted((a, b) => rank(a) - rank(b))).slice(0, most)
}

/** "@" and what follows: facts, values of series and events. */
export function EvidenceMenu({
  editor,
  insertables,
}: {
  editor: LexicalEditor
  insertables: (words: string) => readonly Insertable[]
}) {
  const menu = useTypedMenu<Insertable>({
    editor,
    pattern,
    find: (words) => fitting(insertables, words),
    $take: (item) => $insertChip(item.target, item.value),
  })
  return (
    <TypedList
      editor={editor}
      label="Facts and events"
      menu={menu}
      keyOf={(item) => item.target}
      row={(item) => <InsertableRow item={item} />}
    />
  )
}

/** Value, name, and why: one row of a menu. */
export function InsertableRow({ item }: { item: Insertable }) {
  return (
    <>
      <span className="ed-menu-value">{item.value}</span>
      <span className="ed-menu-label">{item.label}</span>
      <span className="ed-menu-hint">{item.hint}</span>
    </>
  )
}
