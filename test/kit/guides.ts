import { readdirSync, readFileSync } from 'node:fs'
import { type Guide, readGuide } from '../../core/guide/guide.ts'

const folder = new URL('../../templates/guides/', import.meta.url)

/** Names of the shipped guides. */
export const guideNames = readdirSync(folder, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name)
  .sort()

/** A shipped guide, read as the hosts read it. */
export function shippedGuide(name: string): Guide {
  const at = new URL(`${name}/`, folder)
  const texts = readdirSync(at).filter((file) => file.endsWith('.md'))
  return readGuide(
    `${name}/guide.json`,
    JSON.parse(readFileSync(new URL('guide.json', at), 'utf8')),
    Object.fromEntries(texts.map((file) => [file, readFileSync(new URL(file, at), 'utf8')])),
  )
}
