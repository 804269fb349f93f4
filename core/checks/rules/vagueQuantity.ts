import type { Rule } from '../finding.ts'
import { phraseRule } from '../phraseRule.ts'

const of =
  '(?:users?|customers?|accounts?|workspaces?|tenants?|people|requests?|messages?|deliveries|orders?|emails?|e-mails?|clients?|organi[sz]ations?|teams?|servers?|shipments?|parcels?|bookings?|payments?|sites?|merchants?|subscribers?|addresses)'
const better = 'gives no figure. How many, or which share? “Not known yet” is an answer too.'

/** A figure, a share or a named part in the same sentence says how many after all. */
const figure = /\d|\bhalf\b|\bthird\b|\bquarter\b|\bper ?cent\b|…/iu

/** "A small number of users": customers read it as evasion. */
export const vagueQuantity: Rule = phraseRule({
  id: 'vague-quantity',
  title: 'Vague quantities in customer text',
  headline: (said) => `“${said}”: how many?`,
  why: 'Customers read a vague amount as one that is kept from them.',
  phrases: [
    {
      pattern: new RegExp(
        `\\b(?:a|only a|just a) (?:very )?(?:small|limited|low|certain|tiny|large|significant|considerable) (?:number|amount|percentage|subset|portion|fraction|group|set|share) of (?:our |your |the )?(?:[\\p{L}-]+ ){0,2}?${of}\\b`,
        'giu',
      ),
      better,
    },
    {
      pattern: new RegExp(
        `\\ba (?:subset|portion|fraction|handful) of (?:our |your |the )?(?:[\\p{L}-]+ ){0,2}?${of}\\b`,
        'giu',
      ),
      better,
    },
    {
      pattern:
        /\b(?:some|several|many|a few|a number of|certain|various|numerous) (?:of (?:our|your|the) )?(?:[\p{L}-]+ )?(?:users|customers|accounts|workspaces|tenants|clients|organi[sz]ations|merchants|subscribers)\b/giu,
      better,
    },
  ],
  unless: (sentence) => figure.test(sentence),
})
