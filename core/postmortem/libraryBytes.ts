import { z } from 'zod'
import { canonicalText } from '../schema/canonical.ts'
import { conform, readJson } from '../schema/readJson.ts'
import { type Library, librarySchema, type Person, personSchema } from './library.ts'

const peopleSchema = z.array(personSchema)

/** library.json, with one line for each severity, page and saved view. */
export function libraryText(library: Library): string {
  return canonicalText(library, librarySchema)
}

/** Throws `postmortem.damaged` with the line. */
export function readLibrary(name: string, text: string): Library {
  return conform(name, text, readJson(name, text), librarySchema)
}

/** people.json: one line each. */
export function peopleText(people: readonly Person[]): string {
  return canonicalText(people, peopleSchema)
}

/** Throws `postmortem.damaged` with the line. */
export function readPeople(name: string, text: string): Person[] {
  return conform(name, text, readJson(name, text), peopleSchema)
}
