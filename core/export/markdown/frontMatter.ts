import type { DocumentProperty } from '../../doc/document.ts'

const plain = /^[\p{L}\p{N}](?:[\p{L}\p{N} ._()/+-]*[\p{L}\p{N})])?$/u
const instant = /^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/
// Words that YAML reads as something other than a string, and figures.
const special = /^(?:true|false|yes|no|on|off|null|nan|[\d.+-][\d._e+-]*)$/i
const day = /^\d{4}-\d{2}-\d{2}$/

function scalar(value: string | number): string {
  if (typeof value === 'number' || day.test(value) || instant.test(value)) return String(value)
  return plain.test(value) && !special.test(value) ? value : JSON.stringify(value)
}

/** YAML between two lines of dashes: one line for each property, lists in brackets, in the order given. */
export function frontMatter(properties: readonly DocumentProperty[]): string {
  const lines = properties.map(({ key, value }) => {
    const written =
      typeof value === 'object' ? `[${value.map((entry) => JSON.stringify(entry)).join(', ')}]` : scalar(value)
    return `${key}: ${written}`
  })
  return ['---', ...lines, '---'].join('\n')
}
