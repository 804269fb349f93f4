export interface Line {
  readonly line: number | null
  readonly message: string
  /** What stood there. */
  readonly text?: string | undefined
}

const shown = 200

/** Lines of a file with what there is to say about each; one line may be named more than once. */
export function LineList({ lines }: { readonly lines: readonly Line[] }) {
  const keyed = lines.slice(0, shown).map((one, index) => ({ ...one, key: `${index}` }))
  return (
    <>
      <ol>
        {keyed.map(({ key, line, message, text }) => (
          <li key={key}>
            <span className="mono">{line === null ? 'File' : `Line ${line}`}</span>
            <span>
              {message}
              {text !== undefined && <code>{text}</code>}
            </span>
          </li>
        ))}
      </ol>
      {lines.length > shown && <p className="hint">And {lines.length - shown} more, kept with the file.</p>}
    </>
  )
}
