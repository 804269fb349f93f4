import { readFileSync } from 'node:fs'
import { ownFile } from './ownFiles.ts'

/** The program's version, from the package it runs from. */
export function programVersion(): string {
  const file = ownFile('package.json')
  const found: unknown = file === null ? null : JSON.parse(readFileSync(file, 'utf8'))
  const version = typeof found === 'object' && found !== null && 'version' in found ? found.version : null
  return typeof version === 'string' ? version : '0.0.0'
}
