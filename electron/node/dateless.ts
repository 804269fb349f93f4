/** A PDF without the moment of printing, in place and of the same length, so that the same page gives the same bytes. */
export function dateless(pdf: Uint8Array): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1')
  const settled = text.replace(
    /(\/(?:CreationDate|ModDate) ?\(D:)(\d{14})/g,
    (_, before: string) => `${before}20000101000000`,
  )
  return new Uint8Array(Buffer.from(settled, 'latin1'))
}
