import type { ErrorReport } from '../../core/errors.ts'
import type { BriefsSource } from '../../core/export/briefs/briefsBasis.ts'
import type { Brief, BriefsInput, BriefsResult } from '../../core/export/briefs/makeBriefs.ts'
import type { BriefsPlan } from '../../core/export/briefs/planBriefs.ts'
import type { ExportInput, ExportResult } from '../../core/export/registry.ts'

/** What can cross to a worker: all that is no function. */
export type PlainExport = Omit<ExportInput, 'platform'>
export type PlainBriefs = Omit<BriefsInput, 'platform' | 'take' | 'onProgress' | 'cancelled'>

/** Findings hold functions and stay where they are found. */
export type Written = Omit<ExportResult, 'findings'>
export type LettersResult = Omit<BriefsResult, 'findings'>

export type WriterRequest =
  | { readonly id: number; readonly kind: 'documents'; readonly input: PlainExport }
  | { readonly id: number; readonly kind: 'letters'; readonly input: PlainBriefs }
  | { readonly id: number; readonly kind: 'plan'; readonly input: BriefsSource }
  /** The page has taken the last letter: one at a time, so that a slow disk does not fill the memory. */
  | { readonly id: number; readonly kind: 'taken' }
  | { readonly id: number; readonly kind: 'cancel' }
  | { readonly id: number; readonly kind: 'printed'; readonly pdf: Uint8Array }
  | { readonly id: number; readonly kind: 'unprinted'; readonly report: ErrorReport }

export type WriterReply =
  | { readonly id: number; readonly kind: 'documents'; readonly written: Written }
  | { readonly id: number; readonly kind: 'letter'; readonly brief: Brief }
  | { readonly id: number; readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly id: number; readonly kind: 'letters'; readonly result: LettersResult }
  | { readonly id: number; readonly kind: 'plan'; readonly plan: BriefsPlan }
  /** Only the page reaches a host that prints. */
  | { readonly id: number; readonly kind: 'print'; readonly html: string }
  | { readonly id: number; readonly kind: 'failed'; readonly report: ErrorReport }
