import { type Document, Packer } from 'docx'
import { strFromU8, unzipSync } from 'fflate'

/** A Word file's parts by their paths: XML as text, pictures as bytes. */
export type PackageParts = ReadonlyMap<string, string | Uint8Array>

type Compile = (file: Document, prettify: undefined, overrides: readonly never[]) => unknown

/**
 * What the library writes for a file, before it zips: packing is ours, so that nothing is packed twice. The library keeps
 * that step to itself; should a later one hide it, the zip file is opened again instead, slower and to the same end.
 */
export async function packageParts(file: Document): Promise<PackageParts> {
  const compiler: unknown = Reflect.get(Packer, 'compiler')
  if (canCompile(compiler)) {
    const parts = compiler.compile(file, undefined, [])
    if (isParts(parts)) return parts
  }
  const unpacked = Object.entries(unzipSync(await Packer.pack(file, 'uint8array')))
  return new Map(unpacked.map(([name, bytes]) => [name, isXml(name) ? strFromU8(bytes) : bytes]))
}

export const isXml = (name: string): boolean => /\.(xml|rels)$/.test(name)

const canCompile = (value: unknown): value is { readonly compile: Compile } =>
  typeof value === 'object' && value !== null && 'compile' in value && typeof value.compile === 'function'

const isParts = (value: unknown): value is PackageParts =>
  value instanceof Map &&
  value.has('word/document.xml') &&
  [...value].every(
    ([name, content]) =>
      typeof name === 'string' && (isXml(name) ? typeof content === 'string' : content instanceof Uint8Array),
  )
