import type * as contract from '../../../shared/contract/callBack'
import type { CallBackItem } from '../../../shared/contract/callBack'
import type { CallBackId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { deskPage } from '../../place/desk/actions'
import type { Action } from '../../platform/call'
import { commit } from '../../platform/commit'
import { answeredBefore, carriedOut } from '../../platform/done'
import type { Row } from '../../platform/lists'
import { withFreshRead } from '../../platform/retry'
import { homesOf, workerOf } from '../../platform/session'
import type { Resident } from '../rules'
import { loadResidents } from '../store'
import { askedFor, type Card, decideSettle, isSameOutcome } from './rules'
import { listOpen, loadCallBack } from './store'
import { changeCallBack } from './writes'

/** Asks the community of where one lives for a call; with one open already, adds what it is about. */
export const askForCall: Action<typeof contract.askForCall> = async (
  { world, caller, request },
  topic,
) => {
  const [home] = homesOf(caller)
  if (!home) return refuse({ code: 'access.notVerified' })
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

const itemOf = ({ id, card }: Row<Card>, resident: Resident | undefined): CallBackItem => {
  const { residentId: _who, topics, ...words } = card
  return {
    ...words,
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
  const residents = await loadResidents(
    proof,
    rows.map(({ card }) => card.residentId),
  )
  return accept({
    items: rows.map((row) => itemOf(row, residents.get(row.card.residentId))),
    ...goesOn,
  })
}

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
