import { z } from 'zod'

export const audienceSchema = z.enum(['internal', 'customer'])

/** Who may read a thing. Internal unless said otherwise; a thing is what the narrowest on its path is. */
export type Audience = z.infer<typeof audienceSchema>

/** May `reader` see something marked `audience`? Internal readers see everything but what is written only for customers. */
export function isFor(audience: Audience, reader: Audience): boolean {
  return reader === 'internal' || audience === 'customer'
}
