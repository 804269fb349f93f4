const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i

/** A name that every file system takes, at most `longest` characters: words of any script stay, signs of paths go. */
export function fileName(text: string, longest = 120): string {
  const plain = text
    .normalize('NFC')
    .replace(/[<>:"/\\|?*\p{Cc}\p{Cf}]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+/, '')
  const cut =
    [...plain].length > longest
      ? [...plain]
          .slice(0, longest)
          .join('')
          .replace(/\s+\S*$/, '')
      : plain
  const name = cut.replace(/[. ]+$/, '')
  return name === '' ? '_' : reserved.test(name) ? `_${name}` : name
}

/** Hands out each name once: a second one, in any case of its letters, gets a number. */
export function freeNames(): (wanted: string) => string {
  const taken = new Set<string>()
  return (wanted) => {
    let name = wanted
    for (let count = 2; taken.has(name.toLowerCase()); count += 1) name = `${wanted} (${count})`
    taken.add(name.toLowerCase())
    return name
  }
}
