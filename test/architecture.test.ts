import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))

/** Who may import whom, by first folder. */
const allowed: Record<string, readonly string[]> = {
  core: ['core'],
  electron: ['electron', 'core'],
  renderer: ['renderer', 'core', 'templates'],
}
/** The one door: the command line's round trip goes through the editor's model. */
const doors = new Set(['electron/cli → renderer/editor/headless.ts'])
/** Inside the page: a later room may import an earlier one; features never meet. */
const pageRooms = ['ui', 'host', 'workers', 'editor', 'store', 'features', 'app']

const isSource = (name: string) => /\.(ts|tsx|mjs)$/.test(name)
const sources = (room: string) =>
  readdirSync(path.join(root, room), { recursive: true, encoding: 'utf8' })
    .filter(isSource)
    .map((name) => `${room}/${name.split(path.sep).join('/')}`)

const importsOf = (file: string) =>
  [...readFileSync(path.join(root, file), 'utf8').matchAll(/(?:from|import\(?)\s*['"]([^'"]+)['"]/g)].map(
    (match) => match[1] ?? '',
  )

const relativeImports = (file: string) =>
  importsOf(file)
    .filter((target) => target.startsWith('.'))
    .map((target) => path.posix.join(path.posix.dirname(file), target.replace(/\?.*$/, '')))

describe('the rooms', () => {
  it.each(Object.keys(allowed))('%s imports only what it may', (room) => {
    const stray = sources(room).flatMap((file) =>
      relativeImports(file)
        .filter((target) => !allowed[room]?.includes(target.split('/')[0] ?? ''))
        .filter((target) => !doors.has(`${file.split('/').slice(0, 2).join('/')} → ${target}`))
        .map((target) => `${file} → ${target}`),
    )
    expect(stray).toEqual([])
  })

  it('core names no Node module, no Electron, no React and no Lexical', () => {
    const outside = sources('core').flatMap((file) =>
      importsOf(file)
        .filter((target) => /^(node:|electron|react|lexical|@lexical)/.test(target))
        .map((target) => `${file} → ${target}`),
    )
    expect(outside).toEqual([])
  })

  it('core reads no clock and rolls no dice', () => {
    const caught = sources('core').filter((file) => {
      const text = readFileSync(path.join(root, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*/g, '')
      return /Date\.now|new Date\(\)|Math\.random|performance\.now|Temporal\.Now/.test(text)
    })
    expect(caught).toEqual([])
  })

  it('only core/export/docx names docx, and only core/import/zip the zip reader', () => {
    const caught = [...sources('core'), ...sources('electron'), ...sources('renderer')].flatMap((file) =>
      importsOf(file)
        .filter(
          (target) =>
            (target === 'docx' && !file.startsWith('core/export/docx/')) ||
            (target.startsWith('@zip.js') && !file.startsWith('core/import/zip/')),
        )
        .map((target) => `${file} → ${target}`),
    )
    expect(caught).toEqual([])
  })

  it('rooms of the page look down only, and features never meet', () => {
    const rank = (file: string) => pageRooms.indexOf(file.split('/')[1] ?? '')
    const caught = sources('renderer').flatMap((file) =>
      relativeImports(file)
        .filter((target) => target.startsWith('renderer/'))
        .filter((target) => {
          if (rank(file) === -1 || rank(target) === -1) return false
          const features = (name: string) => (name.startsWith('renderer/features/') ? name.split('/')[2] : null)
          if (features(file) !== null && features(target) !== null) return features(file) !== features(target)
          return rank(target) > rank(file)
        })
        .map((target) => `${file} → ${target}`),
    )
    expect(caught).toEqual([])
  })
})
