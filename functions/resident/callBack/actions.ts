import type * as contract from '../../../shared/contract/callBack'
import type { CallBackItem } from '../../../shared/contract/callBack'
import type { CallBackId, PostId, ResidentId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { isPracticeId } from '../../../shared/kernel/practice'
import { deskPage } from '../../place/desk/actions'
import { glanceAtAccesses, loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { answeredBefore, carriedOut } from '../../platform/done'
import type { Row } from '../../platform/lists'
import { withFreshRead } from '../../platform/retry'
import { homesOf, postCovering, workerOf } from '../../platform/session'
import type { Resident } from '../rules'
import { loadResidents } from '../store'
import { holdsStill } from './holding/actions'
import { askedFor, type CallBack, type Card, decideSettle, decideTake } from './rules'
import { isSameOutcome, type Taken } from './rules'
import { listOpen, loadCallBack } from './store'
import { changeCallBack } from './writes'

/** Asks the community of where one lives for a call; with one open already, adds what it is about. */
export const askForCall: Action<typeof contract.askForCall> = async (
  { world, caller, request },
  topic,
) => {
  const homes = homesOf(caller)
  const home = homes.find(({ compoundId }) => !isPracticeId(compoundId))
  // Nobody waits at the desk of a place to practise: whoever needs help must not be left waiting.
  if (!home)
    return refuse({ code: homes.length === 0 ? 'access.notVerified' : 'place.onlyPractice' })
  const id = world.idFor('callBack', caller.id)
  return withFreshRead(world, async () => {
    const stored = await loadCallBack(id)
    const earlier = stored?.done ?? []
    const before = answeredBefore(earlier, request)
    if (!before.ok) return before
    if (before.value !== undefined) return accept({ id })
    const at = world.now()
    const asked = askedFor(stored, { id, residentId: caller.id, home, topic: { ...topic, at } })
    await commit(
      changeCallBack({ ...asked, done: carriedOut(earlier, request, { at, answer: id }) }),
    )
    return accept({ id })
  })
}

type Seen = Pick<CallBackItem, 'takenBy'>

const itemOf = (
  { id, card }: Row<Card>,
  resident: Resident | undefined,
  seen: Seen,
): CallBackItem => {
  const { residentId: _who, takenBy: _post, topics, ...words } = card
  return {
    ...words,
    ...seen,
    topics: [...topics],
    id: id as CallBackId,
    name: resident?.name ?? '',
    addressForm: resident?.addressForm ?? '',
  }
}

export const listCallBacks: Action<typeof contract.listCallBacks> = async ({ caller }, asked) => {
  const page = await deskPage(caller, asked, { name: 'callBacks', list: listOpen })
  if (!page.ok) return page
  const { proof, rows, goesOn } = page.value
  const [residents, holders] = await Promise.all([
    loadResidents(
      proof,
      rows.map(({ card }) => card.residentId),
    ),
    glanceAtAccesses(rows.flatMap(({ card }) => card.takenBy?.residentId ?? [])),
  ])
  const takenOf = ({ card: { takenBy } }: Row<Card>): Seen => {
    const holder = takenBy && holders.get(takenBy.residentId)
    if (!holder || !holdsStill(holder, takenBy, caller.at)) return {}
    const isMe = takenBy.residentId === caller.id
    return { takenBy: { addressForm: holder.addressForm ?? '', isMe } }
  }
  return accept({
    items: rows.map((row) => itemOf(row, residents.get(row.card.residentId), takenOf(row))),
    ...goesOn,
  })
}

/** One call for whoever works where it waits, also when it is over: what came of it. */
export async function callBackFor({ caller }: Pick<Call<'worker'>, 'caller'>, id: CallBackId) {
  const callBack = await loadCallBack(id)
  const proof = callBack && workerOf(caller, callBack)
  if (!callBack || !proof) return refuse({ code: 'callBack.notFound' })
  const residents = await loadResidents(proof, [callBack.residentId])
  const addressForm = residents.get(callBack.residentId)?.addressForm ?? ''
  return accept({ proof, callBack, addressForm })
}

/** Whoever else took it and still holds the post they took it with. */
async function colleagueOf({ takenBy }: CallBack, by: ResidentId, now: number) {
  if (!takenBy || takenBy.residentId === by) return undefined
  const holder = await loadAccess(takenBy.residentId)
  return holder && holdsStill(holder, takenBy, now)
    ? { addressForm: holder.addressForm ?? '' }
    : undefined
}

async function take({ world, caller, request }: Call<'worker'>, callBack: CallBack, own: Taken) {
  const at = world.now()
  const taken = decideTake(callBack, own, await colleagueOf(callBack, caller.id, at))
  if (!taken.ok) return taken
  const done = carriedOut(callBack.done, request, { at, answer: callBack.id })
  await commit(changeCallBack({ ...taken.value, done }))
  return accept({ id: callBack.id })
}

const isTakenWith = ({ status, takenBy }: CallBack, postId: PostId): boolean =>
  status === 'open' && takenBy?.postId === postId

/** 我来打: theirs until it is settled or their post ends. */
export const takeCallBack: Action<typeof contract.takeCallBack> = (call, { callBackId: id }) =>
  withFreshRead(call.world, async () => {
    const { caller, request } = call
    const callBack = await loadCallBack(id)
    const post = callBack && postCovering(caller, callBack)
    if (!callBack || !post) return refuse({ code: 'callBack.notFound' })
    const before = answeredBefore(callBack.done, request)
    if (!before.ok) return before
    if (before.value !== undefined || isTakenWith(callBack, post.id)) return accept({ id })
    return take(call, callBack, { postId: post.id, residentId: caller.id })
  })

/** How a call ended. */
export const settleCallBack: Action<typeof contract.settleCallBack> = (
  { world, caller, request },
  { callBackId: id, outcome },
) =>
  withFreshRead(world, async () => {
    const callBack = await loadCallBack(id)
    if (!callBack || !workerOf(caller, callBack)) return refuse({ code: 'callBack.notFound' })
    const before = answeredBefore(callBack.done, request)
    if (!before.ok) return before
    if (before.value !== undefined || isSameOutcome(callBack, outcome, caller.id))
      return accept({ id, outcome })
    const at = world.now()
    const settled = decideSettle(callBack, outcome, { by: caller.id, at })
    if (!settled.ok) return settled
    const done = carriedOut(callBack.done, request, { at, answer: outcome })
    await commit(changeCallBack({ ...settled.value, done }))
    return accept({ id, outcome })
  })
