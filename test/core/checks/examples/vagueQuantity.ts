import { miss, type RuleExamples, text } from './example.ts'

export const vagueQuantity: RuleExamples = {
  rule: 'vague-quantity',
  examples: [
    text('About 3 % of customers were affected.'),
    text('A small number of customers, 14 in all, were affected.'),
    text('Half of the benches stood still.'),
    text('A number of things went well.'),
    text('Some labels were printed twice.'),
    text('A small group of engineers looked at it.', [], { id: 'background', audience: 'internal' }),
    text('> A small number of users may see errors.'),
    text('Many thanks to all customers who wrote to us.'),
    text('A small number of customers were affected.', ['A small number of customers']),
    text('This hit a subset of our European accounts.', ['a subset of our European accounts']),
    text('Some users saw an error page.', ['Some users']),
    text('It affected several of our customers.', ['several of our customers']),
    text('A limited number of requests failed.', ['A limited number of requests']),
    text('A significant portion of orders was late.', ['A significant portion of orders']),
    miss(text('Hardly anyone was affected.', ['Hardly anyone'])),
  ],
}
