import { z } from 'zod'

/** What an availability below a promise is worth: below 99.9 % a tenth of the month's fee. Both in per cent. */
export const slaTierSchema = z.looseObject({ below: z.number(), credit: z.number() })
export type SlaTier = z.infer<typeof slaTierSchema>

export const slaPlanSchema = z.looseObject({
  /** As the list of accounts spells it; empty for every plan that has no line of its own. */
  plan: z.string(),
  tiers: z.array(slaTierSchema),
})
export type SlaPlan = z.infer<typeof slaPlanSchema>

/** What the house promised each plan, by the calendar month. */
export const slaSchema = z.array(slaPlanSchema)

/** "below 99.9 %: 10 %, below 99 %: 25 %", the highest promise first; empty without tiers. */
export const tiersText = (tiers: readonly SlaTier[]): string =>
  [...tiers]
    .sort((a, b) => b.below - a.below)
    .map(({ below, credit }) => `below ${below} %: ${credit} %`)
    .join(', ')

const tier = /^(?:below|under|<)?\s*(\d{1,3}(?:[.,]\d+)?)\s*%?\s*(?:[:=]|->|→)\s*(\d{1,3}(?:[.,]\d+)?)\s*%?$/i

/** The tiers that a line says, `99.9: 10, 99: 25` in any of its spellings; null when a part of it can't be read. */
export function readTiers(text: string): SlaTier[] | null {
  const parts = text
    .split(/[;\n]|,\s+|\band\b/)
    .map((part) => part.trim())
    .filter(Boolean)
  const read = parts.map((part) => {
    const found = tier.exec(part)
    const [below, credit] = [number(found?.[1]), number(found?.[2])]
    return below > 0 && below <= 100 && credit >= 0 && credit <= 100 ? { below, credit } : null
  })
  const whole = read.filter((one) => one !== null)
  return whole.length === parts.length ? whole.sort((a, b) => b.below - a.below) : null
}

const number = (text: string | undefined): number => (text === undefined ? Number.NaN : Number(text.replace(',', '.')))
