import type { LexicalEditor } from 'lexical'
import { isTimeTarget } from './chipForms.ts'

/** What a chip shows now, as core's `resolveChip` says it. */
export interface ChipView {
  readonly text: string
  readonly status: 'ok' | 'proposed' | 'missing'
  /** For the hint under the chip and screen readers: what it is, or why it is not known. */
  readonly note: string
}
export type ResolveChip = (target: string) => ChipView

// A node may not hold what belongs to the page, so each editor's resolver is kept beside it.
const resolvers = new WeakMap<LexicalEditor, ResolveChip>()

/** Sets how chips of this editor are shown, and shows them so. Touches no document state: labels are a cache. */
export function setChipResolver(editor: LexicalEditor, resolve: ResolveChip): void {
  resolvers.set(editor, resolve)
  const chips = editor.getRootElement()?.querySelectorAll<HTMLElement>('.ed-chip') ?? []
  for (const chip of chips) showChip(editor, chip)
}

export function chipViewOf(editor: LexicalEditor, target: string, label: string): ChipView {
  return resolvers.get(editor)?.(target) ?? { text: label, status: 'ok', note: '' }
}

/** Writes look and words into a chip's element. */
export function showChip(editor: LexicalEditor, chip: HTMLElement): void {
  const target = chip.dataset.target ?? ''
  const view = chipViewOf(editor, target, chip.dataset.label ?? '')
  const kind = kindOf(target)
  const shown = view.status === 'missing' ? 'not known' : view.text
  const phrase = /[?&]as=phrase\b/.test(target) ? ' ed-chip-phrase' : ''
  chip.className = `ed-chip ed-chip-${kind} ed-chip-${view.status}${phrase}`
  if (chip.textContent !== shown) chip.textContent = shown
  chip.dataset.note = view.note
  chip.setAttribute('role', 'button')
  const state = view.status === 'proposed' ? ', proposed' : view.status === 'missing' ? ', missing' : ''
  chip.setAttribute('aria-label', `${shown}${state}${view.note ? `, ${view.note}` : ''}`)
}

/** Points in time are blue; amounts and levels are the colour of impact. */
function kindOf(target: string): 'time' | 'figure' {
  return isTimeTarget(target) ? 'time' : 'figure'
}
