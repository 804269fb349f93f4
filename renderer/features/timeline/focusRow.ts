/** Moves the focus to a row. One of a long list comes into the page a few frames after it was scrolled to. */
export function focusRow(list: HTMLElement | null, key: string, tries = 12): void {
  requestAnimationFrame(() => {
    const row = rowElement(list, key)
    if (row) row.focus()
    else if (tries > 0) focusRow(list, key, tries - 1)
  })
}

const rowElement = (list: HTMLElement | null, key: string) =>
  [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])].find((element) => element.dataset.row === key)
