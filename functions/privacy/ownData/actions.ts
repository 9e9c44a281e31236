import * as contract from '../../../shared/contract/ownData'
import type { MyData, OwnKind } from '../../../shared/contract/ownData'
import { PRIVACY_VERSION } from '../../../shared/contract/privacy'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { countBookings } from '../../booking/own/actions'
import { countListings } from '../../listing/own/actions'
import { countNotices } from '../../notice/own/actions'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { goingOn, readCursor } from '../../platform/cursor'
import { countKept } from '../../platform/kept'
import { withFreshRead } from '../../platform/retry'
import { homesOf } from '../../platform/session'
import { countRegistrations } from '../../registration/own/actions'
import { membershipsOf, ownCallBack, ownMutes, ownPerson } from '../../resident/own/actions'
import { masked } from '../../resident/phone/rules'
import { loadConsents } from '../consent/store'
import { decideExport, type Export, readable } from './exporting/rules'
import { loadExports } from './exporting/store'
import { changeExports } from './exporting/writes'
import { recordsOf } from './records/actions'
import { doorWords } from './rules'

type Counts = Readonly<Partial<Record<OwnKind, number>>>

async function countsOf({ world, caller }: Call): Promise<Counts> {
  const { id } = caller
  const [kept, consents, mutes, callBack] = await Promise.all([
    countKept(id),
    loadConsents(id, PRIVACY_VERSION),
    ownMutes(id),
    ownCallBack(world, id),
  ])
  const [listings, borrowed, lent, notices, registrations] = await Promise.all([
    countListings(caller),
    countBookings(caller, 'borrower'),
    countBookings(caller, 'owner'),
    countNotices(caller),
    countRegistrations(caller),
  ])
  const of = (entity: string): number => kept.get(entity) ?? 0
  return {
    ...{ profile: 1, memberships: of('Membership'), posts: of('Post'), listings, borrowed, lent },
    ...{ certificates: of('Certificate'), photos: of('Photo'), withheld: of('Withheld') },
    ...{
      complaints: of('Complaint'),
      selling: of('Selling'),
      incidents: of('Incident'),
      openings: of('Opening'),
      corrections: of('Correction'),
      notices,
    },
    ...{ blocks: of('Block'), mandates: of('Mandate'), proposals: of('Event') },
    registrations,
    consents: consents.reduce((sum, { steps }) => sum + steps.length, 0),
    mutes: mutes.of.length,
    callBacks: callBack ? 1 : 0,
  }
}

async function homes({ caller }: Call): Promise<MyData['homes']> {
  const ids = homesOf(caller).map(({ id }) => id)
  if (ids.length === 0) return []
  const known = await membershipsOf(caller.id, ids)
  return known.map(({ membership: { id, compoundName }, home }) => ({
    ...{ id, compoundName },
    door: doorWords(home) ?? '',
  }))
}

export const showMyData: Action<typeof contract.showMyData> = async (call) => {
  const [person, counts, doors] = await Promise.all([
    ownPerson(call.caller.id),
    countsOf(call),
    homes(call),
  ])
  const { name, addressForm, phone, correcting } = person ?? {}
  return accept({
    ...(name === undefined ? {} : { name }),
    ...(addressForm === undefined ? {} : { addressForm }),
    ...(phone === undefined ? {} : { phone: masked(phone.number) }),
    ...(correcting === undefined ? {} : { isCorrecting: true }),
    homes: doors,
    counts: contract.OWN_KINDS.map((kind) => ({ kind, count: counts[kind] ?? 0 })),
  })
}

const answerOf = ({ id, at }: Export) =>
  accept({
    ...{ id, at, schema: contract.EXPORT_SCHEMA, version: contract.EXPORT_VERSION },
    kinds: [...contract.OWN_KINDS],
  })

/** Counted, and open for a day: nothing is copied, and nothing lies about. */
export const exportMyData: Action<typeof contract.exportMyData> = (call) =>
  withFreshRead(call.world, async () => {
    const { world, caller, request } = call
    const id = world.idFor('export', caller.id, request.key)
    const before = await loadExports(caller.id)
    const known = before.asked.find((one) => one.id === id)
    if (known && known.hash !== request.hash) return refuse({ code: 'idempotency.keyReused' })
    if (known) return answerOf(known)
    const wanted = { id, at: world.now(), hash: request.hash }
    const decided = decideExport(before, wanted)
    if (!decided.ok) return decided
    await commit(changeExports(decided.value))
    return answerOf(wanted)
  })

export const readExport: Action<typeof contract.readExport> = async (
  call,
  { exportId, kind, cursor },
) => {
  const { world, caller } = call
  const exports = await loadExports(caller.id)
  if (!readable(exports, world.now()).some(({ id }) => id === exportId))
    return refuse({ code: 'export.notFound' })
  const scope = [caller.id, 'export', exportId, kind]
  const place = await readCursor(scope, cursor)
  if (!place.ok) return place
  const { records, goesOn } = await recordsOf(kind, call, place.value)
  return accept({ records: [...records], ...(await goingOn(scope, goesOn)) })
}
