import { type RuleExamples, text } from './example.ts'

const account = (id: string, name: string, delayedMessages: number) => ({
  id,
  name,
  workspace: id,
  delayedMessages,
  origin: null,
})
const more = {
  accounts: [account('a', 'Elm', 500), account('b', 'Fir', 400), account('c', 'Yew', 300), account('d', 'Yew', 300)],
}

export const countDisagree: RuleExamples = {
  rule: 'count-disagree',
  examples: [
    text('The incident affected 3 accounts.', [], { more }),
    text('Four workspaces were affected.', [], { more }),
    text('In all, 1,500 delayed messages arrived late for affected customers.', [], { more }),
    text('We wrote to 12 customers about the incident in August.', [], { more }),
    text('At least 2 accounts noticed it.', [], { more }),
    text('2 of our accounts were affected in Spain.', [], { more }),
    text('The incident affected 5 accounts.', ['5 accounts'], { more }),
    text('About forty customers were affected.', ['forty customers'], { more }),
    text('It delayed 9,000 messages.', ['9,000 messages'], { more }),
    text('Seven workspaces could not print.', ['Seven workspaces'], { more }),
    text('The incident affected 5 accounts.'),
  ],
}
