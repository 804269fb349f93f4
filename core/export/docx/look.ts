// The colours of design.md, for paper. Fonts are ones that Word on Windows and on the Mac has; other programs have a stand-in of the same widths.
export const colour = {
  ink: '161B22',
  muted: '5A646F',
  line: 'DDE2E5',
  desk: 'F3F5F6',
  accent: 'B72E23',
  blue: '1D5FBF',
} as const

export const font = {
  text: { ascii: 'Cambria', hAnsi: 'Cambria', cs: 'Times New Roman' },
  heading: { ascii: 'Calibri', hAnsi: 'Calibri', cs: 'Arial' },
  code: { ascii: 'Consolas', hAnsi: 'Consolas', cs: 'Courier New' },
} as const

/** Spoken by the check boxes: in Word for Windows and, under a stand-in, everywhere else. */
export const symbolFont = 'Segoe UI Symbol'

/** How far each level of a list is set in, in twips. */
export const listStep = 397
