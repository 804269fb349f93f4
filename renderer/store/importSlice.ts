import { toReport } from '../../core/errors.ts'
import { noTriage } from '../../core/import/chat/triage.ts'
import type { ImportOptions } from '../../core/import/types.ts'
import { importFileOf, inProcessReader } from '../workers/evidenceReader.ts'
import type { Get, Put, Slice } from './slice.ts'
import { takeCardsIn } from './takeCardsIn.ts'
import type { ImportCard, ImportSlice, StoreTools } from './types.ts'

export const importSlice: Slice<ImportSlice> = (set, get, tools) => ({
  cards: [],
  same: new Map(),
  shownZone: null,
  taking: false,
  keeping: null,
  importFailure: null,
  result: null,
  addFiles: (files) => {
    if (files.length === 0) return
    const added = files.map<ImportCard>((file) => ({
      key: tools.platform.newId(),
      file,
      options: {},
      state: { kind: 'reading', bytes: 0 },
    }))
    set((state) => ({ cards: [...state.cards, ...added], page: 'import', result: null, importFailure: null }))
    for (const card of added) void read(set, get, tools, card.key)
    // A list of people that comes later names the people of the files that are there.
    if (files.some(isPeople)) for (const card of namedByPeople(get().cards, added)) again(set, get, tools, card.key)
  },
  answer: (key, options) => again(set, get, tools, key, (before) => ({ ...before, ...options })),
  forget: (key, answer) =>
    again(set, get, tools, key, (before) =>
      Object.fromEntries(Object.entries(before).filter(([name]) => name !== answer)),
    ),
  removeCard: (key) => {
    const gone = get().cards.filter((card) => card.key === key)
    set((state) => ({ cards: state.cards.filter((card) => card.key !== key) }))
    if (gone.some(({ file }) => isPeople(file)))
      for (const card of namedByPeople(get().cards, [])) again(set, get, tools, card.key)
  },
  triage: (key, change) =>
    set((state) => ({
      cards: state.cards.map((card) =>
        card.key === key ? { ...card, triage: change(card.triage ?? noTriage) } : card,
      ),
    })),
  choose: (key, change) =>
    set((state) => ({
      cards: state.cards.map((card) =>
        card.key === key ? { ...card, choices: { ...card.choices, ...change } } : card,
      ),
    })),
  decideSame: (keys, choice) => {
    const same = new Map(get().same)
    for (const key of keys)
      if (choice === null) same.delete(key)
      else same.set(key, choice)
    set({ same })
  },
  showZone: (zone) => set({ shownZone: zone }),
  cancelImport: () => {
    set({ cards: [], same: new Map(), shownZone: null, result: null, importFailure: null })
    get().go('postmortem')
  },
  stopTaking: () => set({ taking: false }),
  takeIn: async () => {
    if (get().taking) return
    set({ taking: true, importFailure: null })
    try {
      await takeCardsIn(set, get, tools)
    } catch (error) {
      const report = toReport(error)
      if (report.code === 'import.cancelled') get().tell('Taking in was stopped. Nothing was changed.')
      else set({ importFailure: report })
    }
    set({ taking: false, keeping: null })
  },
})

function again(
  set: Put,
  get: Get,
  tools: StoreTools,
  key: string,
  change: (options: ImportOptions) => ImportOptions = (options) => ({ ...options }),
): void {
  set((state) => ({
    cards: state.cards.map((card) =>
      card.key === key ? { ...card, options: change(card.options), state: { kind: 'reading', bytes: 0 } } : card,
    ),
  }))
  void read(set, get, tools, key)
}

/** Reads one card's file with its answers. A newer answer or a removed card makes this reading void. */
async function read(set: Put, get: Get, tools: StoreTools, key: string): Promise<void> {
  const card = get().cards.find((one) => one.key === key)
  if (card === undefined) return
  const current = () => get().cards.find((one) => one.key === key)?.options === card.options
  const put = (state: ImportCard['state']) => {
    if (current()) set({ cards: get().cards.map((one) => (one.key === key ? { ...one, state } : one)) })
  }
  const reader = tools.reader ?? inProcessReader(tools.platform)
  const people = get().cards.filter(({ file }) => isPeople(file))
  if (isPeople(card.file) && namedByPeople(get().cards, []).length > 0) return put({ kind: 'beside' })
  try {
    const inspected = await reader.inspect(
      card.file,
      {
        ...card.options,
        outline: true,
        cancelled: () => !current(),
        progress: (bytes) => put({ kind: 'reading', bytes }),
      },
      people.map(({ file }) => file),
    )
    put({ kind: 'ready', inspected: { ...inspected, file: importFileOf(card.file) } })
  } catch (error) {
    put({ kind: 'failed', report: toReport(error) })
  }
}

/** Slack keeps the names of people in a file of its own. */
const isPeople = ({ name }: File) => name.toLowerCase() === 'users.json'

/** Cards whose people such a list may name, but for those that were `added` with it. */
const namedByPeople = (cards: readonly ImportCard[], added: readonly ImportCard[]) =>
  cards.filter(
    ({ file, key }) => /\.json$/i.test(file.name) && !isPeople(file) && !added.some((one) => one.key === key),
  )
