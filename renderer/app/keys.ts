import type { Command } from '../../core/host/commands.ts'

/** How keys are written and which of them the surroundings keep for themselves. */
export interface Keyboard {
  readonly mac: boolean
  readonly browser: boolean
  /** Command id → keys, where the author changed them. */
  readonly own: Readonly<Record<string, string>>
}

/** The keys of a command here, or null: none are set, or the browser keeps them. */
export function keysOf(command: Command, { mac, browser, own }: Keyboard): string | null {
  const set = own[command.id] ?? (mac ? command.keys?.mac : command.keys?.other)
  if (set === undefined || set === '') return null
  return browser && keptByBrowser(set, mac) ? null : set
}

/** New window, new tab and close window never reach a page; on a Mac neither do the numbers of tabs. */
function keptByBrowser(keys: string, mac: boolean): boolean {
  return /^Mod\+[NWT]$/.test(keys) || (mac && /^Mod\+[1-8]$/.test(keys))
}

/** One pressed key as the table writes it: `Mod+Shift+O`, `F8`, `?`. */
export function pressed(event: KeyboardEvent, mac: boolean): string {
  const mod = mac ? event.metaKey : event.ctrlKey
  const extra = mac ? event.ctrlKey : event.metaKey
  // Shift belongs to the sign itself where it makes another one, as in `?`; for letters and named keys it counts.
  const named = event.key.length > 1
  const letter = /^\p{L}$/u.test(event.key)
  const digit = /^Digit(\d)$/.exec(event.code)?.[1]
  const key = letter
    ? event.key.toUpperCase()
    : mod && digit
      ? digit
      : mod && event.code === 'Backslash'
        ? '\\'
        : event.key
  const shift = event.shiftKey && (named || mod || (letter && mod))
  return [extra && 'Ctrl', event.altKey && 'Alt', mod && 'Mod', shift && 'Shift', key].filter(Boolean).join('+')
}

const macSigns: Readonly<Record<string, string>> = {
  Ctrl: '⌃',
  Alt: '⌥',
  Shift: '⇧',
  Mod: '⌘',
  Enter: '↩',
  ArrowLeft: '←',
  ArrowRight: '→',
  Delete: '⌦',
}
const otherWords: Readonly<Record<string, string>> = { Mod: 'Ctrl', ArrowLeft: '←', ArrowRight: '→', Delete: 'Del' }
const macOrder = ['Ctrl', 'Alt', 'Shift', 'Mod']

/** Keys as people read them: `⇧⌘O` on a Mac, `Ctrl+Shift+O` elsewhere. */
export function keyText(keys: string, mac: boolean): string {
  return keys
    .split(' ')
    .map((chord) => chordText(chord, mac))
    .join(' ')
}

function chordText(chord: string, mac: boolean): string {
  const parts = chord.split('+')
  if (!mac) return parts.map((part) => otherWords[part] ?? part).join('+')
  const order = [...parts].sort((a, b) => rank(a) - rank(b))
  return order.map((part) => macSigns[part] ?? part).join('')
}

const rank = (part: string) => (macOrder.includes(part) ? macOrder.indexOf(part) : macOrder.length)
