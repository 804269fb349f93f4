import { $getNodeByKey, type LexicalEditor, type NodeKey } from 'lexical'
import { MenuList } from '../../ui/Menu.tsx'
import { $isChipNode, type ChipNode } from '../nodes/Chip/ChipNode.ts'
import { formsOf } from '../nodes/Chip/chipForms.ts'
import type { ResolveChip } from '../nodes/Chip/chipView.ts'
import { $chipToText, $setChipTarget } from '../plugins/chips.ts'

interface ChipFormsProps {
  readonly editor: LexicalEditor
  readonly chip: NodeKey
  readonly target: string
  readonly readOnly: boolean
  readonly resolveChip: ResolveChip
  readonly onSource?: ((target: string) => void) | undefined
  readonly onDone: () => void
}

/** A chip's value, where it comes from, and the other ways to say it. */
export function ChipForms({ editor, chip, target, readOnly, resolveChip, onSource, onDone }: ChipFormsProps) {
  const view = resolveChip(target)
  const change = ($act: (node: ChipNode) => void) => () =>
    editor.update(() => {
      const node = $getNodeByKey(chip)
      if ($isChipNode(node)) $act(node)
    })
  const forms = formsOf(target).map((form) => ({
    id: form.target,
    label: resolveChip(form.target).text,
    keys: form.name,
    checked: form.current,
    onSelect: change((node) => $setChipTarget(node, form.target, editor)),
  }))
  // Two forms that read the same are one choice.
  const distinct = forms.filter(
    ({ label, checked }, index) => checked || forms.findIndex((form) => form.label === label) === index,
  )
  const plain = { id: 'plain', label: 'Turn into plain text', onSelect: change((node) => $chipToText(node, editor)) }
  return (
    <div className="ed-chip-forms">
      <p className="ed-chip-note">
        <strong>{view.status === 'missing' ? 'Not known' : view.text}</strong>
        {view.status === 'proposed' && <span className="ed-proposed-word">proposed</span>}
        <br />
        {view.note}
      </p>
      <MenuList
        label="Forms"
        onDone={onDone}
        items={[
          ...(readOnly ? [] : [...distinct, plain]),
          ...(onSource ? [{ id: 'source', label: sourceWord(target), onSelect: () => onSource(target) }] : []),
        ]}
      />
    </div>
  )
}

/** Levels and areas are read from a metric; all other facts rest on marks. */
function sourceWord(target: string): string {
  if (target.startsWith('event:')) return 'Go to the event'
  return /^(?:series:|fact:(?:worst|area)\.)/.test(target) ? 'Go to the metric' : 'Go to the mark'
}
