import { FaultlineError } from '../../core/errors.ts'
import { applyGuides } from '../../core/guide/applyGuides.ts'
import type { Guide } from '../../core/guide/guide.ts'
import { emptyPostmortem, type Postmortem } from '../../core/postmortem/postmortem.ts'
import { freshDocument } from './freshDocument.ts'
import { rememberPlace } from './rememberPlace.ts'
import { rowsWith } from './saving.ts'
import type { Get, Put } from './slice.ts'
import type { StoreTools } from './types.ts'

/** An empty postmortem of the author's own, before it has a folder. */
function newPostmortem(get: Get, tools: StoreTools): Postmortem {
  const { settings, info, guides, library } = get()
  const empty = emptyPostmortem(tools.platform.newId(), tools.platform.now(), {
    internal: 'standard',
    customer: 'customer-report',
  })
  return {
    ...withGuides(empty, guides),
    zone: settings.zone || info?.zone || 'UTC',
    authors: settings.you ? [settings.you.name] : [],
    owner: settings.you?.name ?? null,
    ...(library.definitions === undefined ? {} : { definitions: library.definitions }),
  }
}

/** With the empty sections that its two guides name. */
function withGuides(postmortem: Postmortem, guides: readonly Guide[]): Postmortem {
  const internal = guides.find((guide) => guide.id === postmortem.guides.internal)
  const customer = guides.find((guide) => guide.id === postmortem.guides.customer)
  return internal && customer ? applyGuides(postmortem, { internal, customer }) : postmortem
}

export interface NewOptions {
  /** The postmortem made of the empty one. */
  readonly fill?: (empty: Postmortem) => Postmortem
  /** What undo says when it goes back to the empty one. */
  readonly undoLabel?: string
  /** Runs after the folder is made and before it is shown; when it throws, the folder goes to the trash. */
  readonly finish?: (place: { readonly library: string; readonly folder: string }) => Promise<void>
}

/** Makes a folder in the author's own library and opens it. Throws FaultlineError. */
export async function createPostmortem(set: Put, get: Get, tools: StoreTools, options: NewOptions): Promise<void> {
  const { host, platform } = tools
  await get().flush()
  const own = get().libraries.find((one) => !one.example)
  if (own === undefined) throw new FaultlineError('library.missing', { name: 'of your own' })
  if (get().current !== own.key) await get().openLibrary(own.key)
  const empty = newPostmortem(get, tools)
  const postmortem = options.fill?.(empty) ?? empty
  const { folder, hash } = await host['postmortem.create']({ library: own.key, postmortem })
  try {
    await options.finish?.({ library: own.key, folder })
  } catch (error) {
    await host['postmortem.trash']({ library: own.key, folder })
    throw error
  }
  const label = options.undoLabel
  const entry = { before: empty, after: postmortem, step: 'overview' as const, key: null, at: 0 }
  set({
    ...freshDocument,
    past: label === undefined ? [] : [{ ...entry, label }],
    postmortem,
    folder,
    home: own.key,
    baseHash: hash,
    save: { kind: 'saved', at: platform.now() },
    rows: rowsWith(get().rows, folder, postmortem),
    page: 'postmortem',
    step: 'overview',
    audience: 'internal',
  })
  rememberPlace(get)
}
