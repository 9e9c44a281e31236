import type { ResidentId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { type Access, loadAccess } from '../../platform/access'
import { commit } from '../../platform/commit'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import { actingFor, blockedAt, homesOf } from '../../platform/session'
import type { World } from '../../platform/world'
import type { Block } from '../../resident/block/rules'
import type { Interest } from '../rules'
import { listOwnInterests, loadInterest } from '../store'
import { changeInterest } from '../writes'
import { alignedWith, takenOut } from './rules'

type Change = (interest: Interest) => Interest | undefined
type Word = Pick<Interest, 'driveId' | 'residentId'>

async function changeOne(world: World, { driveId, residentId }: Word, change: Change) {
  const changed = await withFreshRead(world, async () => {
    const stands = await loadInterest(driveId, residentId)
    const after = stands && change(stands)
    if (after) await commit(changeInterest(next(after, {})))
    return accept(undefined)
  })
  if (!changed.ok) throw new Error('The word kept changing; the record comes again.')
}

async function changeAll(world: World, residentId: ResidentId, change: Change): Promise<void> {
  for (const one of await listOwnInterests(residentId)) await changeOne(world, one, change)
}

/** What becomes of a word of somebody with these rights. */
const changeFor =
  (access: Access, now: number): Change =>
  (interest) =>
    blockedAt(access, now) === undefined
      ? alignedWith(interest, homesOf(actingFor(access, now)), now)
      : takenOut(interest, 'blocked', now)

/** Who lives somewhere no more is not counted there, and who lives in another household counts with that. */
export async function align(world: World, residentId: ResidentId): Promise<void> {
  const access = await loadAccess(residentId)
  if (access) await changeAll(world, residentId, changeFor(access, world.now()))
}

/** The same of one word, once it is written: the home may have ended in between. */
export async function alignOne(world: World, word: Word): Promise<void> {
  const access = await loadAccess(word.residentId)
  if (access) await changeOne(world, word, changeFor(access, world.now()))
}

/** Who is blocked is not counted; what they say behind it is. */
export async function putDown(world: World, { id, residentId }: Block): Promise<void> {
  const access = await loadAccess(residentId)
  const now = world.now()
  if (!access || access.blockId !== id || blockedAt(access, now) === undefined) return
  await changeAll(world, residentId, (one) => takenOut(one, 'blocked', now))
}

/** Somebody cancels their account. */
export async function callOffInterests(world: World, residentId: ResidentId): Promise<void> {
  const now = world.now()
  await changeAll(world, residentId, (one) => takenOut(one, 'account', now))
}
