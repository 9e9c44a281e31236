import type { CompoundId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { CompoundPath } from '../../../shared/kernel/scope'
import { note } from '../../platform/audit'
import type { Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { answeredBefore, carriedOut, isFull } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { adminPostOver, type Caller } from '../../platform/session'
import type { Compound } from '../rules'
import { forgetStand } from '../standing/actions'
import { loadCompoundNow } from '../store'
import { changePlace } from '../writes'

/** Where somebody mayChange a compound: of a place to practise, whoever does so in its community. */
export const mayChange = (caller: Caller, compound: CompoundPath): boolean =>
  adminPostOver(caller, compound) !== undefined

type NotChanged = { readonly code: 'post.notYourArea' | 'place.changedTooOften' | 'busy' }
type Keyed = { readonly code: 'idempotency.keyReused' }
/** A compound after a change, and what is written together with it. */
type Changed = { readonly compound: Compound; readonly also: readonly Change[] }
type Decide<Decided, Refusal> = (
  compound: Compound,
) => Outcome<Decided, Refusal> | Promise<Outcome<Decided, Refusal>>

/** One keyed change of a compound by whoever mayChange it: carried out once, and forgotten by nobody who saw it before. */
export const changeTogether = <Refusal extends { readonly code: string }>(
  call: Call<'worker'>,
  compoundId: CompoundId,
  decide: Decide<Changed, Refusal>,
): Promise<Outcome<Compound, Refusal | NotChanged | Keyed>> =>
  withFreshRead(call.world, async (): Promise<Outcome<Compound, Refusal | NotChanged | Keyed>> => {
    const { world, caller, request } = call
    const compound = await loadCompoundNow(compoundId)
    if (!compound || !mayChange(caller, compound)) return refuse({ code: 'post.notYourArea' })
    const { done = [] } = compound
    const before = answeredBefore(done, request)
    if (!before.ok) return before
    if (before.value) return accept(compound)
    if (isFull(done, world.now())) return refuse({ code: 'place.changedTooOften' })
    const decided = await decide(compound)
    if (!decided.ok) return decided
    const at = world.now()
    const { compound: changed, also } = decided.value
    await note(call, { what: 'changeCompound', subjects: [compoundId], places: [compoundId] })
    const next = { ...changed, done: carriedOut(done, request, { at, answer: '' }) }
    await commit(changePlace(next), ...also)
    forgetStand(compoundId)
    return accept(next)
  })

/** The same where nothing else is written with it. */
export const changeCompound = <Refusal extends { readonly code: string }>(
  call: Call<'worker'>,
  compoundId: CompoundId,
  decide: Decide<Compound, Refusal>,
) =>
  changeTogether<Refusal>(call, compoundId, async (compound) => {
    const decided = await decide(compound)
    return decided.ok ? accept({ compound: decided.value, also: [] }) : decided
  })
