import { action } from '../../../kit/labelIncident.ts'
import { type RuleExamples, text } from './example.ts'

const done = { actions: [action('a', 'Mend', { status: 'done' })] }

export const workaroundOpen: RuleExamples = {
  rule: 'workaround-open',
  examples: [
    text('We put a new certificate in.', [], { id: 'resolution', more: done }),
    text('As a workaround benches printed from the old gateway.', [], { id: 'resolution' }),
    text('As a workaround benches printed from the old gateway.', [], { more: done }),
    text('Temporary workers were sent home.', [], { id: 'resolution', more: done }),
    text('As a workaround benches printed from the old gateway.', ['workaround'], { id: 'resolution', more: done }),
    text('This is a temporary fix.', ['is a temporary'], { id: 'resolution', more: done }),
  ],
}
