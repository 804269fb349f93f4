import path from 'node:path'

/** A path as the person typed it: from the folder they stood in, also when npm started us from the checkout. */
export function fromHere(typed: string): string {
  return path.resolve(process.env.INIT_CWD ?? process.cwd(), typed)
}
