/** A part that scrolls, or takes keys as a whole, must be reachable by Tab although nothing in it may be. */
export const scrollable = { tabIndex: 0 } as const
