import { type ErrorReport, FaultlineError, toReport } from '../../core/errors.ts'

// Everything that a terminal acts on, and everything that turns text around: C0 but tab and newline, C1, bidi controls.
const controls = /[\p{Cc}\p{Bidi_Control}]/gu

/** Text of a document must not steer a terminal: `ESC` is written `\x1b`. */
export function escapeControls(text: string): string {
  return text.replace(controls, (char) => {
    if (char === '\n' || char === '\t') return char
    const code = char.charCodeAt(0)
    return code < 0x100 ? `\\x${code.toString(16).padStart(2, '0')}` : `\\u${code.toString(16).padStart(4, '0')}`
  })
}

const safe = (text: string, stream: NodeJS.WriteStream) => (stream.isTTY ? escapeControls(text) : text)

/** The answer of a command, on stdout. */
export function print(text: string): void {
  process.stdout.write(safe(text.endsWith('\n') ? text : `${text}\n`, process.stdout))
}

/** One JSON document on stdout, and nothing else there. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2))
}

/** A remark, on stderr. */
export function say(text: string): void {
  process.stderr.write(safe(`${text}\n`, process.stderr))
}

export const exitCodes = { done: 0, findings: 1, usage: 2 } as const

const wrongUsage = new Set(['usage', 'import.unknownFormat', 'export.unknownFormat', 'guide.unknown', 'mark.unknown'])

/** A failure in words on stderr, as JSON on stdout where that was asked for. Returns the exit code. */
export function fail(error: unknown, json: boolean): number {
  const report = toReport(error)
  say(sentence(report))
  if (report.code === 'internal' && error instanceof Error && process.env.FAULTLINE_DEBUG) say(error.stack ?? '')
  if (json) printJson({ error: { code: report.code, message: report.title, hint: report.hint, detail: report.detail } })
  return wrongUsage.has(report.code) ? exitCodes.usage : exitCodes.findings
}

/** What is and what to do, in one line. */
export function sentence({ title, hint }: Pick<ErrorReport, 'title' | 'hint'>): string {
  return `${title} ${hint}`
}

export const usage = (reason: string) => new FaultlineError('usage', { reason })
