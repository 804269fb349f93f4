import { Menu, type MenuItemConstructorOptions } from 'electron'
import { type Command, commands } from '../../core/host/commands.ts'

const mac = process.platform === 'darwin'
const menus = ['File', 'Edit', 'Go', 'View', 'Format', 'Insert', 'Audience', 'Checks', 'Publish', 'Help']
/** What text fields need from the system, since a menu of one's own replaces its editing keys. */
const editing: readonly MenuItemConstructorOptions[] = [
  { type: 'separator' },
  { role: 'cut' },
  { role: 'copy' },
  { role: 'paste' },
  { role: 'selectAll' },
]
/** The page hears these keys itself: as accelerators they would take undo and paste away from text fields. */
const heardByPage = new Set(['file.importPaste', 'file.take'])

const signs: Readonly<Record<string, string>> = {
  Mod: 'CommandOrControl',
  ArrowLeft: 'Left',
  ArrowRight: 'Right',
  Ctrl: 'Control',
}

/** `Mod+Shift+S` as Electron spells it; null for keys that only count inside the page: single signs and sequences. */
export function acceleratorOf(keys: string): string | null {
  const alone = keys.length === 1 || keys.includes(' ')
  return alone
    ? null
    : keys
        .split('+')
        .map((key) => signs[key] ?? key)
        .join('+')
}

function itemOf(command: Command, run: (id: string) => void): MenuItemConstructorOptions {
  const keys = command.keys === null ? null : mac ? command.keys.mac : command.keys.other
  const accelerator = keys === null || heardByPage.has(command.id) ? null : acceleratorOf(keys)
  return {
    id: command.id,
    label: command.title,
    click: () => run(command.id),
    // Shown, not registered: the page has the same table, and knows where the focus is.
    ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
  }
}

/** The application menu, made from the one table of commands. */
export function setMenu(run: (id: string) => void): void {
  const of = (menu: string) =>
    commands
      .filter((command) => command.menu === menu && command.scope !== 'list')
      .map((command) => itemOf(command, run))
  const template: MenuItemConstructorOptions[] = menus.map((menu) => ({
    label: menu,
    submenu: [
      ...of(menu),
      ...(menu === 'Edit' ? editing : []),
      ...(menu === 'File' && !mac ? [{ type: 'separator' as const }, { role: 'quit' as const }] : []),
    ],
  }))
  const app: MenuItemConstructorOptions = {
    label: 'Faultline',
    submenu: [
      ...of('App'),
      { type: 'separator' },
      ...(mac ? [{ role: 'hide' as const }, { role: 'quit' as const }] : []),
    ],
  }
  Menu.setApplicationMenu(Menu.buildFromTemplate([app, ...template]))
}
