import type { InputOf } from '../../../shared/contract/endpoint'
import type { putDownRelative } from '../../../shared/contract/relatives'
import { MAX_WAITING_RELATIVES } from '../../../shared/contract/relatives'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { MembershipId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { lastDayOfChild } from '../care/letting/rules'
import { isSameName } from '../household/known/rules'
import type { Care } from '../care/rules'
import type { Membership } from '../rules'

type Asked = InputOf<typeof putDownRelative>['care']
export type Cared = Pick<Care, 'kind' | 'consent' | 'born'>

type CareRefusal = {
  readonly code: 'privacy.otherVersion' | 'care.notYetBorn' | 'care.ownPhone'
}

/** How somebody comes under care: an elder by their own word, a child under 14 by its guardian's. */
export function decideCare(
  asked: Asked,
  { today, version }: { readonly today: LocalDate; readonly version: number },
): Outcome<Cared, CareRefusal> {
  if (asked.kind === 'elder') return accept({ kind: 'elder', consent: asked.consent })
  const { born } = asked
  if (asked.version !== version) return refuse({ code: 'privacy.otherVersion' })
  if (born > today.slice(0, born.length)) return refuse({ code: 'care.notYetBorn' })
  if (lastDayOfChild(born) < today) return refuse({ code: 'care.ownPhone' })
  return accept({ kind: 'child', consent: 'guardian', born })
}

type Named = { readonly name?: string | undefined }
type Waiting = Pick<Membership, 'id' | 'status'> & Named
type WaitRefusal =
  { readonly code: 'care.sameName' } | { readonly code: 'care.manyWaiting'; readonly max: number }

/** Whom somebody has put down with one more; those who were decided about stand there no longer. */
export function decideWaiting(
  waiting: readonly Waiting[],
  { id, name }: Pick<Membership, 'id'> & { readonly name: string },
  living: readonly Named[],
): Outcome<readonly MembershipId[], WaitRefusal> {
  const asked = waiting.filter(({ status }) => status === 'requested')
  if ([...living, ...asked].some((one) => isSameName(one.name ?? '', name)))
    return refuse({ code: 'care.sameName' })
  if (asked.length >= MAX_WAITING_RELATIVES)
    return refuse({ code: 'care.manyWaiting', max: MAX_WAITING_RELATIVES })
  const shown = waiting.filter(({ status }) => status === 'requested' || status === 'rejected')
  return accept([...shown.map((one) => one.id), id])
}
