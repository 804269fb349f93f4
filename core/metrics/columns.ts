/** A series' points: epoch milliseconds, ascending, and values with NaN for a gap. Both arrays have the same length. */
export interface Columns {
  readonly t: Float64Array
  readonly v: Float64Array
}

/** Points by series id. A series that is not in it could not be read (yet). */
export type SeriesData = ReadonlyMap<string, Columns>
