import { incident, type RuleExamples } from './example.ts'

const lesson = (kind: 'well' | 'poorly' | 'lucky', made?: string) => ({
  id: 'l',
  kind,
  text: 'The desk was empty.',
  audience: 'internal' as const,
  ...(made === undefined ? {} : { action: made }),
})

export const lessonNoAction: RuleExamples = {
  rule: 'lesson-no-action',
  examples: [
    incident('what went well asks for nothing', { lessons: [lesson('well')] }),
    incident('it became an action', { lessons: [lesson('poorly', 'a1')] }),
    incident('poorly, and nothing follows', { lessons: [lesson('poorly')] }, ['The desk was empty.']),
    incident('luck', { lessons: [lesson('lucky')] }, ['The desk was empty.']),
    incident('the action is gone', { lessons: [lesson('poorly', 'gone')] }, ['The desk was empty.']),
  ],
}
