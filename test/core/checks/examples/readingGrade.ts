import { type RuleExamples, text } from './example.ts'

const easy =
  'We could not print labels this morning. A certificate had run out. Nobody had seen the note about it. We put a new one in. Then all benches printed again.'
const hard =
  'Notwithstanding considerable organisational preparation, the unanticipated expiration of intermediate certification authorities necessitated comprehensive reconfiguration of geographically distributed infrastructure components, simultaneously complicating communication responsibilities, authentication procedures, documentation requirements, operational priorities, administrative approvals, technical verification, international coordination, contractual obligations, regulatory notifications, subsequent investigations, confidential correspondence, independent examination, retrospective interpretation, and organisational accountability.'
const long =
  'The bench asks the gateway and the gateway asks the store and the store asks the list of keys and the list of keys is old and so the store says no and the gateway says no and the bench says no and then the man at the bench goes and asks the desk.'

export const readingGrade: RuleExamples = {
  rule: 'reading-grade',
  examples: [
    text(`${easy} ${easy} ${easy} ${easy}`),
    text('Short.'),
    text(hard, [], { id: 'background', audience: 'internal' }),
    text(hard, [hard]),
    text(long, [long]),
  ],
}
