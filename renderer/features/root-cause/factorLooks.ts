import type { FactorKind } from '../../../core/postmortem/factor.ts'

/** How each kind of factor is called, and the question that finds one. */
export const factorLooks: Record<FactorKind, { readonly label: string; readonly ask: string }> = {
  trigger: { label: 'Trigger', ask: 'What set it off?' },
  latent: { label: 'Latent', ask: 'What had been waiting to go wrong?' },
  detection: { label: 'Detection', ask: 'What kept it from being seen?' },
  response: { label: 'Response', ask: 'What kept it from being stopped?' },
}
