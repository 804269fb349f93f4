import type { Query } from './query.ts'
import { termsOf } from './terms.ts'

/** One postmortem as the index keeps it: which of its terms, by number, and which of them stand in its title. */
export interface IndexedDocument {
  readonly terms: Uint32Array
  readonly titled: Uint32Array
}

/** An index in plain arrays, as it is kept on disk. */
export interface SearchData {
  readonly terms: readonly string[]
  readonly documents: ReadonlyMap<string, IndexedDocument>
}

interface Scored {
  readonly name: string
  readonly points: number
}

const nothing: IndexedDocument = { terms: new Uint32Array(0), titled: new Uint32Array(0) }
const mostLoose = 256
const titleWeight = 4

/**
 * Which postmortems hold every word, as one types: the last word is taken as a beginning. For each term the documents that
 * hold it lie in one flat array; documents that changed since that was built are few and are looked through one by one.
 */
export class SearchIndex {
  readonly #numbers = new Map<string, number>()
  readonly #terms: string[] = []
  readonly #documents = new Map<string, IndexedDocument>()
  #sorted: Uint32Array = new Uint32Array(0)
  #names: string[] = []
  #starts: Uint32Array = new Uint32Array(1)
  /** Twice the document's place in `#names`, and one more when the term stands in its title. */
  #postings: Uint32Array = new Uint32Array(0)
  /** Documents that the flat arrays don't know as they are now. */
  readonly #loose = new Set<string>()
  #built = false

  constructor(data?: SearchData) {
    for (const term of data?.terms ?? []) this.#number(term)
    for (const [name, document] of data?.documents ?? []) this.#documents.set(name, document)
  }

  get size(): number {
    return this.#documents.size
  }

  has(name: string): boolean {
    return this.#documents.has(name)
  }

  data(): SearchData {
    return { terms: this.#terms, documents: this.#documents }
  }

  /** Adds a document, or takes its new text instead of the one before. */
  put(name: string, title: string, text: string): void {
    const numbers = (words: readonly string[]) =>
      Uint32Array.from(new Set(words.map((term) => this.#number(term)))).sort()
    this.#documents.set(name, {
      terms: numbers([...termsOf(title), ...termsOf(text)]),
      titled: numbers(termsOf(title)),
    })
    this.#loose.add(name)
  }

  delete(name: string): void {
    if (this.#documents.delete(name)) this.#loose.add(name)
  }

  /** Makes what the first search needs. */
  prepare(): void {
    this.#build()
  }

  /** Names of the documents that hold every word, best first. Without words: every name, in no order. */
  find(words: Query['words']): string[] {
    const wanted = words.flatMap((word, index) => {
      const terms = termsOf(word)
      return terms.map((term, at) => ({ term, open: index === words.length - 1 && at === terms.length - 1 }))
    })
    if (wanted.length === 0) return words.length === 0 ? [...this.#documents.keys()] : []
    this.#build()
    const matching = wanted.map(({ term, open }) => this.#matching(term, open))
    return [...this.#scoreFlat(matching), ...this.#scoreLoose(matching)]
      .sort((a, b) => b.points - a.points)
      .map(({ name }) => name)
  }

  /** `matching`: for each word the numbers of the terms that fit it. The best of them counts: rare ones, ones in the title. */
  #scoreFlat(matching: readonly (readonly number[])[]): Scored[] {
    const held = new Uint16Array(this.#names.length)
    const points = new Float64Array(this.#names.length)
    matching.forEach((numbers, word) => {
      const best = new Float64Array(this.#names.length)
      for (const number of numbers) {
        const [from, to] = [this.#starts[number] ?? 0, this.#starts[number + 1] ?? 0]
        const worth = this.#worth(to - from)
        for (let at = from; at < to; at += 1) {
          const posting = this.#postings[at] ?? 0
          const place = posting >>> 1
          if ((held[place] ?? 0) < word) continue
          held[place] = word + 1
          best[place] = Math.max(best[place] ?? 0, (posting & 1) === 1 ? worth * titleWeight : worth)
        }
      }
      for (let place = 0; place < best.length; place += 1) points[place] = (points[place] ?? 0) + (best[place] ?? 0)
    })
    const found: Scored[] = []
    this.#names.forEach((name, place) => {
      if (held[place] === matching.length && !this.#loose.has(name)) found.push({ name, points: points[place] ?? 0 })
    })
    return found
  }

  #scoreLoose(matching: readonly (readonly number[])[]): Scored[] {
    return [...this.#loose].flatMap((name) => {
      const document = this.#documents.get(name)
      if (document === undefined) return []
      const best = matching.map((numbers) =>
        Math.max(
          0,
          ...numbers
            .filter((number) => holds(document.terms, number))
            .map((number) => this.#worth(this.#held(number)) * (holds(document.titled, number) ? titleWeight : 1)),
        ),
      )
      return best.includes(0) ? [] : [{ name, points: best.reduce((sum, one) => sum + one, 0) }]
    })
  }

  #held(number: number): number {
    return (this.#starts[number + 1] ?? 0) - (this.#starts[number] ?? 0)
  }

  #worth(holders: number): number {
    return Math.log(2 + this.#documents.size / (1 + holders))
  }

  #matching(term: string, open: boolean): number[] {
    const whole = this.#numbers.get(term)
    if (!open) return whole === undefined ? [] : [whole]
    const found: number[] = []
    let low = 0
    let high = this.#sorted.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((this.#terms[this.#sorted[middle] ?? 0] ?? '') < term) low = middle + 1
      else high = middle
    }
    for (let at = low; at < this.#sorted.length; at += 1) {
      const number = this.#sorted[at] ?? 0
      if (!this.#terms[number]?.startsWith(term)) break
      found.push(number)
    }
    // Terms that came after the sorting.
    for (let number = this.#sorted.length; number < this.#terms.length; number += 1)
      if (this.#terms[number]?.startsWith(term)) found.push(number)
    return found
  }

  #number(term: string): number {
    const known = this.#numbers.get(term)
    if (known !== undefined) return known
    const number = this.#terms.length
    this.#terms.push(term)
    this.#numbers.set(term, number)
    return number
  }

  /** Counting sort of (term, document) into one array. */
  #build(): void {
    if (this.#built && this.#loose.size <= mostLoose) return
    const starts = new Uint32Array(this.#terms.length + 1)
    for (const { terms } of this.#documents.values())
      for (const number of terms) starts[number + 1] = (starts[number + 1] ?? 0) + 1
    for (let number = 0; number < this.#terms.length; number += 1)
      starts[number + 1] = (starts[number + 1] ?? 0) + (starts[number] ?? 0)
    const next = starts.slice()
    const postings = new Uint32Array(starts.at(-1) ?? 0)
    this.#names = [...this.#documents.keys()]
    this.#names.forEach((name, at) => {
      const document = this.#documents.get(name) ?? nothing
      for (const number of document.terms) {
        const place = next[number] ?? 0
        postings[place] = at * 2 + (holds(document.titled, number) ? 1 : 0)
        next[number] = place + 1
      }
    })
    this.#starts = starts
    this.#postings = postings
    this.#sorted = Uint32Array.from(this.#terms.keys()).sort((a, b) =>
      (this.#terms[a] ?? '') < (this.#terms[b] ?? '') ? -1 : 1,
    )
    this.#loose.clear()
    this.#built = true
  }
}

/** Is `number` in this sorted array? */
function holds(sorted: Uint32Array, number: number): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((sorted[middle] ?? 0) < number) low = middle + 1
    else high = middle
  }
  return sorted[low] === number
}
