import { type Guide, readGuide } from '../../core/guide/guide.ts'

/** The shipped guides, standard first. They are files of templates/guides; a broken one is a broken build. */
export function shippedGuides(): readonly Guide[] {
  const json = import.meta.glob<unknown>('../../templates/guides/*/guide.json', { eager: true, import: 'default' })
  const markdown = import.meta.glob<string>('../../templates/guides/*/*.md', {
    eager: true,
    query: '?raw',
    import: 'default',
  })
  const guides = Object.entries(json).map(([path, data]) => {
    const folder = path.slice(0, path.lastIndexOf('/') + 1)
    const texts = Object.entries(markdown).filter(([name]) => name.startsWith(folder))
    return readGuide(
      path.replace('../../', ''),
      data,
      Object.fromEntries(texts.map(([name, text]) => [name.slice(folder.length), text])),
    )
  })
  return guides.sort(
    (a, b) => Number(b.id === 'standard') - Number(a.id === 'standard') || a.id.localeCompare(b.id, 'en'),
  )
}
