interface Style {
  readonly id: string
  readonly type: string
  /** Lower case: Word knows its built-in styles by name, whatever a language made of their ids. */
  readonly name: string
  readonly xml: string
}

const attribute = (tag: string, name: string) => new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? ''

function stylesOf(xml: string): Style[] {
  return [...xml.matchAll(/<w:style [\s\S]*?<\/w:style>/g)].map(([style]) => {
    const tag = style.slice(0, style.indexOf('>'))
    return {
      id: attribute(tag, 'w:styleId'),
      type: attribute(tag, 'w:type'),
      name: attribute(/<w:name [^>]*>/.exec(style)?.[0] ?? '', 'w:val').toLowerCase(),
      xml: style,
    }
  })
}

/** Their styles, and those of ours that they lack; `ids` says by which id each of ours goes now. */
export function mergedStyles(ours: string, theirs: string): { styles: string; ids: ReadonlyMap<string, string> } {
  const known = stylesOf(theirs)
  const ids = new Map<string, string>()
  const missing: Style[] = []
  for (const style of stylesOf(ours)) {
    const same = known.find(({ type, name }) => type === style.type && name === style.name)
    if (same !== undefined) ids.set(style.id, same.id)
    else {
      missing.push(style)
      // An id of theirs may mean something else.
      ids.set(style.id, known.some(({ id }) => id === style.id) ? `Report${style.id}` : style.id)
    }
  }
  const added = missing.map(({ id, xml }) =>
    restyled(xml, ids)
      .replace(` w:styleId="${id}"`, ` w:styleId="${ids.get(id) ?? id}"`)
      // There is one default of each kind, and it is theirs.
      .replace(' w:default="1"', ''),
  )
  // Numbers of headings refer to lists that stay in their file.
  const plain = theirs.replace(/<w:numPr>[\s\S]*?<\/w:numPr>/g, '')
  return { styles: plain.replace('</w:styles>', `${added.join('')}</w:styles>`), ids }
}

/** XML whose references to our styles go by the new ids. */
export const restyled = (xml: string, ids: ReadonlyMap<string, string>): string =>
  xml.replace(
    /(<w:(?:pStyle|rStyle|tblStyle|basedOn|next|link) w:val=")([^"]*)(")/g,
    (_, before: string, id: string, after: string) => `${before}${ids.get(id) ?? id}${after}`,
  )
