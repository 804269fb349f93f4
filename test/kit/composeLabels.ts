import { compose } from '../../core/doc/compose.ts'
import type { ComposedDocument } from '../../core/doc/document.ts'
import { computeFacts } from '../../core/facts/facts.ts'
import type { Audience } from '../../core/postmortem/audience.ts'
import {
  insideGuide,
  labelsData,
  larkspurLibrary,
  outsideGuide,
  parcelLabels,
} from '../fixtures/documents/parcelLabels.ts'

/** The fixture's postmortem as one reader's document, before any exporter. */
export function composeLabels(audience: Audience): ComposedDocument {
  const postmortem = parcelLabels()
  return compose(postmortem, {
    audience,
    guide: audience === 'internal' ? insideGuide() : outsideGuide(),
    library: larkspurLibrary(),
    facts: computeFacts(postmortem, { today: '2026-03-12' }),
    data: labelsData(),
  })
}
