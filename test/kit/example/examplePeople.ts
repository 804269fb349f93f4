import type { Person } from '../../../core/postmortem/library.ts'
import { exampleId } from './exampleId.ts'

const person = (index: number, name: string, alias: string, role: string, team: string): Person => ({
  id: exampleId('people', index),
  name,
  aliases: [alias],
  role,
  team,
})

/** Everybody at Wrenhouse is invented. */
export const examplePeople: readonly Person[] = [
  person(1, 'Mira Tolland', 'mtolland', 'Incident commander', 'Reliability'),
  person(2, 'Jonas Ferrow', 'jferrow', 'On-call engineer', 'Search'),
  person(3, 'Ada Quill', 'aquill', 'Engineer', 'Search'),
  person(4, 'Pell Okoro', 'pokoro', 'Engineer', 'Prices'),
  person(5, 'Sela Brandt', 'sbrandt', 'Customer success manager', 'Customers'),
  person(6, 'Tomas Ryde', 'tryde', 'Customer success manager', 'Customers'),
]
