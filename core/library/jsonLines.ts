type Path = readonly (string | number)[]

/** The line of a character, the first is 1. */
export function lineAt(text: string, position: number): number {
  let line = 1
  for (let at = text.indexOf('\n'); at >= 0 && at < position; at = text.indexOf('\n', at + 1)) line += 1
  return line
}

/** The line on which a value of a JSON text begins, or the nearest thing around it that is there. `text` is JSON. */
export function lineOfPath(text: string, path: Path): number {
  let at = blank(text, 0)
  for (const key of path) {
    const next = child(text, at, key)
    if (next === null) break
    at = next
  }
  return lineAt(text, at)
}

function blank(text: string, from: number): number {
  let at = from
  while (/\s/.test(text[at] ?? '')) at += 1
  return at
}

/** Where the member begins: the name of an object's, the value of a list's. */
function child(text: string, start: number, wanted: string | number): number | null {
  // A member of an object is named first; its value begins after the colon.
  const opened = text[start] === '"' ? blank(text, afterColon(text, start)) : start
  const object = text[opened] === '{'
  if (!object && text[opened] !== '[') return null
  let at = blank(text, opened + 1)
  for (let index = 0; at < text.length && text[at] !== '}' && text[at] !== ']'; index += 1) {
    const name = object ? JSON.parse(text.slice(at, afterString(text, at))) : index
    if (name === wanted) return at
    at = blank(text, afterValue(text, object ? blank(text, afterColon(text, at)) : at))
    if (text[at] === ',') at = blank(text, at + 1)
  }
  return null
}

const afterColon = (text: string, name: number) => {
  const end = blank(text, afterString(text, name))
  return text[end] === ':' ? end + 1 : name
}

function afterString(text: string, start: number): number {
  let at = start + 1
  while (at < text.length && text[at] !== '"') at += text[at] === '\\' ? 2 : 1
  return at + 1
}

function afterValue(text: string, start: number): number {
  if (text[start] === '"') return afterString(text, start)
  let depth = 0
  for (let at = start; at < text.length; at += 1) {
    const char = text[at]
    if (char === '"') at = afterString(text, at) - 1
    else if (char === '{' || char === '[') depth += 1
    else if (char === '}' || char === ']') {
      if (depth === 0) return at
      depth -= 1
      if (depth === 0) return at + 1
    } else if (depth === 0 && (char === ',' || /\s/.test(char ?? ''))) return at
  }
  return text.length
}
