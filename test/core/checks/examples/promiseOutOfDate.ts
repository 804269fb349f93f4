import { action } from '../../../kit/labelIncident.ts'
import { incident, type RuleExamples } from './example.ts'

const told = (note: string, status: 'open' | 'in-progress' | 'done' | 'wont-do', promised?: string) =>
  action('a', 'Mend', {
    status,
    public: { note, ...(promised === undefined ? {} : { promised: { date: promised, text: promised } }) },
  })

export const promiseOutOfDate: RuleExamples = {
  rule: 'promise-out-of-date',
  examples: [
    incident('both in progress', { actions: [told('In progress', 'in-progress')] }),
    incident('both done', { actions: [told('Completed', 'done')] }),
    incident('no public words', { actions: [action('a', 'Mend', { status: 'done' })] }),
    incident('words that name no state', { actions: [told('Two certificates side by side', 'done')] }),
    incident('promised for later', { actions: [told('Planned', 'open', '2026-06-30')] }),
    incident('done, and the page says in progress', { actions: [told('In progress, Q1', 'done')] }, [
      'In progress, Q1',
    ]),
    incident('open, and the page says done', { actions: [told('Completed', 'open')] }, ['Completed']),
    incident('dropped', { actions: [told('Planned for May', 'wont-do')] }, ['Planned for May']),
    incident('promised for a day that has passed', { actions: [told('Planned', 'in-progress', '2026-03-05')] }, [
      'Planned',
    ]),
  ],
}
