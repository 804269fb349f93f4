/** Takes YAML or TOML front matter off a text; its lines stay as blank ones, so that line numbers hold. */
export function frontMatter(text: string): { readonly body: string; readonly dates: readonly string[] } {
  const fence = /^(---|\+\+\+)[ \t]*\n/.exec(text)?.[1]
  if (fence === undefined) return { body: text, dates: [] }
  const lines = text.split('\n')
  const end = lines.findIndex((line, i) => i > 0 && line.trimEnd() === fence)
  if (end < 0) return { body: text, dates: [] }
  const dates = lines.slice(1, end).filter((line) => /^(?:date|start\w*|title)\s*[:=]/i.test(line))
  return { body: [...lines.slice(0, end + 1).map(() => ''), ...lines.slice(end + 1)].join('\n'), dates }
}
