import type { FactName } from '../../../core/facts/fact.ts'
import type { Postmortem } from '../../../core/postmortem/postmortem.ts'

/** With the definitions of that house; the recommended ones are not written down. */
export function withDefinitions(postmortem: Postmortem, id: string): Postmortem {
  if ((postmortem.definitions ?? 'recommended') === id) return postmortem
  const { definitions: _, ...rest } = postmortem
  return id === 'recommended' ? rest : { ...rest, definitions: id }
}

/** With a value of the author's own for a fact (seconds), and why; null takes it away again. */
export function withOverride(
  postmortem: Postmortem,
  fact: FactName,
  own: { readonly value: number; readonly because: string } | null,
): Postmortem {
  const { overrides = [], ...rest } = postmortem
  const others = overrides.filter((one) => one.fact !== fact)
  if (own === null && others.length === overrides.length) return postmortem
  const next = own === null ? others : [...others, { fact, ...own }]
  return next.length === 0 ? rest : { ...rest, overrides: next }
}
