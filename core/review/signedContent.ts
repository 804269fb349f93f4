import { postmortemText } from '../postmortem/bytes.ts'
import type { Postmortem } from '../postmortem/postmortem.ts'
import type { Decision } from '../postmortem/review.ts'
import { lastSignOff } from './states.ts'

/** Decisions that change what a reader gets; the others only say what was looked at. */
const worded: readonly Decision['choice'][] = ['replace', 'internal', 'allow']

/**
 * What a sign-off is for: everything a reader could be given. What is said about it (state, comments, checklist, sign-offs,
 * what left) is no part of it, so that signing changes nothing.
 */
export function signedContent(postmortem: Postmortem): Postmortem {
  const { stateChanges: _, reviewed: __, publications: ___, ...rest } = postmortem
  return {
    ...rest,
    state: 'draft',
    comments: [],
    signOffs: [],
    exports: [],
    decisions: postmortem.decisions.filter(({ choice }) => worded.includes(choice)),
  }
}

/** Lower-case hex SHA-256 of the signed content as postmortem.json would hold it. */
export function contentHash(
  postmortem: Postmortem,
  hasher: { readonly sha256: (bytes: Uint8Array) => string; readonly encodeText: (text: string) => Uint8Array },
): string {
  return hasher.sha256(hasher.encodeText(postmortemText(signedContent(postmortem))))
}

/** Is it something else than what was last signed? False without a sign-off. */
export function isChangedSinceSignOff(postmortem: Postmortem, hasher: Parameters<typeof contentHash>[1]): boolean {
  const signed = lastSignOff(postmortem)
  return signed !== null && contentHash(postmortem, hasher) !== signed.hash
}
