import type { DocumentSlice, PictureSlice, ReviewSlice } from './types.ts'

/** What an opened or closed document starts with. */
export const freshDocument = {
  readOnly: null,
  data: new Map(),
  dataFailures: new Map(),
  pictures: new Map(),
  save: { kind: 'saved', at: null },
  journalFailed: false,
  past: [],
  future: [],
  selected: null,
  commenting: null,
  activeComment: null,
  signed: null,
} as const satisfies Partial<
  DocumentSlice &
    Pick<PictureSlice, 'pictures'> &
    Pick<ReviewSlice, 'commenting' | 'activeComment' | 'signed'> & { selected: null }
>
