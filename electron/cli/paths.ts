import path from 'node:path'
import { ownFile } from '../node/ownFiles.ts'

/**
 * A path as the person typed it, from the folder they stood in. `npm run` moves to the checkout and leaves that folder in
 * INIT_CWD; anywhere else INIT_CWD is inherited from some other npm and says nothing about us.
 */
export function fromHere(typed: string): string {
  const checkout = ownFile('package.json')
  const moved = checkout !== null && path.dirname(checkout) === process.cwd()
  return path.resolve((moved ? process.env.INIT_CWD : undefined) ?? process.cwd(), typed)
}
