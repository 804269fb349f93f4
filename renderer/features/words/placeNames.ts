import type { PlaceKind, WordRow } from '../../../core/checks/wordRows.ts'

/** A word as it stands, or the pattern that stands for several. */
export const wordName = ({ word, spelled }: WordRow) => (word.endsWith('*') ? word : (spelled[0] ?? word))

/** What a place is called, and where else it shows: a title is a file name too. */
export const placeNames: Readonly<Record<PlaceKind, string>> = {
  text: 'Text',
  event: 'Event',
  action: 'Action item',
  cause: 'Cause',
  lesson: 'Lesson',
  chart: 'Chart: legend, alt text, table',
  picture: 'Alt text of a picture',
  link: 'Address of a link',
  title: 'Title, file names, properties',
  property: 'Header and file properties',
}
