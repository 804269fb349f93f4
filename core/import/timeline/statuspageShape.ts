import { z } from 'zod'

const text = z.string().catch('')
const maybe = z.string().nullish().catch(null)

const component = z.object({ name: text })

const update = z.object({
  id: text,
  status: text,
  body: text,
  created_at: text,
  display_at: maybe,
  affected_components: z.array(component).nullish().catch(null),
})

const incident = z.object({
  id: text,
  name: text,
  status: text,
  impact: text,
  incident_updates: z.array(update).catch([]),
  components: z.array(component).nullish().catch(null),
  postmortem_body: maybe,
  postmortem_published_at: maybe,
})
export type StatuspageIncident = z.infer<typeof incident>
export type StatuspageUpdate = z.infer<typeof update>

const incidents = z.array(incident)
const page = z.object({ name: text, time_zone: text })

/** `/api/v2/incidents.json`, `summary.json`, `scheduled-maintenances.json`; the manage API's list; one incident alone. */
const withPage = z.object({
  page: page.optional().catch(undefined),
  incidents: incidents.optional().catch(undefined),
  scheduled_maintenances: incidents.optional().catch(undefined),
})

/** `/history.json`: a month's incidents, each with its span as HTML without a year. */
const history = z.object({
  months: z.array(
    z.object({
      name: text,
      year: z.number(),
      incidents: z.array(z.object({ code: text, name: text, message: text, impact: text, timestamp: text })).catch([]),
    }),
  ),
})
export type StatuspageHistory = z.infer<typeof history>

/** `/incidents/{id}/postmortem`: the text alone. */
const postmortem = z.object({
  preview_key: text,
  body: z.string().min(1),
  published_at: maybe,
  body_updated_at: maybe,
  created_at: maybe,
})

export interface StatuspageShape {
  readonly page: { readonly name: string; readonly time_zone: string } | null
  readonly incidents: readonly StatuspageIncident[]
  readonly months: StatuspageHistory['months']
}

/** What of Statuspage's replies a value is; null when it is none of them. */
export function statuspageShape(value: unknown): StatuspageShape | null {
  const months = history.safeParse(value)
  if (months.success) return { page: null, incidents: [], months: months.data.months }
  const list = incidents.safeParse(value)
  if (list.success)
    return list.data.some(isReal) ? { page: null, incidents: list.data.filter(isReal), months: [] } : null
  const whole = withPage.safeParse(value)
  if (whole.success && (whole.data.incidents !== undefined || whole.data.scheduled_maintenances !== undefined)) {
    const all = [...(whole.data.incidents ?? []), ...(whole.data.scheduled_maintenances ?? [])]
    return { page: whole.data.page ?? null, incidents: all.filter(isReal), months: [] }
  }
  const alonePostmortem = postmortem.safeParse(value)
  if (alonePostmortem.success) return { page: null, incidents: [ofPostmortem(alonePostmortem.data)], months: [] }
  const one = z.object({ incident: incident }).safeParse(value)
  const alone = one.success ? one.data.incident : (incident.safeParse(value).data ?? null)
  return alone !== null && isReal(alone) ? { page: null, incidents: [alone], months: [] } : null
}

function ofPostmortem({ preview_key, body, ...times }: z.infer<typeof postmortem>): StatuspageIncident {
  const published = times.published_at ?? times.body_updated_at ?? times.created_at ?? ''
  return incident.parse({ id: preview_key, postmortem_body: body, postmortem_published_at: published })
}

const isReal = (each: StatuspageIncident) => each.incident_updates.length > 0 || each.postmortem_body != null
