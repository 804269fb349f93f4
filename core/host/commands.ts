/** Where a command's keys count: everywhere, while a postmortem is open, or only where a list or an editor has the focus and sees to them itself. */
export type Scope = 'anywhere' | 'postmortem' | 'list' | 'text'

export interface Command {
  readonly id: string
  readonly title: string
  readonly menu: string
  readonly scope: Scope
  /** `Mod` is ⌘ on a Mac and Ctrl elsewhere; a space parts the keys of a sequence. */
  readonly keys: { readonly mac: string; readonly other: string } | null
}

type Row = readonly [id: string, title: string, mac?: string, other?: string]

const rows = (menu: string, scope: Scope, list: readonly Row[]): readonly Command[] =>
  list.map(([id, title, mac, other]) => ({
    id,
    title,
    menu,
    scope,
    keys: mac === undefined ? null : { mac, other: other ?? mac },
  }))

const steps = ['Overview', 'Timeline', 'Metrics', 'Impact', 'Root cause', 'Action items', 'Lessons', 'Review & export']

/**
 * Every command of the page: menus, palette and the sheet of shortcuts are made from this table. A part of the page says
 * what a command does while it is mounted (store.register); one that nobody can do now is not shown.
 */
export const commands: readonly Command[] = [
  ...rows('App', 'anywhere', [
    ['app.palette', 'Search or run a command', 'Mod+K'],
    ['app.commands', 'Run a command', 'Mod+Shift+P', 'F1'],
    ['app.shortcuts', 'Keyboard shortcuts', '?'],
    ['app.settings', 'Settings', 'Mod+,'],
    ['app.about', 'About and privacy'],
  ]),
  ...rows('File', 'anywhere', [
    ['file.new', 'New postmortem', 'Mod+N'],
    ['file.import', 'Add evidence…', 'Mod+Shift+O'],
    ['file.importPaste', 'Add evidence from clipboard', 'Mod+V'],
    ['file.take', 'Take in', 'Mod+Enter'],
  ]),
  ...rows('File', 'postmortem', [
    ['file.save', 'Save now', 'Mod+S'],
    ['file.export', 'Export…', 'Mod+Shift+S'],
    ['file.exportAgain', 'Export last again'],
    ['file.share', 'Share as .faultline…'],
    ['file.reveal', 'Show in folder'],
    ['file.trash', 'Move to trash'],
  ]),
  ...rows('Edit', 'anywhere', [
    ['edit.undo', 'Undo', 'Mod+Z'],
    ['edit.redo', 'Redo', 'Mod+Shift+Z'],
    ['edit.find', 'Find', 'Mod+F'],
    ['edit.replace', 'Replace', 'Alt+Mod+F', 'Mod+H'],
    ['edit.findNext', 'Find next', 'Mod+G', 'F3'],
    ['edit.searchLibrary', 'Search library', 'Mod+Shift+F'],
  ]),
  ...rows('Go', 'anywhere', [
    ['go.library', 'Library', 'G L'],
    ['go.actions', 'Action items', 'G A'],
    ['go.trends', 'Trends', 'G T'],
    ['go.back', 'Back', 'Mod+[', 'Alt+ArrowLeft'],
    ['go.forward', 'Forward', 'Mod+]', 'Alt+ArrowRight'],
    ['go.region', 'Next region', 'F6'],
    ['go.regionBack', 'Previous region', 'Shift+F6'],
  ]),
  ...rows(
    'Go',
    'postmortem',
    steps.map((title, index) => [`go.step${index + 1}`, title, `Mod+${index + 1}`]),
  ),
  ...rows('Go', 'postmortem', [
    ['go.nextFinding', 'Next finding', 'F8'],
    ['go.prevFinding', 'Previous finding', 'Shift+F8'],
    ['go.nextLeft', 'Next thing left'],
    ['go.source', "Go to the chip's source", 'Mod+Enter'],
  ]),
  ...rows('View', 'postmortem', [
    ['view.audience', 'Internal or customer view', 'Mod+Shift+A'],
    ['view.strip', 'Compact or full strip', 'Mod+J'],
    ['view.zone', 'Show times in…', 'Z'],
    ['view.source', 'Markdown source', 'Mod+/'],
  ]),
  ...rows('View', 'anywhere', [
    ['view.news', 'What happened'],
    ['view.sidebar', 'Sidebar', 'Mod+\\'],
    ['view.panel', 'Side panel', 'Mod+Shift+\\'],
    ['view.focus', 'Focus mode'],
    ['view.theme', 'Light, dark, high contrast'],
    ['view.fullScreen', 'Full screen', 'Ctrl+Mod+F', 'F11'],
  ]),
  ...rows('Format', 'text', [
    ['text.bold', 'Bold', 'Mod+B'],
    ['text.italic', 'Italic', 'Mod+I'],
    ['text.code', 'Code', 'Mod+E'],
    ['text.strike', 'Strike through', 'Mod+Shift+X'],
    ['text.link', 'Link…', 'Mod+Shift+K'],
    ['text.numbered', 'Numbered list', 'Mod+Shift+7'],
    ['text.bullets', 'Bullets', 'Mod+Shift+8'],
    ['text.tasks', 'Tasks', 'Mod+Shift+9'],
    ['text.pastePlain', 'Paste as plain text', 'Mod+Shift+V'],
    ['text.moveUp', 'Move the block up', 'Alt+ArrowUp'],
    ['text.moveDown', 'Move the block down', 'Alt+ArrowDown'],
  ]),
  ...rows('Insert', 'text', [
    ['insert.evidence', 'Fact or event…', '@'],
    ['insert.block', 'Block…', '/'],
    ['insert.unknown', 'Not known yet…'],
    ['insert.draft', 'Start from evidence'],
    ['chip.form', "Change the chip's form", 'F2'],
    ['chip.plain', 'Turn into plain text'],
  ]),
  ...rows('Audience', 'postmortem', [
    ['audience.toggle', 'Internal or for customers', 'Mod+Shift+H'],
    ['audience.customerWording', 'Write customer wording', 'Mod+Shift+Enter'],
    ['audience.words', 'Names and words…'],
  ]),
  ...rows('Timeline', 'list', [
    ['event.add', 'Add event', 'N'],
    ['event.mark', 'Set mark', '.'],
    ['event.hide', 'Hide from customers', 'H'],
    ['event.group', 'Group', 'B'],
    ['event.split', 'Split', 'S'],
    ['event.merge', 'Merge', 'M'],
    ['event.original', 'Show original', 'O'],
    ['event.about', 'About this time', '~'],
    ['event.delete', 'Delete event', 'Delete'],
    ['timeline.clock', 'Clock difference…'],
    ['timeline.notTaken', 'Messages not taken'],
  ]),
  ...rows('Metrics', 'list', [
    ['window.confirm', 'Confirm window', 'Mod+Enter'],
    ['window.next', 'Next proposal', 'N'],
    ['window.byHand', 'Set the window by hand'],
    ['series.main', 'Show on the strip'],
    ['series.rename', 'Name for customers…'],
    ['series.table', 'Data as table', 'T'],
  ]),
  ...rows('Checks', 'postmortem', [
    ['check.fix', 'Fix…', 'Mod+.'],
    ['check.later', 'Not now'],
    ['check.keep', 'Keep, because…'],
    ['checks.all', 'All checks'],
  ]),
  ...rows('Actions', 'list', [
    ['action.add', 'Add action', 'N'],
    ['action.owner', 'Owner of the action', 'O'],
    ['action.due', 'Due date of the action', 'D'],
    ['action.status', 'Status of the action', 'S'],
    ['action.type', 'Type of the action', 'T'],
    ['action.priority', 'Priority of the action', 'P'],
    ['lesson.toAction', 'Make an action', 'Mod+Shift+J'],
  ]),
  ...rows('Actions', 'anywhere', [
    ['actions.refresh', 'Refresh from tracker file…'],
    ['actions.reminder', 'Copy reminder'],
    ['actions.asOf', 'As of…'],
    ['actions.export', 'Export list…'],
  ]),
  ...rows('Review', 'postmortem', [
    ['review.comment', 'Comment', 'Mod+Shift+M'],
    ['review.state', 'Change state…'],
    ['review.signOff', 'Sign off…'],
    ['review.fromWord', 'Read comments back from Word…'],
  ]),
  ...rows('Publish', 'postmortem', [
    ['summary.copy', 'Copy five-line summary'],
    ['export.copy', 'Copy this version', 'Mod+Shift+C'],
    ['briefs.make', 'Make letters and call sheets…'],
    ['publish.posted', 'I posted this…'],
    ['publish.compare', 'Compare with the page…'],
    ['publish.followUp', 'Follow-up post…'],
    ['export.handed', 'Handed to…'],
  ]),
  ...rows('Library', 'anywhere', [
    ['library.people', 'People…'],
    ['library.trash', 'Trash'],
    ['library.setupGit', 'Set up Git merging…'],
  ]),
  ...rows('Help', 'anywhere', [
    ['help.five', 'Five things to do'],
    ['help.example', 'Bring back the example'],
    ['help.details', 'Copy details for a report'],
  ]),
]
