/** Items that have no id of their own, keyed by their place: for lists that are drawn anew as a whole when they change. */
export const numbered = <T>(
  items: readonly T[],
): { readonly key: string; readonly index: number; readonly item: T }[] =>
  items.map((item, index) => ({ key: String(index), index, item }))
