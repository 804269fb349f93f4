interface TallyTableProps {
  readonly title: string
  /** What is counted, in the plural. */
  readonly of: string
  readonly tallies: readonly { readonly key: string; readonly n: number }[]
}

const words: Readonly<Record<string, string>> = {
  trigger: 'Trigger',
  latent: 'Latent condition',
  detection: 'Detection',
  response: 'Response',
  'status-update': 'Status-page post',
  alert: 'Alert',
  page: 'Page to someone on call',
  acknowledgement: 'Acknowledgement',
  deploy: 'Deploy',
  change: 'Change',
  chat: 'Chat message',
  command: 'Command',
  decision: 'Decision',
  hypothesis: 'Hypothesis',
  observation: 'Observation',
  note: 'Note',
  metric: 'Metric',
  stated: 'As a source states it',
  hand: 'Set by hand',
  event: 'Event that is gone',
  'not known': 'Not known: no mark Detected',
}

/** How often each kind, with what the shares are of. */
export function TallyTable({ title, of, tallies }: TallyTableProps) {
  const total = tallies.reduce((sum, { n }) => sum + n, 0)
  return (
    <figure className="trend">
      <figcaption>
        <h3>{title}</h3>
        <p className="hint">
          N = {total} {of}
        </p>
      </figcaption>
      <table className="trend-table tally">
        <tbody>
          {tallies.map(({ key, n }) => (
            <tr key={key}>
              <th scope="row">{words[key] ?? key}</th>
              <td>{n}</td>
              <td>
                <meter min={0} max={total} value={n} aria-label={`${n} of ${total}`} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </figure>
  )
}
