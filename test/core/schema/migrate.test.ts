import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { openPostmortem, postmortemText, readPostmortem } from '../../../core/postmortem/bytes.ts'
import { isBefore, migrations } from '../../../core/schema/migrate.ts'
import { expectGolden } from '../../kit/golden.ts'

const fixtures = path.join(import.meta.dirname, '../../fixtures/schema')
const files = readdirSync(path.join(import.meta.dirname, '../../../core/schema/migrations'))
const olds = readdirSync(fixtures).filter((name) => name.endsWith('.json'))
const versionOf = (name: string) =>
  /^(\d+\.\d+)-/.exec(name)?.[1] ?? expect.fail(`${name} does not begin with its version`)

describe('formats of the past', () => {
  it('[V14] migrations are numbered without a gap, each in a file of its number', () => {
    expect(migrations.map(({ number }) => number)).toEqual(migrations.map((_, index) => index + 1))
    expect(files.map((name) => Number(name.slice(0, 4))).sort((a, b) => a - b)).toEqual(
      migrations.map(({ number }) => number),
    )
  })

  it('[V15] every migration is exercised by a file of the version before it', () => {
    const versions = olds.map(versionOf)
    const before = (index: number) => migrations[index - 1]?.to ?? '0.0'
    const missing = migrations.filter(
      ({ to }, index) => !versions.some((found) => isBefore(found, to) && !isBefore(found, before(index))),
    )
    expect(missing).toEqual([])
  })

  it.each(olds)('[V16] %s opens as today’s postmortem, unknown fields and all', (name) => {
    const opened = openPostmortem(name, readFileSync(path.join(fixtures, name), 'utf8'))
    expect(opened.migratedFrom).toBe(versionOf(name))
    const text = postmortemText(opened.postmortem)
    expectGolden(`schema/${name}`, text)
    expect(postmortemText(readPostmortem(name, text))).toBe(text)
  })

  it('versions are compared as numbers', () => {
    expect([isBefore('1.9', '1.10'), isBefore('1.10', '1.9'), isBefore('0.9', '1.0'), isBefore('1.0', '1.0')]).toEqual([
      true,
      false,
      true,
      false,
    ])
  })
})
