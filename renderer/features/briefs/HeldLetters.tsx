import { decide } from '../../../core/checks/decisions.ts'
import type { BriefsPlan } from '../../../core/export/briefs/planBriefs.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'

/** Why letters are held, one line for each place, and what can be done about it. The others go. */
export function HeldLetters({ plan }: { plan: BriefsPlan }) {
  const edit = useApp((state) => state.edit)
  const goStep = useApp((state) => state.goStep)
  const view = useApp((state) => state.view)
  const today = useApp((state) => state.today)
  const held = plan.letters.filter((letter) => letter.held.length > 0)
  const first = held[0]?.held[0]
  if (first === undefined) return null
  const ready = plan.letters.length - held.length
  // A name in the report holds every letter but one: it is said once, with how many it holds.
  const places = new Map<string, { where: string; names: string; accounts: string[] }>()
  for (const { account, where, names } of held.flatMap((letter) => letter.held)) {
    const known = places.get(`${where}\n${names}`)
    if (known === undefined) places.set(`${where}\n${names}`, { where, names, accounts: [account] })
    else known.accounts.push(account)
  }
  const allow = (word: string) =>
    edit(`Allow “${word}”`, (now) => decide(now, `word:${word.toLowerCase()}`, 'allow', today))
  const look = () => {
    view({ audience: 'customer' })
    goStep('overview')
  }
  return (
    <section className="held-letters" aria-label="Held letters" tabIndex={-1}>
      <p>
        {ready} of {plan.letters.length} letters are ready. {held.length} {held.length === 1 ? 'is' : 'are'} held: the
        one for {first.account} names {first.names} in “{first.where}”.
      </p>
      <ul>
        {[...places.values()].map(({ where, names, accounts }) => (
          <li key={`${where} ${names}`}>
            <span>
              <b>{names}</b> in “{where}”
              {accounts.length === 1 ? `, for ${accounts[0]}` : `, ${accounts.length} letters`}
            </span>
            <Button look="link" onClick={look}>
              Look at the text
            </Button>
            {names.split(' ').length <= 4 && (
              <Button look="link" onClick={() => allow(names)}>
                It is no account here: allow
              </Button>
            )}
          </li>
        ))}
      </ul>
    </section>
  )
}
