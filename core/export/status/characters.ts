/** Characters as pages count them: an emoji is one, whatever it takes in memory. */
export function charactersIn(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}
