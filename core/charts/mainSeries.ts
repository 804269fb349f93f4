import { type Audience, isFor } from '../postmortem/audience.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Series } from '../postmortem/series.ts'

/** The series that was chosen for the strip, else the first one this reader may see. */
export function mainSeries({ series }: Pick<Postmortem, 'series'>, audience: Audience): Series | null {
  const visible = series.filter((one) => isFor(one.audience, audience))
  return visible.find(({ main }) => main === true) ?? visible[0] ?? null
}
