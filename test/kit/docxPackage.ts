import { strFromU8, unzipSync } from 'fflate'
import { type XmlNode, xmlTree } from './xmlTree.ts'

export interface DocxPackage {
  /** Names as the zip's directory lists them, in its order, doubles included. */
  readonly names: readonly string[]
  readonly parts: Readonly<Record<string, Uint8Array>>
  readonly text: (name: string) => string
  /** Parsed once; throws when the part is not well formed or not there. */
  readonly tree: (name: string) => XmlNode
}

/** A .docx opened. Throws when it is no zip. */
export function openDocx(bytes: Uint8Array): DocxPackage {
  const parts = unzipSync(bytes)
  const trees = new Map<string, XmlNode>()
  const text = (name: string) => {
    const part = parts[name]
    if (part === undefined) throw new Error(`${name} is not in the package`)
    return strFromU8(part)
  }
  const tree = (name: string) => {
    const known = trees.get(name) ?? xmlTree(text(name))
    trees.set(name, known)
    return known
  }
  return { names: zipNames(bytes), parts, text, tree }
}

/** The central directory read by hand: a reader that unpacks into an object hides a name that is there twice. */
function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  let end = bytes.length - 22
  while (end >= 0 && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < 0) throw new Error('no zip directory')
  let at = view.getUint32(end + 16, true)
  while (at < end && view.getUint32(at, true) === 0x02014b50) {
    const length = view.getUint16(at + 28, true)
    names.push(strFromU8(bytes.subarray(at + 46, at + 46 + length)))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

/** Relationship id → its target and type, for one part. */
export function relationships(
  docx: DocxPackage,
  part: string,
): Map<string, { target: string; type: string; external: boolean }> {
  const name = part.replace(/([^/]+)$/, '_rels/$1.rels')
  const found = new Map<string, { target: string; type: string; external: boolean }>()
  if (docx.parts[name] === undefined) return found
  for (const { attributes } of docx.tree(name).children) {
    const { Id = '', Target = '', Type = '', TargetMode } = attributes
    found.set(Id, { target: Target, type: Type.replace(/.*\//, ''), external: TargetMode === 'External' })
  }
  return found
}

/** The parts that hold text: the body, notes, headers and footers. */
export const storyParts = (docx: DocxPackage): string[] =>
  docx.names.filter((name) => /^word\/(?:document|footnotes|endnotes|header\d*|footer\d*)\.xml$/.test(name))
