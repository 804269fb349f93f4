/** A bookmark's name in Word has at most 40 characters; a number takes the rest. */
const longest = 30

/** A section's id as part of a bookmark's name, small. */
export const sectionSlug = (id: string): string =>
  id
    .replace(/[^\p{L}\p{N}]+/gu, '_')
    .slice(0, longest)
    .toLowerCase()
