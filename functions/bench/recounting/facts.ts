import type { CheckIn } from '../../attendance/rules'
import type { Booking } from '../../booking/rules'
import type { NodePath, Session } from '../../event/rules'
import type { Listing } from '../../listing/rules'
import type { Membership } from '../../resident/rules'
import { DAY_MS, localDateAt } from '../../../shared/kernel/dates'
import type { LocalTime } from '../../../shared/kernel/hours'
import type { CompoundPath } from '../../../shared/kernel/scope'
import { aCheckIn, aSession } from '../../testing/attendanceFacts'
import { booking, LI, NOON } from '../../testing/borrowing'
import { type Dice, oneOf } from '../../testing/dice'
import { listed } from '../../testing/listed'

/** Everything there is, by id, at its latest revision. */
export type Facts = {
  readonly Booking: Map<string, Booking>
  readonly Listing: Map<string, Listing>
  readonly Membership: Map<string, Membership>
  readonly Session: Map<string, Session>
  readonly CheckIn: Map<string, CheckIn>
}
export type Kind = keyof Facts

export const noFacts = (): Facts => ({
  ...{ Booking: new Map(), Listing: new Map(), Membership: new Map() },
  ...{ Session: new Map(), CheckIn: new Map() },
})

const path = (community: string, compound: string): CompoundPath =>
  ({
    ...{ districtId: 'dst_1', streetId: 'str_1', communityId: community, compoundId: compound },
  }) as unknown as CompoundPath
export const COMPOUNDS = [path('cmt_1', 'cpd_1'), path('cmt_1', 'cpd_2'), path('cmt_2', 'cpd_3')]

/** A class is held in a compound, or for all of a community or street. */
function nodeFor(dice: Dice): NodePath {
  const { districtId, streetId, communityId, compoundId } = oneOf(dice, COMPOUNDS)
  if (dice() < 0.5) return { districtId, streetId, communityId, compoundId }
  return dice() < 0.7 ? { districtId, streetId, communityId } : { districtId, streetId }
}

const at = (dice: Dice): number => NOON + Math.floor(dice() * 90) * DAY_MS
const idOf = (prefix: string, count: number): string =>
  `${prefix}_${String(count).padStart(26, '0')}`

type Change = (dice: Dice, facts: Facts) => Readonly<Record<string, unknown>>

const SAID = [{ again: 'yes' }, { again: 'no' }, { again: 'unsaid' }] as const
const THANKS: Change = (dice) => {
  const side = () => ({ ...oneOf(dice, SAID), thanks: dice() < 0.7, at: at(dice), times: 1 })
  return { thanks: dice() < 0.5 ? { borrower: side() } : { borrower: side(), owner: side() } }
}

/** What may become of a fact, whatever it was before: the figures follow whatever stands. */
const CHANGES: Readonly<Record<Kind, readonly Change[]>> = {
  Booking: [
    (dice) => ({ status: 'handedOver', handedOverAt: at(dice) }),
    (dice) => ({ status: 'returned', returnedAt: at(dice) }),
    () => ({ status: 'given' }),
    () => ({ status: 'cancelled' }),
    () => ({ isOverdueTold: true }),
    THANKS,
  ],
  Listing: [
    (dice) => ({ status: 'published', publishedAt: at(dice) }),
    () => ({ status: 'paused' }),
    () => ({ status: 'withdrawn' }),
    () => ({ title: '人字梯，两米' }),
  ],
  Membership: [
    (dice) => ({ status: 'approved', decidedAt: at(dice) }),
    () => ({ status: 'left' }),
    () => ({ status: 'rejected' }),
  ],
  Session: [
    (dice) => ({ day: localDateAt(at(dice)) }),
    () => ({ hours: { from: '14:00' as LocalTime, until: '15:30' as LocalTime } }),
    () => ({ status: 'tookPlace' }),
    (dice) => ({ status: dice() < 0.3 ? 'cancelled' : 'open' }),
  ],
  CheckIn: [
    () => ({ isUndone: true }),
    (dice) => ({ party: 1 + Math.floor(dice() * 4) }),
    (dice) => ({
      feedback: { face: oneOf(dice, ['good', 'fair', 'poor']), ticks: ['clear'], at: at(dice) },
    }),
    () => ({ isUndone: undefined }),
  ],
}

const MADE: Readonly<Record<Kind, (dice: Dice, facts: Facts) => object | undefined>> = {
  Booking: (dice, { Booking: { size } }) => ({
    ...{ ...booking(LI, [1, 3]), ...oneOf(dice, COMPOUNDS), id: idOf('bkg', size) },
    ...(dice() < 0.3
      ? { kind: 'skill', hours: { from: '09:00' as LocalTime, until: '10:30' as LocalTime } }
      : {}),
  }),
  Listing: (dice, { Listing: { size } }) => ({
    ...{ ...listed({ status: 'draft' }), publishedAt: undefined, rev: 1 },
    ...{ ...oneOf(dice, COMPOUNDS), id: idOf('lst', size) },
    ...(dice() < 0.3 ? { kind: 'skill' } : {}),
  }),
  Membership: (dice, { Membership: { size } }) => ({
    ...{ ...oneOf(dice, COMPOUNDS), id: idOf('mbr', size), rev: 1, status: 'requested' },
    ...{ residentId: idOf('res', size), householdId: 'hhd_1', buildingId: 'bld_1' },
    ...{ compoundName: '九鼎小区', buildingName: '1栋', requestedAt: NOON },
    request: { key: 'key-of-this-tap', hash: 'hash' },
  }),
  Session: (dice, { Session: { size } }) => {
    const id = idOf('ses', size)
    const { streetId: _s, communityId: _c, compoundId: _d, ...session } = aSession({ rev: 1 })
    return { ...session, ...nodeFor(dice), id, seatsId: id }
  },
  CheckIn: (dice, { Session, CheckIn: { size } }) => {
    const sessionId = oneOf(dice, [...Session.keys()])
    return Session.size === 0 ? undefined : aCheckIn({ id: idOf('chk', size), sessionId } as never)
  },
}

/** What changed of which fact: `before` is absent where it is new. */
export type Operation = {
  readonly kind: Kind
  readonly before: object | undefined
  readonly after: { readonly id: string; readonly rev: number }
}

const ODDS: readonly Kind[] = [
  ...(['Booking', 'Booking', 'Booking', 'Listing', 'Membership'] as const),
  ...(['Session', 'CheckIn', 'CheckIn'] as const),
]
const NEW = 0.4

/** One more of all that may happen; `facts` then hold it. */
export function happens(dice: Dice, facts: Facts): Operation | undefined {
  const kind = oneOf(dice, ODDS)
  const all = facts[kind] as Map<string, Operation['after']>
  const isNew = all.size === 0 || dice() < NEW
  const before = isNew ? undefined : oneOf(dice, [...all.values()])
  const made = before ?? (MADE[kind](dice, facts) as Operation['after'] | undefined)
  if (made === undefined) return undefined
  const change = oneOf(dice, CHANGES[kind])
  const after = before ? { ...before, ...change(dice, facts), rev: before.rev + 1 } : made
  all.set(after.id, after)
  return { kind, before, after }
}
