const focusable =
  'a[href], button:not([disabled]), input:not([disabled]), select:not([disabled]), textarea:not([disabled]), [tabindex]:not([tabindex="-1"]), [contenteditable="true"]'

/** Moves the focus to what comes after (or before) everything inside `box`, as Tab would. */
export function focusAfter(box: HTMLElement, backwards: boolean): void {
  const all = [...document.querySelectorAll<HTMLElement>(focusable)].filter(
    (element) => !box.contains(element) && element.checkVisibility?.() !== false,
  )
  const wanted = backwards ? Node.DOCUMENT_POSITION_PRECEDING : Node.DOCUMENT_POSITION_FOLLOWING
  const beyond = all.filter((element) => (box.compareDocumentPosition(element) & wanted) !== 0)
  const next = backwards ? beyond.at(-1) : beyond[0]
  if (next) next.focus()
  else if (document.activeElement instanceof HTMLElement) document.activeElement.blur()
}
