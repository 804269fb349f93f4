const mega = 1024 * 1024

/** Bytes of an attachment that travel at once between a page and its host. */
export const attachmentPiece = 4 * mega

/** Bytes of the largest file that is kept beside a postmortem. */
export const largestAttachment = 4 * 1024 * mega
