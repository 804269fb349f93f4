import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { type Settings, settingsSchema } from '../../core/host/contract.ts'
import { canonicalText } from '../../core/schema/canonical.ts'
import { atomicSave } from './atomicSave.ts'
import { readIfThere } from './readRegular.ts'
import { saveError } from './saveError.ts'

const fileOf = (home: string) => path.join(home, 'settings.json')

export function defaultSettings(): Settings {
  return {
    you: null,
    theme: 'system',
    zone: Intl.DateTimeFormat().resolvedOptions().timeZone || 'UTC',
    fiveThings: true,
    fiveDone: [],
    singleKeys: true,
    keys: {},
    last: null,
  }
}

/** This person's settings. What can't be read is not worth an error: the standard ones hold until something is changed. */
export async function readSettings(home: string): Promise<Settings> {
  const bytes = await readIfThere(fileOf(home), 1024 * 1024).catch(() => null)
  const parsed = settingsSchema.partial().safeParse(bytes && jsonOrNull(Buffer.from(bytes).toString('utf8')))
  const known = parsed.success ? Object.entries(parsed.data).filter(([, value]) => value !== undefined) : []
  return { ...defaultSettings(), ...Object.fromEntries(known) }
}

function jsonOrNull(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}

export async function saveSettings(home: string, settings: Settings): Promise<void> {
  await mkdir(home, { recursive: true, mode: 0o700 }).catch((error: unknown) => {
    throw saveError(error, fileOf(home))
  })
  await atomicSave(fileOf(home), new TextEncoder().encode(canonicalText(settings, settingsSchema)))
}
