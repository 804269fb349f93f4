export type Paper = 'a4' | 'letter'

/** All in twips (1/1440 inch). */
export interface Page {
  readonly width: number
  readonly height: number
  readonly margin: { readonly top: number; readonly right: number; readonly bottom: number; readonly left: number }
  readonly content: number
}

const margin = { top: 1304, right: 1361, bottom: 1247, left: 1361 }

/** The sheet of paper and the width that text has on it. */
export function pageOf(paper: Paper): Page {
  const [width, height] = paper === 'letter' ? [12240, 15840] : [11906, 16838]
  return { width, height, margin, content: width - margin.left - margin.right }
}

/** The same sheet on its side. */
export function turnedPage({ width, height, margin }: Page): Page {
  return { width: height, height: width, margin, content: height - margin.left - margin.right }
}

/** Word measures pictures in pixels of 1/96 inch. */
export const pixels = (twips: number): number => Math.round(twips / 15)
