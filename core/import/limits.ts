/** What an import may cost. Every limit that a file can meet is named here and nowhere else. */

/** Text and JSON are read whole, in bytes; metrics are streamed. */
export const wholeLimit = 256 * 1024 * 1024
/** Lists in lists of a JSON file: JSON.parse would take more, and everything behind it would not. */
export const depthLimit = 200
/** One field of a table, in bytes: a longer one is a quote that nobody closed. */
export const fieldLimit = 1_048_576
/** Columns of a table. */
export const columnLimit = 2000
/** Records of a table that become points, and of one that becomes events. */
export const pointRowLimit = 50_000_000
export const eventRowLimit = 1_000_000

/** Entries of a zip archive. */
export const zipEntryLimit = 20_000
/** All of a zip archive's entries unpacked, in bytes. */
export const zipTotalLimit = 1024 * 1024 * 1024
/** How many times its packed size an entry may have: text packs to a tenth, a bomb to a thousandth. */
export const zipRatioLimit = 200
/** Smaller entries may pack as well as they like, in bytes. */
export const zipRatioFloor = 64 * 1024
