import validate from '@ooxml-tools/validate'
import { type DocxPackage, openDocx, relationships, storyParts } from './docxPackage.ts'
import { child, elements, named, valOf, type XmlNode } from './xmlTree.ts'

// The validator is a .NET program; without this it asks for a library that a bare machine lacks.
process.env.DOTNET_SYSTEM_GLOBALIZATION_INVARIANT = '1'

/** Errors of the Open XML SDK's validator, as Microsoft 365 reads the file. Empty is what a file has to give. */
export async function sdkErrors(bytes: Uint8Array): Promise<string[]> {
  try {
    const errors = await validate(new Uint8Array(bytes), 'docx', 'Microsoft365')
    return errors.map((error) => JSON.stringify(error))
  } catch (error) {
    // It throws, instead of listing, on a package that is broken as a whole.
    return [`package: ${String(error)}`]
  }
}

/** What the validator does not see and Word minds, and what makes a package whole. Each problem as one line. */
export function ownProblems(bytes: Uint8Array): string[] {
  let docx: DocxPackage
  try {
    docx = openDocx(bytes)
  } catch (error) {
    return [`package: ${String(error)}`]
  }
  try {
    return [
      ...packageProblems(docx),
      ...storyParts(docx).flatMap((part) => storyProblems(docx, part)),
      ...listProblems(docx),
    ]
  } catch (error) {
    return [`xml: ${String(error)}`]
  }
}

/** Both gates. */
export async function docxProblems(bytes: Uint8Array): Promise<string[]> {
  return [...ownProblems(bytes), ...(await sdkErrors(bytes))]
}

function packageProblems(docx: DocxPackage): string[] {
  const problems: string[] = []
  if (docx.names[0] !== '[Content_Types].xml') problems.push('package: [Content_Types].xml is not first')
  if (new Set(docx.names).size !== docx.names.length) problems.push('package: a name is there twice')
  for (const name of docx.names) if (/\.(xml|rels)$/.test(name)) docx.tree(name)
  const types = docx.tree('[Content_Types].xml').children
  const defaults = new Set(types.map(({ attributes }) => attributes.Extension?.toLowerCase()))
  const overrides = new Set(types.map(({ attributes }) => attributes.PartName))
  for (const name of docx.names) {
    if (name === '[Content_Types].xml') continue
    const extension = name.replace(/.*\./, '').toLowerCase()
    if (!defaults.has(extension) && !overrides.has(`/${name}`)) problems.push(`package: ${name} has no content type`)
  }
  return [...problems, ...relationshipProblems(docx)]
}

function relationshipProblems(docx: DocxPackage): string[] {
  const problems: string[] = []
  const referenced = new Set<string>()
  for (const part of storyParts(docx)) {
    const known = relationships(docx, part)
    for (const { target, external } of known.values()) if (!external) referenced.add(`word/${target}`)
    for (const node of elements(docx.tree(part))) {
      for (const [name, value] of Object.entries(node.attributes)) {
        if (/^r:(id|embed|link)$/.test(name) && !known.has(value)) problems.push(`${part}: ${value} leads nowhere`)
      }
    }
    for (const [id, { target, external }] of known) {
      if (!external && docx.parts[`word/${target}`] === undefined)
        problems.push(`${part}: ${id} → ${target} is missing`)
    }
  }
  const media = docx.names.filter((name) => name.startsWith('word/media/'))
  return [...problems, ...media.filter((name) => !referenced.has(name)).map((name) => `package: ${name} is not used`)]
}

function storyProblems(docx: DocxPackage, part: string): string[] {
  const tree = docx.tree(part)
  return [
    ...styleProblems(docx, tree),
    ...numberProblems(docx, tree),
    ...linkProblems(docx, tree),
    ...tableProblems(tree),
    ...pictureProblems(tree),
    ...spaceProblems(tree),
  ].map((problem) => `${part}: ${problem}`)
}

function styleProblems(docx: DocxPackage, tree: XmlNode): string[] {
  const defined = new Set(
    named(docx.tree('word/styles.xml'), 'w:style').map(({ attributes }) => attributes['w:styleId']),
  )
  return ['w:pStyle', 'w:rStyle', 'w:tblStyle']
    .flatMap((name) => named(tree, name).map(({ attributes }) => attributes['w:val']))
    .filter((id) => !defined.has(id))
    .map((id) => `style ${id} is not defined`)
}

