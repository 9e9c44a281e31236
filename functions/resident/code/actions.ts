import type * as contract from '../../../shared/contract/code'
import type { PostId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Action, Call } from '../../platform/call'
import { type Change, commit } from '../../platform/commit'
import { secrets } from '../../platform/config'
import { isRepeat } from '../../platform/done'
import { StaleRead, withFreshRead } from '../../platform/retry'
import { type Caller, isAdmin } from '../../platform/session'
import { eightDigits, signatureOf } from '../../platform/sign'
import { loadResident } from '../store'
import {
  codeEnd,
  codeExpiry,
  decideMaking,
  isGood,
  isShut,
  type PersonCode,
  type Purpose,
  withWrong,
} from './rules'
import { loadCode, loadTries } from './store'
import { changeTries, newCode } from './writes'

type Made = { readonly digits: string; readonly until: number }
type Wanted = {
  readonly purpose: Purpose
  readonly postId?: PostId
  /** What is kept beside the code, written with it. */
  readonly beside?: (code: PersonCode) => readonly Change[]
}

type Making = Call<'resident' | 'worker'>

const hashOf = async ({ districtId }: Caller, digits: string): Promise<string> =>
  signatureOf((await secrets()).sessionSecret, JSON.stringify(['person-code', districtId, digits]))

const digitsFor = async ({ caller, request }: Making, purpose: Purpose, number: number) =>
  eightDigits(
    (await secrets()).sessionSecret,
    JSON.stringify(['person-code', caller.id, purpose, request.key, number]),
  )

/** Somebody else may have the same eight: then the next of as many is taken. */
const OTHERS = 5

type Place = { readonly digits: string; readonly digitsHash: string; readonly taken?: PersonCode }

const isOf = ({ caller, request }: Making, taken: PersonCode): boolean =>
  taken.residentId === caller.id && taken.request.key === request.key

/** Digits that are free, or those that this very request was given before. */
async function placeFor(call: Making, purpose: Purpose): Promise<Place> {
  for (let number = 0; number < OTHERS; number++) {
    const digits = await digitsFor(call, purpose, number)
    const digitsHash = await hashOf(call.caller, digits)
    const taken = await loadCode(digitsHash)
    if (!taken) return { digits, digitsHash }
    if (isOf(call, taken)) return { digits, digitsHash, taken }
  }
  throw new StaleRead()
}

type MakingRefusal = { readonly code: 'code.tooMany' | 'idempotency.keyReused' }

/** New digits for the caller, counted. */
export const makeCode = (
  call: Making,
  { purpose, postId, beside = () => [] }: Wanted,
): Promise<Outcome<Made, MakingRefusal | { readonly code: 'busy' }>> =>
  withFreshRead(call.world, async () => {
    const { world, caller, request } = call
    const { taken, ...place } = await placeFor(call, purpose)
    const repeat = isRepeat(taken?.request, request)
    if (!repeat.ok) return repeat
    if (taken) return accept({ digits: place.digits, until: taken.until })
    const now = world.now()
    const counted = decideMaking(await loadTries(caller.id), now)
    if (!counted.ok) return counted
    const { digits, digitsHash } = place
    const until = codeEnd(purpose, now)
    const proof = postId === undefined ? {} : { postId }
    const made = { digitsHash, rev: 1, purpose, residentId: caller.id, ...proof, until, request }
    const code = { ...made, expiresAt: codeExpiry(now) }
    await commit(newCode(code), changeTries(counted.value), ...beside(code))
    return accept({ digits, until })
  })

type Asked = Pick<Making, 'world' | 'caller'>
type Found = Outcome<PersonCode, { readonly code: 'code.unknown' | 'code.tooOften' }>

/** Whose digits they are. Wrong ones are counted; after too many within the hour none is looked at. */
export const findCode = (call: Asked, purpose: Purpose, digits: string) =>
  withFreshRead(call.world, async (): Promise<Found> => {
    const { world, caller } = call
    const now = world.now()
    const tries = await loadTries(caller.id)
    if (isShut(tries, now)) return refuse({ code: 'code.tooOften' })
    const code = await loadCode(await hashOf(caller, digits))
    if (isGood(code, purpose, now)) return accept(code)
    await commit(changeTries(withWrong(tries, now)))
    return refuse({ code: 'code.unknown' })
  })

export const makeAppointmentCode: Action<typeof contract.makeAppointmentCode> = (call) =>
  makeCode(call, { purpose: 'appointment' })

/** Whoever is to be given a post, as they are known so far. */
export const readAppointmentCode: Action<typeof contract.readAppointmentCode> = async (
  call,
  { digits },
) => {
  if (!isAdmin(call.caller)) return refuse({ code: 'access.notAllowed' })
  const found = await findCode(call, 'appointment', digits)
  if (!found.ok) return found
  const { name, addressForm } = (await loadResident(found.value.residentId)) ?? {}
  return accept({
    ...(name === undefined ? {} : { name }),
    ...(addressForm === undefined ? {} : { addressForm }),
  })
}
