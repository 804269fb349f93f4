import type { ImportCard } from '../../store/types.ts'
import { useApp } from '../../store/useApp.ts'
import { Button } from '../../ui/Button.tsx'
import { formatLabel } from './formats.ts'

type Answer = 'dateOrder' | 'decimal' | 'day' | 'map' | 'format' | 'fold' | 'leave'

const orders: Record<string, string> = { dmy: 'day, month, year', mdy: 'month, day, year', ymd: 'year, month, day' }
const hours = { first: 'is the first one', second: 'is the second one', order: 'follows the order of the rows' }
const leftRows = {
  zone: 'name no zone',
  day: 'have no date',
  dateOrder: 'can be read day first or month first',
  fold: 'happened twice',
}

/** What was answered for this file beside its zone, each with a way to be asked again. */
export function Answers({ card }: { readonly card: ImportCard }) {
  const forget = useApp((state) => state.forget)
  const { dateOrder, decimal, day, map, format, fold, leave } = card.options
  const given: readonly (readonly [Answer, string | undefined])[] = [
    ['format', format && `Read as ${formatLabel(format)}, as you said.`],
    ['dateOrder', dateOrder && `Dates are ${orders[dateOrder] ?? dateOrder}, as you said.`],
    ['decimal', decimal && `The decimal sign is “${decimal}”, as you said.`],
    ['day', day && `Times without a date are on ${day}, as you said.`],
    ['fold', fold && `The repeated hour ${hours[fold]}, as you said.`],
    ['leave', leave && `Rows whose times ${leave.map((id) => leftRows[id]).join(' or ')} are left out, as you said.`],
    [
      'map',
      map &&
        `Columns: ${Object.entries(map)
          .map(([role, column]) => `${role} from “${column}”`)
          .join(', ')}.`,
    ],
  ]
  return given
    .filter(([, text]) => text !== undefined && text !== '')
    .map(([name, text]) => (
      <p key={name} className="import-answer">
        {text}{' '}
        <Button look="link" onClick={() => forget(card.key, name)}>
          Change
        </Button>
      </p>
    ))
}
