import type { OutputOf } from '../../../shared/contract/endpoint'
import type * as contract from '../../../shared/contract/interest'
import type { DriveId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { closedNow } from '../../place/standing/actions'
import type { AccessMembership } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { answeredBefore, carriedOut, isFull } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { homesOf } from '../../platform/session'
import { type Drive, homeFor, householdsIn, type Interest, isSeen, lackingOf } from '../rules'
import { listInterests, loadDrive, loadInterest } from '../store'
import { changeInterest } from '../writes'
import { decideSaying, withNext } from './rules'

type Answer = OutputOf<typeof contract.sayInterest>
type Ready = { readonly drive: Drive; readonly home: AccessMembership }
type NotReady = { readonly code: 'interest.notFound' | 'access.notVerified' }

async function readyFor({ caller }: Call, id: DriveId): Promise<Outcome<Ready, NotReady>> {
  const drive = await loadDrive(id)
  if (!drive || !isSeen(drive) || drive.districtId !== caller.districtId)
    return refuse({ code: 'interest.notFound' })
  const homes = homesOf(caller)
  const home = homeFor(homes, drive)
  if (home) return accept({ drive, home })
  return refuse({ code: homes.length === 0 ? 'access.notVerified' : 'interest.notFound' })
}

/** How one stands, and how many households are missing with it: counted at this very moment. */
const answerFor = (
  { status, ...drive }: Drive,
  mine: Answer['mine'],
  all: readonly Interest[],
): Answer => ({ mine, lacking: lackingOf(drive, householdsIn(all)), status })

type Saying = Ready & { readonly want: Answer['mine']; readonly before: Interest | undefined }

async function say({ world, caller, request }: Call, { drive, home, want, before }: Saying) {
  const now = world.now()
  const decided = decideSaying(drive, before, { residentId: caller.id, home, want, now })
  if (!decided.ok) return decided
  const all = await listInterests(drive.id)
  const next = decided.value
  if (!next) return accept(answerFor(drive, want, all))
  if (isFull(next.done, now)) return refuse({ code: 'interest.changedTooOften' })
  const answer = answerFor(drive, want, withNext(all, next))
  const done = carriedOut(next.done, request, { at: now, answer: JSON.stringify(answer) })
  await commit(changeInterest({ ...next, done }))
  return accept(answer)
}

/** Why nobody says so anew from where they live, while that rests. */
const closedFor = ({ world }: Call, { home, want, before }: Saying) =>
  want === 'in' && before?.want !== 'in' ? closedNow(world, home.compoundId) : undefined

/** 我也想来, and back: one write on one's own item, however many tap at once; the stream counts. */
export const sayInterest: Action<typeof contract.sayInterest> = (call, { driveId, want }) =>
  withFreshRead(call.world, async () => {
    const ready = await readyFor(call, driveId)
    if (!ready.ok) return ready
    const before = await loadInterest(driveId, call.caller.id)
    const answered = answeredBefore(before?.done ?? [], call.request)
    if (!answered.ok) return answered
    if (answered.value?.answer) return accept(JSON.parse(answered.value.answer) as Answer)
    const saying = { ...ready.value, want, before }
    const closed = await closedFor(call, saying)
    if (closed) return refuse(closed)
    return say(call, saying)
  })
