import type { LocalDate } from '../../../../shared/kernel/dates'

type Dated = { readonly day: LocalDate }
export type Day<Card extends Dated> = { readonly day: LocalDate; readonly cards: readonly Card[] }

/** In their order, those of one day together: pages may end in the midst of a day. */
export function byDay<Card extends Dated>(cards: readonly Card[]): readonly Day<Card>[] {
  const days = new Map<LocalDate, Card[]>()
  for (const card of cards) days.set(card.day, [...(days.get(card.day) ?? []), card])
  return [...days].map(([day, those]) => ({ day, cards: those }))
}
