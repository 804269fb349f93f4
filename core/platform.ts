import type { Archive, ImportFile } from './import/types.ts'

/**
 * What a host lends to core: the few things that pure TypeScript can't do, or must not do on its own.
 * Node's comes from electron/node/platform.ts, the page's from renderer/host/platform.ts.
 */
export interface Platform {
  /** The present moment. Core never reads a clock. */
  readonly now: () => string
  /** A fresh UUIDv7. */
  readonly newId: () => string
  /** Lower-case hex SHA-256. */
  readonly sha256: (bytes: Uint8Array) => string
  /** SHA-256 in pieces, where the host has it: large files are then never held whole. */
  readonly hasher?: () => { readonly update: (bytes: Uint8Array) => void; readonly hex: () => string }
  /** Strict decoding: throws on a byte sequence that `encoding` does not allow. The byte order mark is dropped. */
  readonly decodeText: (bytes: Uint8Array, encoding: TextEncodingName) => string
  readonly encodeText: (text: string) => Uint8Array
  /** Opens a zip archive after checking all that its directory says. Throws `zip.unsafe`, `zip.damaged`, `import.limit`. */
  readonly openZip?: (file: ImportFile) => Promise<Archive>
  /** An SVG as PNG, `scale` device pixels for each of its own. Drawn with the same fonts and the same wasm on every host. */
  readonly rasterise: (svg: string, scale: number) => Promise<Uint8Array>
  /** A page of our own as a tagged PDF, where a shell that can print is there. Throws `export.noPdf`. */
  readonly printPdf?: (html: string) => Promise<Uint8Array>
}

export type TextEncodingName = 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1252'
