import type { PostState } from '../../postmortem/event.ts'

/** What one status page accepts (domain.md 3a). Limits in characters; null where the vendor names none. */
export interface StatusProfile {
  readonly id: string
  readonly label: string
  readonly markup: 'common' | 'plain'
  /** How a heading is written: a bold line is read everywhere, `##` only where it is known to work. */
  readonly headings: { readonly update: 'bold' | 'atx'; readonly postmortem: 'bold' | 'atx' }
  readonly fencedCode: boolean
  readonly limits: { readonly title: number | null; readonly update: number | null; readonly postmortem: number | null }
  /** Most updates of one incident; null where the vendor names none. */
  readonly updates: number | null
  /** The page's own word or number for each state; null where it has none. */
  readonly states: Readonly<Record<PostState, string | number>> | null
}

const lower = {
  investigating: 'investigating',
  identified: 'identified',
  monitoring: 'monitoring',
  resolved: 'resolved',
  postmortem: 'resolved',
  update: 'monitoring',
} as const

const bold = { update: 'bold', postmortem: 'bold' } as const

export const profiles: readonly StatusProfile[] = [
  {
    id: 'statuspage',
    label: 'Atlassian Statuspage',
    markup: 'common',
    headings: { update: 'bold', postmortem: 'atx' },
    fencedCode: false,
    limits: { title: 255, update: 25_000, postmortem: 25_000 },
    updates: null,
    states: lower,
  },
  {
    id: 'instatus',
    label: 'Instatus',
    markup: 'common',
    headings: bold,
    fencedCode: false,
    limits: { title: null, update: null, postmortem: null },
    updates: null,
    states: {
      investigating: 'INVESTIGATING',
      identified: 'IDENTIFIED',
      monitoring: 'MONITORING',
      resolved: 'RESOLVED',
      postmortem: 'RESOLVED',
      update: 'MONITORING',
    },
  },
  {
    id: 'incident-io',
    label: 'incident.io',
    markup: 'common',
    headings: bold,
    fencedCode: false,
    limits: { title: 200, update: 4096, postmortem: 4096 },
    updates: 100,
    states: lower,
  },
  {
    id: 'cachet',
    label: 'Cachet',
    markup: 'common',
    headings: { update: 'atx', postmortem: 'atx' },
    fencedCode: true,
    limits: { title: 255, update: null, postmortem: null },
    updates: null,
    states: { investigating: 1, identified: 2, monitoring: 3, resolved: 4, postmortem: 4, update: 3 },
  },
  {
    id: 'betterstack',
    label: 'Better Stack',
    markup: 'plain',
    headings: bold,
    fencedCode: false,
    limits: { title: null, update: null, postmortem: null },
    updates: null,
    states: null,
  },
  {
    id: 'cstate',
    label: 'cState',
    markup: 'common',
    headings: bold,
    fencedCode: false,
    limits: { title: null, update: null, postmortem: null },
    updates: null,
    states: null,
  },
  {
    id: 'plain',
    label: 'Plain text',
    markup: 'plain',
    headings: bold,
    fencedCode: false,
    limits: { title: null, update: null, postmortem: null },
    updates: null,
    states: null,
  },
]

export const profileOf = (id: string): StatusProfile | undefined => profiles.find((profile) => profile.id === id)
