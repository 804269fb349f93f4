import type { LedgerRow } from '../../library/ledger.ts'
import type { ActionExporter } from './actionExporter.ts'
import { descriptionOf, keyIn, labelsOf, oneLine, titleOf } from './exportedAction.ts'

/** In single quotes nothing means anything to a shell but the quote itself. */
export const shellQuoted = (text: string) => `'${text.replaceAll('\0', '').replaceAll("'", `'\\''`)}'`

/**
 * A shell script that makes one issue for each action with GitHub's own `gh`. Bodies go through files, titles and labels
 * through single quotes, so that no text of an action is ever run. An action that has an issue already is left out.
 */
export const githubScript: ActionExporter = {
  id: 'github',
  title: 'GitHub issues (script for gh)',
  extension: 'sh',
  write: (rows, { name, asOf }) => {
    const fresh = rows.filter(({ action }) => keyIn(action, 'github') === '')
    const labels = [...new Set(fresh.flatMap(labelsOf))].sort()
    const there = rows.length - fresh.length
    return [
      '#!/bin/sh',
      `# ${oneLine(name)}: ${fresh.length} action items as of ${asOf}${there > 0 ? `; ${there} have an issue already` : ''}.`,
      '# Run it inside the repository, or with GH_REPO=owner/name in front. Each line it prints is an action and its issue.',
      'set -eu',
      'body=$(mktemp)',
      `trap 'rm -f "$body"' EXIT`,
      ...labels.map((label) => `gh label create ${shellQuoted(label)} >/dev/null 2>&1 || true`),
      ...fresh.flatMap(issue),
      '',
    ].join('\n')
  },
}

function issue(row: LedgerRow): string[] {
  const text = [
    descriptionOf(row),
    row.owner === null ? '' : `Owner: ${oneLine(row.owner)}`,
    row.action.due === null ? '' : `Due: ${row.action.due.date}`,
    `Priority: ${row.action.priority}`,
    `Faultline id: ${oneLine(row.action.id)}`,
  ]
    .filter((part) => part !== '')
    .join('\n\n')
    .replaceAll('\0', '')
  const end = endOf(text)
  const labels = labelsOf(row).map((label) => `--label=${shellQuoted(label)}`)
  return [
    '',
    `cat >"$body" <<'${end}'`,
    text,
    end,
    `printf '%s\\t' ${shellQuoted(oneLine(row.action.id))}`,
    `gh issue create --title=${shellQuoted(titleOf(row))} --body-file="$body" ${labels.join(' ')}`.trimEnd(),
  ]
}

/** A line that the text does not hold, so that the text can't end itself. */
function endOf(text: string): string {
  const lines = new Set(text.split(/\r?\n|\r/))
  let end = 'END_OF_ISSUE'
  while (lines.has(end)) end += '_'
  return end
}
