import type { Klass, LexicalNode } from 'lexical'
import { audienceBlockRule } from '../nodes/AudienceBlock/rule.ts'
import { chipRule } from '../nodes/Chip/rule.ts'
import { codeRule } from '../nodes/Code/rule.ts'
import { footnoteReferenceRule, footnoteRule } from '../nodes/Footnote/rule.ts'
import { headingRule } from '../nodes/Heading/rule.ts'
import { imageRule } from '../nodes/Image/rule.ts'
import { internalRunRule } from '../nodes/InternalRun/rule.ts'
import { linkRule } from '../nodes/Link/rule.ts'
import { listRule } from '../nodes/List/rule.ts'
import { paragraphRule } from '../nodes/Paragraph/rule.ts'
import { quoteRule } from '../nodes/Quote/rule.ts'
import { rawBlockRule, rawInlineRule } from '../nodes/Raw/rule.ts'
import { ruleRule } from '../nodes/Rule/rule.ts'
import { tableRule } from '../nodes/Table/rule.ts'
import { breakRule, textRule } from '../nodes/Text/rule.ts'
import type { BlockRule, InlineRule } from './rule.ts'

/** Asked in this order; the last takes whatever is left. */
export const blockRules: readonly BlockRule[] = [
  paragraphRule,
  headingRule,
  listRule,
  quoteRule,
  codeRule,
  tableRule,
  ruleRule,
  audienceBlockRule,
  footnoteRule,
  rawBlockRule,
]

export const inlineRules: readonly InlineRule[] = [
  textRule,
  breakRule,
  linkRule,
  chipRule,
  internalRunRule,
  imageRule,
  footnoteReferenceRule,
  rawInlineRule,
]

/** Every node the editor knows, to register. */
export const editorNodes: readonly Klass<LexicalNode>[] = [...blockRules, ...inlineRules].flatMap(
  (rule) => rule.klasses,
)
