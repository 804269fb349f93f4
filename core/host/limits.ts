const mega = 1024 * 1024

/** Bytes of an attachment that travel at once between a page and its host. Handing over more than this is felt while typing. */
export const attachmentPiece = mega

/** Bytes of the largest file that is kept beside a postmortem. */
export const largestAttachment = 4 * 1024 * mega
