import { shippedGuide } from '../../../kit/guides.ts'
import { section } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

const everySection = shippedGuide('customer-report').sections.map(({ id }) => section(id, 'Written.'))

export const sectionEmpty: RuleExamples = {
  rule: 'section-empty',
  examples: [
    incident('no guide', {}),
    incident('all of a small guide', { sections: everySection }, [], { guide: shippedGuide('customer-report') }),
    incident('all but one', { sections: everySection.filter(({ id }) => id !== 'questions') }, ['questions'], {
      guide: shippedGuide('customer-report'),
    }),
    incident(
      'spaces only',
      { sections: everySection.map((one) => (one.id === 'summary' ? { ...one, text: '  ' } : one)) },
      ['summary'],
      { guide: shippedGuide('customer-report') },
    ),
  ],
}
