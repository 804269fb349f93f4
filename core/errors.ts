/** What an error is about: file names, lines, figures. Plain values only, so that it crosses a process. */
export type Detail = Readonly<Record<string, string | number | boolean | null | undefined>>

interface Wording {
  /** One sentence: what is. */
  readonly title: string
  /** What to do next. */
  readonly hint: string
}

const at = ({ line, byte }: Detail) =>
  line !== undefined && line !== null
    ? ` at line ${line}`
    : byte !== undefined && byte !== null
      ? ` at byte ${byte}`
      : ''

/** Every failure a user can meet. Codes are stable; the words live here and nowhere else. */
const wordings = {
  'file.missing': ({ name }) => ({ title: `${name} is not there.`, hint: 'Check the path, or choose the file again.' }),
  'file.empty': ({ name }) => ({
    title: `${name} is empty (0 bytes).`,
    hint: 'Export it again and check its size before you add it.',
  }),
  'file.unreadable': (d) => ({
    title: `${d.name} can't be read${at(d)}: ${d.reason}.`,
    hint: 'Export the file again, or open it in a text editor to see what is there.',
  }),
  'file.binary': (d) => ({
    title: `${d.name} holds binary data${at(d)}, not text.`,
    hint: `It looks like ${d.looksLike ?? 'another kind of file'}. Export it as text, CSV or JSON.`,
  }),
  'file.tooLarge': ({ name, limit }) => ({
    title: `${name} is larger than ${limit}.`,
    hint: 'Export a shorter time range.',
  }),
  'picture.tooLarge': ({ name, limit }) => ({
    title: `${name} is larger than ${limit}.`,
    hint: 'Save the picture smaller, or cut out the part that matters.',
  }),
  'picture.unreadable': ({ name }) => ({
    title: `${name} is not a picture that can be shown.`,
    hint: 'Save it as PNG, JPEG or GIF.',
  }),
  'file.folder': ({ name }) => ({ title: `${name} is a folder.`, hint: 'Name the files in it.' }),
  'import.unrecognised': ({ name, looksLike }) => ({
    title: `${name} is not a format that Faultline knows${looksLike ? `; it looks like ${looksLike}` : ''}.`,
    hint: 'Choose the format by hand, or export it as CSV with a time column.',
  }),
  'import.misnamed': ({ name, looksLike }) => ({
    title: `${name} is ${looksLike}, whatever its name says.`,
    hint: 'Download the file again while signed in, or export it as CSV or JSON.',
  }),
  'import.broken': (d) => ({
    title: `${d.name} stops making sense${at(d)}: ${d.reason}.`,
    hint: 'The file may be cut off. Export it again.',
  }),
  'import.limit': (d) => ({
    title: `${d.name} has ${d.what}${at(d)}; the limit is ${d.limit}.`,
    hint: 'Export fewer columns or a shorter time range.',
  }),
  'zip.unsafe': (d) => ({
    title: `${d.name} was refused whole because of “${d.entry}” in it: ${d.reason}.`,
    hint: 'Unpack it with care and add the files that you need, one by one.',
  }),
  'zip.damaged': (d) => ({
    title: `${d.name} is a zip archive that cannot be unpacked${d.entry ? ` at “${d.entry}”` : ''}: ${d.reason}.`,
    hint: 'The archive may be cut off or damaged. Export or download it again.',
  }),
  'import.cancelled': ({ name }) => ({ title: `Reading ${name} was cancelled.`, hint: 'Nothing was changed.' }),
  'import.noTime': ({ name, closest }) => ({
    title: `${name} has no time column${closest ? `; “${closest}” came closest` : ''}.`,
    hint: 'Map the columns: --map time=COLUMN,text=COLUMN.',
  }),
  'import.question': ({ name, question }) => ({
    title: `${name} can be read in more than one way: ${question}.`,
    hint: 'Say which, then import again. Nothing was added.',
  }),
  'import.unknownFormat': ({ format }) => ({
    title: `There is no format called ${format}.`,
    hint: 'faultline inspect FILE shows what a file is taken for.',
  }),
  'postmortem.damaged': (d) => ({
    title: `${d.name} can't be opened${at(d)}: ${d.reason}.`,
    hint: 'It was left as it is. Bring back an earlier version, or repair the file in a text editor.',
  }),
  'postmortem.newer': ({ name, found }) => ({
    title: `${name} was written by a newer Faultline (format ${found}).`,
    hint: 'It opens read-only. Update Faultline to edit it.',
  }),
  'postmortem.missing': ({ name }) => ({
    title: `There is no postmortem in ${name}.`,
    hint: 'Make one with: faultline new DIR.',
  }),
  'postmortem.exists': ({ name }) => ({
    title: `${name} already holds a postmortem.`,
    hint: 'Choose another folder, or import into this one.',
  }),
  'postmortem.readOnly': ({ name }) => ({ title: `${name} is open to read only.`, hint: 'Save a copy to edit it.' }),
  'library.missing': ({ name }) => ({
    title: `The library folder ${name} is not there.`,
    hint: 'Choose another folder, or bring the drive back.',
  }),
  'git.failed': ({ name, reason }) => ({
    title: `Git could not be set up in ${name}: ${reason}.`,
    hint: 'Nothing else was changed. Run the same in a terminal to see more.',
  }),
  'save.full': ({ name }) => ({
    title: `The disk is full, so ${name} was not saved.`,
    hint: 'Your text is in the recovery log. Free some space; Faultline tries again by itself.',
  }),
  'save.denied': ({ name }) => ({
    title: `Faultline may not write ${name}.`,
    hint: 'Check the rights of the folder, or save somewhere else.',
  }),
  'save.readOnlyDisk': ({ name }) => ({
    title: `${name} lies on a disk that can only be read.`,
    hint: 'Save somewhere else.',
  }),
  'save.busy': ({ name }) => ({
    title: `${name} is held by another program.`,
    hint: 'A sync client or virus scanner often lets go after a moment; Faultline tries again.',
  }),
  'save.failed': ({ name, reason }) => ({
    title: `${name} was not saved: ${reason}.`,
    hint: 'Your text is in the recovery log. Save somewhere else.',
  }),
  'save.changed': ({ name }) => ({
    title: `${name} was changed by someone else since it was opened.`,
    hint: 'Look at both versions and choose.',
  }),
  'template.bad': ({ name, reason }) => ({
    title: `The template ${name} can't be used: ${reason}.`,
    hint: 'Correct the file, or choose another guide.',
  }),
  'guide.unknown': ({ guide, known }) => ({ title: `There is no guide called ${guide}.`, hint: `Guides: ${known}.` }),
  'mark.unknown': ({ mark, known }) => ({ title: `There is no mark called ${mark}.`, hint: `Marks: ${known}.` }),
  'mark.noSource': ({ from }) => ({
    title: `There is nothing to accept: ${from}.`,
    hint: 'Import a page entry that states a duration, or a metrics file, or set the marks by hand.',
  }),
  'event.unknown': ({ event }) => ({
    title: `There is no event ${event} in this postmortem.`,
    hint: 'faultline inspect --values lists events with their ids.',
  }),
  'series.unknown': ({ series, known }) => ({
    title: `There is no series called ${series}.`,
    hint: `Series: ${known}.`,
  }),
  'export.blocked': ({ count }) => ({
    title: `Nothing was written: ${count} ${Number(count) === 1 ? 'finding blocks' : 'findings block'} this export.`,
    hint: 'Settle them, or add --force to write all the same.',
  }),
  'export.unknownFormat': ({ format, known }) => ({
    title: `There is no export format called ${format}.`,
    hint: `Formats: ${known}.`,
  }),
  'export.badReference': ({ name, reason }) => ({
    title: `The look of ${name ?? 'the company file'} can't be taken over: ${reason}.`,
    hint: 'Open it in Word and save it as .docx, or export without it.',
  }),
  'export.version': ({ version, free }) => ({
    title: `Version ${version} has left from another copy meanwhile.`,
    hint: `Export again: it becomes version ${free}.`,
  }),
  'export.differs': ({ file }) => ({
    title: `${file} is not what once left.`,
    hint: 'Save that version again first, or export a new one.',
  }),
  'export.noEarlier': () => ({
    title: 'Nothing has left for this reader yet, so nothing has changed for them.',
    hint: 'Export a first version; the next one can say what changed.',
  }),
  'export.noPdf': ({ reason }) => ({
    title: `A PDF can't be printed here${reason ? `: ${reason}` : ': no browser that prints was found'}.`,
    hint: 'Install Chromium, Chrome or Edge, or name one in FAULTLINE_CHROMIUM. Or export html and print it.',
  }),
  usage: ({ reason }) => ({ title: `${reason}.`, hint: 'faultline --help shows every command.' }),
  'host.refused': ({ reason }) => ({
    title: `This was refused: ${reason}.`,
    hint: 'Open the app again with a fresh link.',
  }),
  'host.gone': () => ({
    title: 'The Faultline server has stopped.',
    hint: 'Your text is still here. Start it again, then reconnect.',
  }),
  'host.input': ({ method, reason }) => ({
    title: `${method} was asked with something it can't take: ${reason}.`,
    hint: 'Copy the details and report them.',
  }),
  'feature.unavailable': ({ what, why }) => ({
    title: `${what} is not available here: ${why}.`,
    hint: 'Use the command line, or the desktop app.',
  }),
  internal: ({ reason }) => ({
    title: `Something went wrong inside Faultline${reason ? `: ${reason}` : ''}.`,
    hint: 'Copy the details and report them. Nothing was changed.',
  }),
} satisfies Record<string, (detail: Detail) => Wording>

export type ErrorCode = keyof typeof wordings

/** What crosses a process, goes to the screen, to a log or to an exit code. */
export interface ErrorReport {
  readonly code: ErrorCode
  readonly title: string
  readonly hint: string
  readonly detail: Detail
}

/** A failure that the user can cause or mend. */
export class FaultlineError extends Error {
  override readonly name = 'FaultlineError'
  readonly code: ErrorCode
  readonly detail: Detail
  constructor(code: ErrorCode, detail: Detail = {}, options?: ErrorOptions) {
    super(wordings[code](detail).title, options)
    this.code = code
    this.detail = detail
  }
}

export function toReport(error: unknown): ErrorReport {
  const known =
    error instanceof FaultlineError
      ? error
      : new FaultlineError('internal', { reason: error instanceof Error ? error.message : String(error) })
  return { code: known.code, ...wordings[known.code](known.detail), detail: known.detail }
}

/** A report from another process as an error again. */
export function fromReport(report: Pick<ErrorReport, 'code' | 'detail'>): FaultlineError {
  return new FaultlineError(report.code in wordings ? report.code : 'internal', report.detail)
}
