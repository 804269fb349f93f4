import type { StoreApi } from 'zustand/vanilla'
import type { Finding } from '../../core/checks/finding.ts'
import { checkSteps } from '../../core/checks/registry.ts'
import type { Facts } from '../../core/facts/fact.ts'
import { readSlices } from '../../core/markdown/readMarkdown.ts'
import type { Postmortem } from '../../core/postmortem/postmortem.ts'
import { pagePlatform } from '../host/platform.ts'
import type { CheckSurroundings } from './derived.ts'
import type { AppState } from './types.ts'

/** What findings follow from. */
export interface Checked {
  readonly postmortem: Postmortem
  readonly facts: Facts
  readonly around: CheckSurroundings
}

export interface SettledFindings {
  readonly current: () => readonly Finding[]
  readonly subscribe: (tell: () => void) => () => void
}

const restMs = 150
const none: readonly Finding[] = []

/**
 * Findings that follow the document at a distance: after typing, checks run once it is left alone for a moment, rule by rule, between the
 * frames. Until then the last ones stay. `read` says what to check now; null while nothing is open.
 */
export function settledFindings(store: StoreApi<AppState>, read: (state: AppState) => Checked | null): SettledFindings {
  const listeners = new Set<() => void>()
  let shown: { readonly for: Checked; readonly folder: string | null; readonly findings: readonly Finding[] } | null =
    null
  let timer: ReturnType<typeof setTimeout> | undefined
  let unsubscribe = () => {}

  const isShown = (wanted: Checked | null) =>
    wanted === null ? shown === null : shown !== null && sameInputs(shown.for, wanted)
  const run = (wanted: Checked, steps: Iterator<void, readonly Finding[], void>) => {
    const until = performance.now() + stepMs
    for (;;) {
      const step = steps.next()
      if (step.done) return settle(wanted, step.value)
      if (performance.now() > until) break
    }
    timer = setTimeout(() => run(wanted, steps), 0)
  }
  const settle = (wanted: Checked, findings: readonly Finding[]) => {
    timer = undefined
    shown = { for: wanted, folder: store.getState().folder, findings }
    for (const tell of listeners) tell()
  }
  const follow = () => {
    const wanted = read(store.getState())
    if (isShown(wanted)) return
    clearTimeout(timer)
    if (wanted === null) {
      shown = null
      for (const tell of listeners) tell()
    } else if (isQuick(wanted)) settle(wanted, whole(wanted))
    else timer = setTimeout(() => run(wanted, stepsOf(wanted)), restMs)
  }
  /** Only typing waits: what was just opened or decided is checked at once, unless it is so long that one would notice. */
  const isQuick = ({ postmortem }: Checked) =>
    (shown?.folder !== store.getState().folder || shown.for.postmortem.sections === postmortem.sections) &&
    postmortem.sections.reduce((sum, { text }) => sum + text.length, 0) < quickText
  return {
    current: () => (shown !== null && shown.folder === store.getState().folder ? shown.findings : none),
    subscribe: (tell) => {
      if (listeners.size === 0) {
        unsubscribe = store.subscribe(follow)
        follow()
      }
      listeners.add(tell)
      return () => {
        listeners.delete(tell)
        if (listeners.size > 0) return
        unsubscribe()
        clearTimeout(timer)
      }
    },
  }
}

/** Checked in a few milliseconds, all in all. */
const quickText = 20_000

function whole(checked: Checked): readonly Finding[] {
  const steps = stepsOf(checked)
  for (let step = steps.next(); ; step = steps.next()) if (step.done) return step.value
}

/** About half a frame: a key that comes meanwhile is answered in time. */
const stepMs = 6

function* stepsOf({ postmortem, facts, around }: Checked): Generator<void, Finding[], void> {
  // Long texts are read in slices first; the rules then find them read.
  for (const { text } of postmortem.sections) for (const _ of readSlices(text)) yield
  const { guide, ...rest } = around
  return yield* checkSteps({ postmortem, facts, hashing: pagePlatform, ...rest, ...(guide && { guide }) })
}

function sameInputs(one: Checked, two: Checked): boolean {
  const keys = ['library', 'people', 'today', 'data', 'guide'] as const
  return one.postmortem === two.postmortem && keys.every((key) => one.around[key] === two.around[key])
}
