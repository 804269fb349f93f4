import { incident, miss, type RuleExamples, text } from './example.ts'

export const internalWords: RuleExamples = {
  rule: 'internal-words',
  examples: [
    text('UTF-8, SEV-2, us-east-1, top-10, COVID-19 and version 1.2.3 are fine.'),
    text('It took until 07:55:30 and half of it was 1.5 times 3.'),
    text('They said idaho.'),
    text('Open.\n\n:::internal\nprint-gw-03 fell.\n:::'),
    text('It fell.', [], { id: 'background', audience: 'internal' }),
    text('print-gw-03 fell.', [], { id: 'background', audience: 'internal' }),
    text('Mail help@example.com is down.', ['help@example.com']),
    text('A host, print-gw-03, fell.', ['print-gw-03']),
    text('Served by labels.prod.internal now.', ['labels.prod.internal']),
    text('`db07` was full.', ['db07']),
    text('Traffic to 10.20.0.4 stopped.', ['10.20.0.4']),
    text('Tracked as OPS-2214.', ['OPS-2214']),
    text('Ida Voss put it right.', ['Ida Voss']),
    text('Thanks to @ida-v, and to @scope/package.', ['@ida-v']),
    text('[log](https://logs.corp/q?x=1) shows it.', ['logs.corp']),
    text('Used token=Zk39fjq02kd9 for it.', ['token=Zk39fjq02kd9']),
    text('![load of print-gw-03](https://x.example/a.png)', ['print-gw-03']),
    incident('a company name that is a host', { company: 'print-gw-9' }, ['print-gw-9']),
    miss(text('The labels database fell over at node seven.', ['node seven'])),
  ],
}
