/** A chart in a document: drawn this large in CSS pixels, with `scale` device pixels each, so that it prints sharp across a page. */
export const chartSize = { width: 720, height: 300, scale: 3 } as const