function numberProblems(docx: DocxPackage, tree: XmlNode): string[] {
  const nums = docx.parts['word/numbering.xml'] ? named(docx.tree('word/numbering.xml'), 'w:num') : []
  const defined = new Set(nums.map(({ attributes }) => attributes['w:numId']))
  const used = named(tree, 'w:numPr')
  return [
    ...used
      .filter((node) => !defined.has(valOf(node, 'w:numId') ?? ''))
      .map((node) => `list ${valOf(node, 'w:numId')} is not defined`),
    ...used.filter((node) => Number(valOf(node, 'w:ilvl') ?? 0) > 8).map(() => 'a list deeper than level 8'),
  ]
}

function linkProblems(docx: DocxPackage, tree: XmlNode): string[] {
  const bookmarks = named(docx.tree('word/document.xml'), 'w:bookmarkStart')
  const names = bookmarks.map(({ attributes }) => attributes['w:name'] ?? '')
  const links = named(tree, 'w:hyperlink')
  const anchors = links.map(({ attributes }) => attributes['w:anchor']).filter((anchor) => anchor !== undefined)
  return [
    ...anchors.filter((anchor) => !names.includes(anchor)).map((anchor) => `link to ${anchor}, which is not there`),
    ...links.filter((link) => named(link, 'w:hyperlink').length > 1).map(() => 'a link inside a link'),
    ...names
      .filter((name) => name.length > 40 || !/^[\p{L}_][\p{L}\p{N}_]*$/u.test(name))
      .map((name) => `bookmark name ${name}`),
    ...(new Set(names.map((name) => name.toLowerCase())).size < names.length ? ['two bookmarks of one name'] : []),
  ]
}

function tableProblems(tree: XmlNode): string[] {
  return named(tree, 'w:tbl').flatMap((table) => {
    const columns = child(table, 'w:tblGrid')?.children.length ?? 0
    const rows = table.children.filter(({ name }) => name === 'w:tr')
    const wide = rows.filter((row) => row.children.filter(({ name }) => name === 'w:tc').length !== columns)
    const open = named(table, 'w:tc').filter((cell) => cell.children.at(-1)?.name !== 'w:p')
    const header = child(child(rows[0], 'w:trPr'), 'w:tblHeader')
    return [
      ...wide.map(() => `a row that does not have the ${columns} cells of its grid`),
      ...open.map(() => 'a cell that does not end with a paragraph'),
      ...(header === undefined ? ['a table whose first row is no header'] : []),
    ]
  })
}

function pictureProblems(tree: XmlNode): string[] {
  const pictures = named(tree, 'wp:docPr')
  const ids = pictures.map(({ attributes }) => attributes.id)
  return [
    ...pictures.filter(({ attributes }) => !attributes.descr).map(() => 'a picture without a description'),
    ...(new Set(ids).size < ids.length ? ['two pictures of one id'] : []),
  ]
}

function spaceProblems(tree: XmlNode): string[] {
  return named(tree, 'w:t')
    .filter(({ text, attributes }) => /^\s|\s$/.test(text) && attributes['xml:space'] !== 'preserve')
    .map(({ text }) => `the space at the edge of “${text}” is lost`)
}

/** Two lists that share a number count on from each other: a list that another kind of block interrupts at level 0 needs its own. */
function listProblems(docx: DocxPackage): string[] {
  const body = child(docx.tree('word/document.xml'), 'w:body')
  const seen = new Set<string>()
  let open = new Set<string>()
  const problems: string[] = []
  for (const block of body?.children ?? []) {
    const number = valOf(child(child(block, 'w:pPr'), 'w:numPr'), 'w:numId')
    if (number === undefined) {
      // What is set in belongs to the item before it; anything else ends every list.
      const inside =
        child(child(block, 'w:pPr'), 'w:ind')?.attributes['w:left'] ?? child(child(block, 'w:tblPr'), 'w:tblInd')
      if (inside === undefined) open = new Set()
      continue
    }
    if (seen.has(number) && !open.has(number)) problems.push(`word/document.xml: two lists share number ${number}`)
    seen.add(number)
    open.add(number)
  }
  return problems
}
