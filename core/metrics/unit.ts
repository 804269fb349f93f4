const perTime: Readonly<Record<string, number>> = {
  s: 60,
  sec: 60,
  second: 60,
  min: 1,
  minute: 1,
  h: 1 / 60,
  hour: 1 / 60,
  d: 1 / 1440,
  day: 1 / 1440,
}

/**
 * What unit × minutes counts: a rate of messages gives messages (`factor` turns unit × minutes into them), anything else stays
 * `unit × min`. The unit is often part of the name: "messages rendered / min".
 */
export function areaOf(unit: string, name: string): { factor: number; name: string } {
  for (const text of [unit, name]) {
    const match = /^(.*?)\s*(?:\/|\bper\b)\s*(s|sec|second|min|minute|h|hour|d|day)$/i.exec(text.trim())
    const factor = perTime[match?.[2]?.toLowerCase() ?? '']
    if (match !== null && factor !== undefined) return { factor, name: countedName(match[1] ?? '', name) }
  }
  const rate = /^(r|q|t)ps$/i.exec(unit.trim())?.[1]?.toLowerCase()
  if (rate !== undefined)
    return { factor: 60, name: rate === 'q' ? 'queries' : rate === 't' ? 'transactions' : 'requests' }
  return { factor: 1, name: unit === '' ? '× min' : `${unit} × min` }
}

const words: Readonly<Record<string, string>> = {
  req: 'requests',
  reqs: 'requests',
  msg: 'messages',
  msgs: 'messages',
  ops: 'operations',
  tx: 'transactions',
}

function countedName(counted: string, seriesName: string): string {
  if (counted !== '') return words[counted.toLowerCase()] ?? counted
  // A bare "/min": the series' name is what is counted.
  return seriesName.replace(/\s*(?:\/|\bper\b)\s*\w+$/i, '')
}
