/** Comments and tracked changes of a Word file, read back. */
export function FromWord() {
  return null
}
