import type { InputOf } from '../../../shared/contract/endpoint'
import type * as contract from '../../../shared/contract/proposal'
import type { MyProposal } from '../../../shared/contract/proposal'
import type { EventId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { deskPage } from '../../place/desk/actions'
import { closedNow } from '../../place/standing/actions'
import { addressFormOf, glanceAtAccesses } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { afterFull, goingOn, readCursor } from '../../platform/cursor'
import { isRepeat, once } from '../../platform/done'
import type { Row } from '../../platform/lists'
import { withFreshRead } from '../../platform/retry'
import { approvedMembership } from '../../platform/session'
import { askingOnce, verdictOn } from '../judging/actions'
import { decidePlan, eventOf, isSeen, nodeOf } from '../planning/rules'
import type { Event } from '../rules'
import { glanceAtEvents, listOwnProposals, listProposed, loadEvent } from '../store'
import { changeEvent } from '../writes'
import { hasRoom, planOf, proposedOf } from './rules'

type Wish = InputOf<typeof contract.proposeEvent>

async function proposedBefore({ request }: Call, id: EventId) {
  const repeat = isRepeat((await loadEvent(id))?.request, request)
  return repeat.ok ? accept(repeat.value ? { id } : undefined) : repeat
}

type Make = { readonly id: EventId; readonly judge: ReturnType<typeof askingOnce> }

/** One more than the open ones are counted, of the newest: nobody has more than they may. */
const COUNTED = 100

async function propose({ world, caller, request }: Call, wish: Wish, { id, judge }: Make) {
  const home = approvedMembership(caller, wish.compoundId)
  if (!home) return refuse({ code: 'access.notVerified' })
  const closed = await closedNow(world, home.compoundId)
  if (closed) return refuse(closed)
  const at = world.now()
  const plan = decidePlan(planOf(wish), at)
  if (!plan.ok) return plan
  const own = await listOwnProposals(caller.id, { before: undefined, limit: COUNTED })
  const room = hasRoom(own.map(({ card }) => card))
  if (!room.ok) return room
  const node = nodeOf({ ...home, id: home.compoundId, name: home.compoundName })
  const verdict = await verdictOn(judge, { ...node, ...plan.value, id })
  if (!verdict.ok) return verdict
  const { textCheck } = verdict.value
  const event = eventOf(plan.value, node, {
    ...{ id, organiserId: caller.id, request, at, textCheck, status: 'proposed', done: [] },
    sessionIdOf: (n) => world.idFor('session', id, String(n)),
  })
  await commit(changeEvent({ ...event, proposal: {} }))
  return accept({ id })
}

/** A neighbour proposes something that they would hold; a worker has the say. */
export const proposeEvent: Action<typeof contract.proposeEvent> = (call, wish) => {
  const id = call.world.idFor('event', call.caller.id, call.request.key)
  const judge = askingOnce(call)
  return withFreshRead(call.world, () =>
    once(
      () => proposedBefore(call, id),
      () => propose(call, wish, { id, judge }),
    ),
  )
}

/** The events behind some rows of an index, in their order. */
const eventsOf = async (rows: readonly Row<unknown>[]): Promise<readonly Event[]> =>
  (await glanceAtEvents(rows.map(({ id }) => id as EventId))).filter((one) => one !== undefined)

/** What neighbours propose, the longest waiting first: to the worker each by their form of address. */
export const listProposals: Action<typeof contract.listProposals> = async ({ caller }, asked) => {
  const page = await deskPage(caller, asked, { name: 'proposals', list: listProposed })
  if (!page.ok) return page
  const { rows, goesOn } = page.value
  const events = (await eventsOf(rows)).filter(({ status }) => status === 'proposed')
  const known = await glanceAtAccesses(events.map(({ organiserId }) => organiserId))
  const items = events.map((event) => ({
    ...proposedOf(event),
    proposer: addressFormOf(known.get(event.organiserId)),
  }))
  return accept({ items, ...goesOn })
}

function mineOf(event: Event): MyProposal {
  const { status, proposal, sessions } = event
  const [first] = sessions
  return {
    ...proposedOf(event),
    // With words of the worker's that a colleague still looks at, it is seen by nobody yet.
    status: status === 'published' && !isSeen(event) ? 'proposed' : status,
    ...(proposal?.reason === undefined ? {} : { reason: proposal.reason }),
    ...(isSeen(event) && first ? { sessionId: first.id } : {}),
  }
}

const PAGE = 20

/** What I proposed, the newest first. */
export const listMyProposals: Action<typeof contract.listMyProposals> = async (
  { caller },
  { cursor },
) => {
  const scope = [caller.id, 'myProposals']
  const at = await readCursor(scope, cursor)
  if (!at.ok) return at
  const rows = await listOwnProposals(caller.id, { before: at.value, limit: PAGE })
  return accept({
    proposals: (await eventsOf(rows)).map(mineOf),
    ...(await goingOn(
      scope,
      afterFull(rows, PAGE, ({ sortKey }) => sortKey),
    )),
  })
}
