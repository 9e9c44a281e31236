import type * as contract from '../../../../shared/contract/block'
import type { BlockId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import { loadAccess } from '../../../platform/access'
import type { Action, Call } from '../../../platform/call'
import { commit } from '../../../platform/commit'
import { answeredBefore, answerThen, carriedOut } from '../../../platform/done'
import { withFreshRead } from '../../../platform/retry'
import { postsCovering } from '../../../platform/session'
import { type Block, standingOf } from '../rules'
import { loadBlock } from '../store'
import { decideAppealing, decideLift, decideOnAppeal } from './rules'
import { judgingWords, NEEDS_WORDS, type WordsRefused } from '../words/actions'
import { changeBlock } from '../writes'

type Deciding<Decision, Answer> = {
  readonly may: (block: Block) => boolean
  readonly decide: (block: Block) => Promise<Decision>
  readonly answer: (block: Block) => Answer
}

/** One keyed change of a block: a repeat is answered as it was, and changes nothing. */
const change = <Answer, Refusal>(
  { world, request }: Call<'resident' | 'worker'>,
  id: BlockId,
  { may, decide, answer }: Deciding<Outcome<Block, Refusal>, Answer>,
) =>
  withFreshRead(world, async () => {
    const block = await loadBlock(id)
    if (!block || !may(block)) return refuse({ code: 'block.notFound' })
    const before = answeredBefore(block.done, request)
    if (!before.ok) return before
    if (before.value) return accept(answerThen(before.value, answer(block)))
    const decided = await decide(block)
    if (!decided.ok) return decided
    const said = answer(decided.value)
    const told = { at: world.now(), answer: JSON.stringify(said) }
    const after = { ...decided.value, done: carriedOut(block.done, request, told) }
    await commit(...changeBlock(after, await loadAccess(block.residentId)))
    return accept(said)
  })

/** What was decided, once the words that go with it have passed. */
function judged({ world, caller }: Call<'resident' | 'worker'>, words: string) {
  const judge = judgingWords(world, caller.id)
  return async <Refusal>(
    decided: Outcome<Block, Refusal>,
  ): Promise<Outcome<Block, Refusal | WordsRefused>> => {
    if (!decided.ok) return decided
    const passed = await judge(words)
    return passed.ok ? decided : passed
  }
}

/** 申诉: the person's own word, once. */
export const appealBlock: Action<typeof contract.appealBlock> = async (
  call,
  { blockId, words },
) => {
  if (words === '') return NEEDS_WORDS
  const judging = judged(call, words)
  return change(call, blockId, {
    may: ({ residentId }) => residentId === call.caller.id,
    decide: (block) => judging(decideAppealing(block, { words, at: call.world.now() })),
    answer: ({ id }) => ({ id }),
  })
}

const standingFor = ({ caller }: Call<'worker'>, block: Block): number =>
  standingOf(postsCovering(caller, block))

const byOf = (call: Call<'worker'>, block: Block) => ({
  ...{ by: call.caller.id, at: call.world.now(), standing: standingFor(call, block) },
})

const isInArea =
  (call: Call<'worker'>) =>
  (block: Block): boolean =>
    standingFor(call, block) > 0

export const liftBlock: Action<typeof contract.liftBlock> = (call, { blockId }) =>
  change(call, blockId, {
    may: isInArea(call),
    decide: (block) => Promise.resolve(decideLift(block, byOf(call, block))),
    answer: ({ id, endedAt = 0 }) => ({ id, until: endedAt }),
  })

export const decideAppeal: Action<typeof contract.decideAppeal> = async (
  call,
  { blockId, decision, words, until },
) => {
  if (words === '') return NEEDS_WORDS
  const judging = judged(call, words)
  return change(call, blockId, {
    may: isInArea(call),
    decide: (block) =>
      judging(decideOnAppeal(block, { ...byOf(call, block), decision, words, until })),
    answer: ({ id, endedAt, endsAt }) => ({ id, decision, until: endedAt ?? endsAt }),
  })
}
