import { MAX_MANDATE_DAYS, MAX_MANDATES } from '../../../shared/contract/mandate'
import { addDays, DAY_MS, type LocalDate, localDateAt, startOf } from '../../../shared/kernel/dates'
import type { MandateId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Mandate } from '../../platform/mandate'

type Mandates = readonly Mandate[]
type GivingRefusal =
  { readonly code: 'mandate.wrongDay' } | { readonly code: 'mandate.tooMany'; readonly max: number }

/** When a mandate ends whose last day was named: today at the earliest, a year on at the latest. */
export function endOn(lastDay: LocalDate, now: number): Outcome<number, GivingRefusal> {
  const today = localDateAt(now)
  if (lastDay < today || lastDay > addDays(today, MAX_MANDATE_DAYS))
    return refuse({ code: 'mandate.wrongDay' })
  return accept(startOf(addDays(lastDay, 1)))
}

const endOf = ({ until, endedAt = until }: Mandate): number => Math.min(until, endedAt)

/** Without those that ended more than a day ago: so long a request may come again. */
const remembered = (mandates: Mandates, now: number): Mandates =>
  mandates.filter((one) => now - endOf(one) < DAY_MS)

/** With a new one, which takes the place of one for the same proxy. */
export function decideGiving(
  mandates: Mandates,
  wanted: Mandate,
): Outcome<Mandates, GivingRefusal> {
  const now = wanted.since
  const others = remembered(mandates, now).map((one) =>
    one.proxyId === wanted.proxyId && endOf(one) > now ? { ...one, endedAt: now } : one,
  )
  const running = others.filter((one) => endOf(one) > now)
  if (running.length >= MAX_MANDATES) return refuse({ code: 'mandate.tooMany', max: MAX_MANDATES })
  return accept([...others, wanted])
}

/** With one of them ended; the same where it has ended already. */
export const withEnded = (mandates: Mandates, id: MandateId, now: number): Mandates =>
  mandates.map((one) => (one.id === id && endOf(one) > now ? { ...one, endedAt: now } : one))
