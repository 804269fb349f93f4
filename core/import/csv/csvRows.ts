import { FaultlineError } from '../../errors.ts'
import { columnLimit, fieldLimit } from '../limits.ts'

const quote = 0x22
const lf = 0x0a
const cr = 0x0d
const space = 0x20

/** One record, valid only until the next one is read. Offsets are into `bytes`. */
export interface CsvRow {
  readonly bytes: Uint8Array
  /** Physical line where it starts, from 1. */
  readonly line: number
  readonly count: number
  /** Start and end of each field's content, quotes excluded. */
  readonly starts: Int32Array
  readonly ends: Int32Array
  /** 0 plain, 1 quoted, 2 quoted with doubled quotes inside. */
  readonly quoted: Uint8Array
  /** A quote in it was never closed, or closed in the middle of a field; what stands there was taken as it is. */
  readonly broken: boolean
}

/** Takes records before they are made: as many whole ones as it understands. */
export interface PlainLane {
  /** How many records, each of one line, the last `take` took. */
  readonly lines: number
  /** Reads from the start of a record; says where it stopped, which is the start of one as well. */
  readonly take: (bytes: Uint8Array, view: DataView, from: number, to: number) => number
}

/**
 * Reads UTF-8 records piece by piece: quotes with doubled quotes, fields over several lines, and LF, CRLF, CR and CR CR LF
 * line ends, also mixed. Broken quotes are read leniently and said (`broken`).
 * Throws `import.limit` (column, field) and never holds more than one record.
 */
export class CsvRows {
  readonly #name: string
  readonly #delimiter: number
  readonly #lane: PlainLane | null
  #bytes = new Uint8Array(1 << 16)
  #view = new DataView(this.#bytes.buffer)
  #length = 0
  #row = 0
  #at = 0
  #line = 1
  #lines = 0
  #count = 0
  #broken = false
  /** Byte of the quote that nothing closes: it is read as a letter. */
  #literal = -1
  #starts = new Int32Array(64)
  #ends = new Int32Array(64)
  #quoted = new Uint8Array(64)

  /** `delimiter` is one ASCII character; `line` is where the first byte stands in its file. */
  constructor(name: string, delimiter: string, line = 1, lane: PlainLane | null = null) {
    this.#name = name
    this.#lane = lane
    this.#delimiter = delimiter.charCodeAt(0)
    this.#line = line
  }

  /** Takes a piece and hands every complete record to `take`; false from it stops. */
  push(chunk: Uint8Array, take: (row: CsvRow) => boolean | undefined): boolean {
    this.#append(chunk)
    return this.#scan(false, take)
  }

  /** Hands over what is left. */
  end(take: (row: CsvRow) => boolean | undefined): boolean {
    return this.#scan(true, take)
  }

