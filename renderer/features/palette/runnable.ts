/** A command as palette and shortcut sheet show it. */
export interface Runnable {
  readonly id: string
  readonly title: string
  /** Where it belongs: `File`, `Timeline`. */
  readonly menu: string
  /** As written on this computer, or null. */
  readonly keys: string | null
}
