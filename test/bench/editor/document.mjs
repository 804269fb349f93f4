// A long section of invented words, the same at every call: headings, paragraphs with emphasis, links, code and chips, lists, tables, fences.

const words =
  'queue worker retry render scale zone cache batch deploy rollback alert page customer delay figure window start end cause change check guard limit budget signal noise steady slow fast lost kept sent held late early first last north south'.split(
    ' ',
  )

function random(seed) {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Markdown of about `bytes` bytes. */
export function longDocument(bytes, seed = 7) {
  const next = random(seed)
  const pick = (list) => list[Math.floor(next() * list.length)]
  const piece = () => {
    const kind = next()
    const plain = Array.from({ length: 3 + Math.floor(next() * 7) }, () => pick(words)).join(' ')
    if (kind < 0.08) return `**${plain}**`
    if (kind < 0.14) return `*${plain}*`
    if (kind < 0.2) return `\`${pick(words)}-${Math.floor(next() * 90)}\``
    if (kind < 0.24) return `[${plain}](https://status.example/${pick(words)})`
    if (kind < 0.27) return '[2 h 14 min](fact:impact.duration)'
    return plain
  }
  const sentence = () => {
    const text = Array.from({ length: 2 + Math.floor(next() * 3) }, piece).join(', ')
    return `${text.replace(/^[a-z]/, (letter) => letter.toUpperCase())}.`
  }
  const paragraph = () => Array.from({ length: 2 + Math.floor(next() * 4) }, sentence).join(' ')
  const block = (index) => {
    if (index % 12 === 0) return `## ${sentence().slice(0, -1)}`
    if (index % 12 === 4) return Array.from({ length: 5 }, () => `- ${sentence()}`).join('\n')
    if (index % 12 === 7) return Array.from({ length: 4 }, (_, at) => `${at + 1}. ${sentence()}`).join('\n')
    if (index % 24 === 10)
      return `| At | What |\n| --- | --- |\n${Array.from({ length: 5 }, () => `| 08:${10 + Math.floor(next() * 49)} | ${sentence()} |`).join('\n')}`
    if (index % 24 === 22)
      return `\`\`\`log\n${Array.from({ length: 6 }, () => `08:15:02 ${pick(words)} ${pick(words)}=${Math.floor(next() * 1000)}`).join('\n')}\n\`\`\``
    return paragraph()
  }
  let text = ''
  for (let index = 0; text.length < bytes; index += 1) text += `${text ? '\n\n' : ''}${block(index)}`
  return text
}
