/** The labels of one series, in any order. */
export type Labels = Readonly<Record<string, string>>

/**
 * Names that tell the series of one file apart and say nothing twice: the metric, and the labels in which they differ.
 * `{}` alone is called `value`.
 */
export function labelNames(series: readonly { readonly metric: string; readonly labels: Labels }[]): string[] {
  const keys = [...new Set(series.flatMap(({ labels }) => Object.keys(labels)))].sort()
  const telling = keys.filter((key) => new Set(series.map(({ labels }) => labelValue(labels, key))).size > 1)
  return series.map(({ metric, labels }) => {
    const some = (telling.length > 0 || metric !== '' ? telling : keys).filter((key) => labelValue(labels, key) !== '')
    const words =
      some.length === 1 && metric === ''
        ? [labelValue(labels, some[0] ?? '')]
        : some.map((key) => `${key}=${labelValue(labels, key)}`)
    const shown = words.join(', ')
    if (metric === '') return shown || 'value'
    return shown === '' ? metric : `${metric} (${shown})`
  })
}

const labelValue = (labels: Labels, key: string) => (Object.hasOwn(labels, key) ? (labels[key] ?? '') : '')
