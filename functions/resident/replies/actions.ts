import type { PlaceId } from '../../../shared/kernel/ids'
import type { WorkerOf } from '../../../shared/kernel/scope'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { placeOf } from '../../place/actions'
import type { Place } from '../../place/rules'
import { note } from '../../platform/audit'
import type { Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import { judgingWords } from '../block/words/actions'
import {
  decideAdd,
  decideChange,
  decideRemove,
  pathDownTo,
  type Replies,
  type Reply,
} from './rules'
import { glanceAtReplies, loadReplies } from './store'
import { changeReplies } from './writes'

type Desk = Call<'worker'>

async function deskAt({ caller }: Pick<Desk, 'caller'>, nodeId: PlaceId) {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  return place && proof
    ? accept({ place, proof, before: await loadReplies(proof, nodeId) })
    : refuse({ code: 'access.notAllowed' } as const)
}

/** The sentences of a place, for those who work there. */
export async function repliesAt(call: Pick<Desk, 'caller'>, nodeId: PlaceId) {
  const desk = await deskAt(call, nodeId)
  return desk.ok ? accept(desk.value.before?.replies ?? []) : desk
}

/** To be offered beside a field, a moment old at the most: half the price. */
export async function offeredAt(proof: WorkerOf, nodeId: PlaceId): Promise<readonly string[]> {
  const found = await glanceAtReplies(proof, nodeId)
  return found?.replies.map(({ words }) => words) ?? []
}

/** The same on the page of a case, of the place in its address: nothing where the caller does not work there. */
export async function offeredOn(
  { caller }: Pick<Desk, 'caller'>,
  nodeId: PlaceId,
  path: Parameters<typeof pathDownTo>[0],
): Promise<readonly string[]> {
  const place = pathDownTo(path, nodeId)
  const proof = place && workerOf(caller, place)
  return proof ? offeredAt(proof, nodeId) : []
}

type Deciding<Refusal> = (
  place: Place,
  before: Replies | undefined,
) => Outcome<Replies | undefined, Refusal>

type Step<Refusal> = {
  readonly nodeId: PlaceId
  readonly what: 'addReply' | 'changeReply' | 'removeReply'
  readonly words?: string
  readonly decide: Deciding<Refusal>
}

/** The words are checked before they stand, as those of a worker to a person are. */
function step<Refusal>(call: Desk, { nodeId, what, words, decide }: Step<Refusal>) {
  const { world, caller } = call
  const judge = judgingWords(world, caller.id)
  return withFreshRead(world, async () => {
    const desk = await deskAt(call, nodeId)
    if (!desk.ok) return desk
    const judged = await judge(words)
    if (!judged.ok) return judged
    const decided = decide(desk.value.place, desk.value.before)
    if (!decided.ok) return decided
    if (decided.value) await commit(changeReplies(decided.value))
    await note(call, { what, subjects: [nodeId], places: [nodeId] })
    return accept(undefined)
  })
}

type Adding = { readonly nodeId: PlaceId; readonly words: string }

export const addReply = (call: Desk, { nodeId, words }: Adding) => {
  const id = call.world.idFor('remark', call.caller.id, nodeId, call.request.key)
  return step(call, {
    ...{ nodeId, words, what: 'addReply' },
    decide: ({ districtId }, before) => decideAdd(before, { nodeId, districtId }, { id, words }),
  })
}

type Changing = Reply & { readonly nodeId: PlaceId; readonly was: string }

export const changeReply = (call: Desk, { nodeId, ...reply }: Changing) =>
  step(call, {
    ...{ nodeId, words: reply.words, what: 'changeReply' },
    decide: (_, before) => decideChange(before, reply),
  })

type Removing = { readonly nodeId: PlaceId; readonly id: string }

export const removeReply = (call: Desk, { nodeId, id }: Removing) =>
  step<never>(call, {
    ...{ nodeId, what: 'removeReply' },
    decide: (_, before) => accept(decideRemove(before, id)),
  })
