import type * as contract from '../../../../shared/contract/selling'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { deskOf } from '../../../event/desk/rules'
import { glanceAt, glanceAtAll } from '../../../event/showing/actions'
import { placeOf } from '../../../place/actions'
import type { Action, Call } from '../../../platform/call'
import { commit } from '../../../platform/commit'
import { isRepeat } from '../../../platform/done'
import { withFreshRead } from '../../../platform/retry'
import { workerOf } from '../../../platform/session'
import { judgingWords, NEEDS_WORDS } from '../../../resident/block/words/actions'
import {
  type Answer,
  casesOf,
  decideAnswer,
  isSameAnswer,
  lacksWords,
  type Selling,
} from '../rules'
import { listSellingAt, listWaitingAt } from '../store'
import { changeSelling } from '../writes'

/** So many go in one transaction: whoever else waits is answered by another tap. */
const AT_ONCE = 100

type Told = { readonly outcome: Answer['outcome']; readonly told: number }

/** What this very request, or the same word of the same worker, came to before. */
function answeredAlready(
  { request, caller }: Call<'worker'>,
  all: readonly Selling[],
  outcome: Answer['outcome'],
) {
  const earlier = all.filter(({ answeredUnder }) => answeredUnder?.key === request.key)
  const repeat = isRepeat(earlier[0]?.answeredUnder, request)
  if (!repeat.ok) return repeat
  if (repeat.value) return accept<Told | undefined>({ outcome, told: earlier.length })
  const isSame = isSameAnswer(all, { outcome, by: caller.id })
  return accept<Told | undefined>(isSame ? { outcome, told: 0 } : undefined)
}

type Judge = ReturnType<typeof judgingWords>

/** All that waits at once, once the words that go with it have passed. */
async function answerAll(
  { request }: Call<'worker'>,
  {
    all,
    answer,
    judge,
  }: { readonly all: readonly Selling[]; readonly answer: Answer; readonly judge: Judge },
) {
  const decided = decideAnswer(all, answer, request)
  if (!decided.ok) return decided
  const judged = await judge(answer.words)
  if (!judged.ok) return judged
  const next = decided.value.slice(0, AT_ONCE)
  await commit(...next.map(changeSelling))
  return accept<Told>({ outcome: answer.outcome, told: next.length })
}

export const answerSelling: Action<typeof contract.answerSelling> = (
  call,
  { sessionId, outcome, words = '' },
) => {
  const { world, caller } = call
  const judge = judgingWords(world, caller.id)
  return withFreshRead(world, async () => {
    const session = await glanceAt(sessionId)
    if (!session || !workerOf(caller, session)) return refuse({ code: 'session.notFound' })
    if (lacksWords(outcome, words)) return NEEDS_WORDS
    const all = await listSellingAt(sessionId)
    const before = answeredAlready(call, all, outcome)
    if (!before.ok) return before
    if (before.value) return accept(before.value)
    const answer = { outcome, by: caller.id, at: world.now(), ...(words === '' ? {} : { words }) }
    return answerAll(call, { all, answer, judge })
  })
}

type Cases = ReturnType<typeof casesOf>

/** A compound shares the desk of its community, and reads of its own classes alone. */
async function heldIn(compoundId: string, cases: Cases): Promise<Cases> {
  const sessions = await glanceAtAll(cases.map(({ sessionId }) => sessionId))
  return cases.filter((_, n) => sessions[n]?.compoundId === compoundId)
}

export const listSelling: Action<typeof contract.listSelling> = async ({ caller }, { nodeId }) => {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' })
  const cases = casesOf(await listWaitingAt(proof, deskOf(place)))
  return accept({ cases: place.kind === 'compound' ? await heldIn(place.id, cases) : cases })
}
