import { miss, type RuleExamples, text } from './example.ts'

export const jargon: RuleExamples = {
  rule: 'jargon',
  examples: [
    text('Our servers ran out of memory and were stopped.'),
    text('We undid the change.'),
    text('Customers with a heap of parcels waited longest.'),
    text('The team on call was told at once.'),
    text('A pod of whales is on the label.'),
    text('Order 502 was printed twice.'),
    text('`OOMKilled`'),
    text('Three pods were evicted.', [], { id: 'background', audience: 'internal' }),
    text('The gateway was OOM-killed twice.', ['OOM-killed']),
    text('Two pods restarted in the cluster.', ['pods']),
    text('The p99 rose to 8 s.', ['p99']),
    text('Clients got 5xx for ten minutes.', ['5xx']),
    text('A race condition in the spooler.', ['race condition']),
    text('We shipped a hotfix.', ['hotfix']),
    text('It was fixed in PR #4411.', ['PR #4411']),
    miss(text('We flushed the memcache and bounced the box.', ['memcache'])),
  ],
}