  #append(chunk: Uint8Array): void {
    const kept = this.#length - this.#row
    if (this.#row > 0) {
      this.#bytes.copyWithin(0, this.#row, this.#length)
      this.#at -= this.#row
      if (this.#literal >= 0) this.#literal -= this.#row
      for (let i = 0; i < this.#count; i++) {
        this.#starts[i] = (this.#starts[i] ?? 0) - this.#row
        this.#ends[i] = (this.#ends[i] ?? 0) - this.#row
      }
      this.#row = 0
    }
    if (kept + chunk.length > this.#bytes.length) {
      const grown = new Uint8Array(Math.max(this.#bytes.length * 2, kept + chunk.length))
      grown.set(this.#bytes.subarray(0, kept))
      this.#bytes = grown
      this.#view = new DataView(grown.buffer)
    }
    this.#bytes.set(chunk, kept)
    this.#length = kept + chunk.length
  }

  #scan(last: boolean, take: (row: CsvRow) => boolean | undefined): boolean {
    for (;;) {
      if (this.#lane !== null && this.#count === 0 && this.#at === this.#row) this.#shortcut(this.#lane)
      if (!this.#plain()) {
        if (this.#at >= this.#length && !(last && this.#count > 0)) return true
        const field = this.#field(last)
        if (field === -1) {
          if (!last) return true
          // The quote that opened here was never closed: it is a letter, and every line below is a record again.
          this.#literal = this.#at
          this.#broken = true
          continue
        }
        if (field >= 0) {
          this.#at = field
          continue
        }
        this.#at = -field - 2
      }
      const more = take({
        bytes: this.#bytes,
        line: this.#line,
        count: this.#count,
        starts: this.#starts,
        ends: this.#ends,
        quoted: this.#quoted,
        broken: this.#broken,
      })
      this.#line += this.#lines + 1
      this.#lines = 0
      this.#count = 0
      this.#broken = false
      this.#row = this.#at
      if (more === false) return false
    }
  }

  #shortcut(lane: PlainLane): void {
    this.#at = lane.take(this.#bytes, this.#view, this.#at, this.#length)
    this.#row = this.#at
    this.#line += lane.lines
  }

  /**
   * The quick way through what nearly every record of a metrics file is: plain fields and LF. True when it reached the
   * end of a record; false where a quote, a CR, an edge or a limit needs care, which starts at #at.
   */
  #plain(): boolean {
    const bytes = this.#bytes
    const edge = this.#length - 1
    const delimiter = this.#delimiter
    const starts = this.#starts
    const ends = this.#ends
    const room = starts.length
    let count = this.#count
    let start = this.#at
    for (;;) {
      if (start >= edge || count >= room || bytes[start] === quote) break
      let i = start
      let byte = bytes[i]
      while (byte !== delimiter && byte !== lf && byte !== cr && i < edge) byte = bytes[++i]
      if (i >= edge || byte === cr || i - start > fieldLimit) break
      starts[count] = start
      ends[count] = i
      this.#quoted[count] = 0
      count++
      start = i + 1
      if (byte === lf) {
        this.#count = count
        this.#at = start
        return true
      }
    }
    this.#count = count
    this.#at = start
    return false
  }

  /**
   * Reads one field at #at. Returns where the next field starts (≥ 0), or −2 − the start of the next record,
   * or −1 when more bytes are needed.
   */
  #field(last: boolean): number {
    const bytes = this.#bytes
    const n = this.#length
    const start = this.#at
    if (bytes[start] === quote && start < n && this.#literal !== start) return this.#quotedField(start, last)
    const delimiter = this.#delimiter
    let i = start
    for (; i < n; i++) {
      const byte = bytes[i]
      if (byte === delimiter || byte === lf || byte === cr) break
    }
    return this.#close(start, i, 0, i, last)
  }

  #quotedField(start: number, last: boolean): number {
    const bytes = this.#bytes
    const n = this.#length
    let kind = 1
    let lines = 0
    let loose = false
    for (let i = start + 1; i < n; i++) {
      const byte = bytes[i]
      if (byte === lf || (byte === cr && bytes[i + 1] !== lf)) {
        if (loose) return this.#asLetters(start, last)
        lines++
      } else if (byte === quote) {
        if (i + 1 >= n && !last) return this.#wait(start)
        if (bytes[i + 1] === quote && i + 1 < n) {
          kind = 2
          i++
          continue
        }
        const end = this.#afterQuote(i + 1)
        if (end === -1 && !last) return this.#wait(start)
        if (end >= 0 || end === -1) {
          const closed = this.#close(start + 1, i, loose ? 2 : kind, end === -1 ? n : end, last)
          if (closed !== -1) this.#lines += lines
          return closed
        }
        loose = true
        this.#broken = true
      }
    }
    return last && loose ? this.#asLetters(start, last) : this.#wait(start)
  }

  /** Where the delimiter or line end behind a closing quote stands; −1 at the end of the bytes, −2 when there is none. */
  #afterQuote(from: number): number {
    let i = from
    while (i < this.#length && this.#bytes[i] === space) i++
    if (i >= this.#length) return -1
    const byte = this.#bytes[i]
    return byte === this.#delimiter || byte === lf || byte === cr ? i : -2
  }

  #wait(start: number): number {
    if (this.#length - start > fieldLimit) this.#tooLong('a quoted field of more than 1 MB that opens')
    return -1
  }

  /** A field whose quotes make no sense within its line: everything up to the delimiter, quotes included. */
  #asLetters(start: number, last: boolean): number {
    this.#literal = start
    this.#broken = true
    return this.#field(last)
  }

  #close(start: number, end: number, kind: number, at: number, last: boolean): number {
    const bytes = this.#bytes
    const n = this.#length
    if (end - start > fieldLimit) this.#tooLong('a field of more than 1 MB')
    if (at >= n) {
      if (!last) return -1
      this.#add(start, end, kind)
      return -2 - n
    }
    if (bytes[at] === this.#delimiter) {
      this.#add(start, end, kind)
      // A delimiter as the very last byte still has an empty field behind it.
      if (last && at + 1 >= n) {
        this.#add(n, n, 0)
        return -2 - n
      }
      return at + 1
    }
    if (bytes[at] === lf) {
      this.#add(start, end, kind)
      return -2 - (at + 1)
    }
    if (!last && at + 2 >= n) return -1
    this.#add(start, end, kind)
    if (at + 1 < n && bytes[at + 1] === lf) return -2 - (at + 2)
    return -2 - (at + 2 < n && bytes[at + 1] === cr && bytes[at + 2] === lf ? at + 3 : at + 1)
  }

  #add(start: number, end: number, kind: number): void {
    const i = this.#count
    if (i >= columnLimit) {
      const where = { name: this.#name, line: this.#line }
      throw new FaultlineError('import.limit', {
        ...where,
        what: 'more columns than a table can have',
        limit: '2,000 columns',
      })
    }
    if (i >= this.#starts.length) this.#grow()
    this.#starts[i] = start
    this.#ends[i] = end
    this.#quoted[i] = kind
    this.#count = i + 1
  }

  #grow(): void {
    const size = this.#starts.length * 2
    const [starts, ends, quoted] = [new Int32Array(size), new Int32Array(size), new Uint8Array(size)]
    starts.set(this.#starts)
    ends.set(this.#ends)
    quoted.set(this.#quoted)
    this.#starts = starts
    this.#ends = ends
    this.#quoted = quoted
  }

  #tooLong(what: string): never {
    throw new FaultlineError('import.limit', {
      name: this.#name,
      line: this.#line + this.#lines,
      what,
      limit: '1 MB a field',
    })
  }
}
