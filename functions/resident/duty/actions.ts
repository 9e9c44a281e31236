import type { InputOf } from '../../../shared/contract/endpoint'
import { MAX_WEEKS_AHEAD } from '../../../shared/contract/duty'
import type * as contract from '../../../shared/contract/duty'
import { addDays, type LocalDate, mondayOf } from '../../../shared/kernel/dates'
import type { PlaceId, PostId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { placeOf } from '../../place/actions'
import type { Place } from '../../place/rules'
import { loadAccess } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { answeredBefore, carriedOut, isFull } from '../../platform/done'
import { next } from '../../platform/facts'
import { withFreshRead } from '../../platform/retry'
import { workerOf } from '../../platform/session'
import type { World } from '../../platform/world'
import type { Post } from '../post/rules'
import { holdersAt, loadPost } from '../post/store'
import {
  decideDuty,
  type DutyWeek,
  emptyWeek,
  type Holder,
  inOrder,
  postsIn,
  type Shift,
} from './rules'
import { loadWeek, loadWeeks } from './store'
import { changeWeek } from './writes'

type Asked = InputOf<typeof contract.planDuty>

const isOf =
  (nodeId: PlaceId) =>
  (post: Post | undefined): post is Post =>
    post?.status === 'granted' && post.nodeId === nodeId

async function holdersOf(nodeId: PlaceId, ids: readonly PostId[]): Promise<readonly Holder[]> {
  const posts = await Promise.all(ids.map(loadPost))
  return posts.filter(isOf(nodeId))
}

const takesDuty = (id: PlaceId): boolean => /^(?:cmt|cpd)_/.test(id)

/** The same week at the other places where somebody works. Written too, so that two plans at once meet. */
async function weeksElsewhere(
  people: readonly ResidentId[],
  { nodeId, week }: DutyWeek,
): Promise<readonly DutyWeek[]> {
  const accesses = await Promise.all([...new Set(people)].map(loadAccess))
  const posts = accesses.flatMap((access) => access?.posts ?? [])
  const names = new Map(posts.map((post) => [post.nodeId, post.nodeName]))
  const others = [...names].filter(([id]) => id !== nodeId && takesDuty(id))
  return Promise.all(
    others.map(async ([id, name]) => (await loadWeek(id, week)) ?? emptyWeek(id, name, week)),
  )
}

async function plan(call: Call<'worker'>, stored: DutyWeek, change: Asked['change']) {
  const { world, caller, request } = call
  const { nodeId, week } = stored
  const lastWeek = change.is === 'copy' ? (await loadWeek(nodeId, addDays(week, -7)))?.shifts : []
  const holders = await holdersOf(nodeId, postsIn(stored, change, lastWeek ?? []))
  const people = holders.map(({ residentId }) => residentId)
  const others = await weeksElsewhere(people, stored)
  const decided = decideDuty(stored, change, {
    ...{ today: world.today(), holders, lastWeek: lastWeek ?? [] },
    elsewhere: others.flatMap(({ shifts }) => shifts),
    newId: (n) => world.idFor('shift', caller.id, request.key, String(n)),
  })
  if (!decided.ok) return decided
  const { shifts, leftOut } = decided.value
  const at = world.now()
  const done = carriedOut(stored.done, request, { at, answer: String(leftOut) })
  await commit(
    changeWeek(next(stored, { shifts, done, changedBy: caller.id, changedAt: at })),
    ...others.map((other) => changeWeek(next(other, {}))),
  )
  return accept({ week, leftOut })
}

/** One step of planning, of a week that may have to stand as whoever asks saw it. */
export async function planStep<Why>(
  call: Call<'worker'>,
  { nodeId, week, change }: Asked,
  stands: (stored: DutyWeek) => Outcome<undefined, Why>,
) {
  const place = await placeOf(nodeId)
  if (!place || !workerOf(call.caller, place)) return refuse({ code: 'access.notAllowed' })
  const monday = mondayOf(week)
  return withFreshRead(call.world, async () => {
    const stored = (await loadWeek(nodeId, monday)) ?? emptyWeek(nodeId, place.name, monday)
    const before = answeredBefore(stored.done, call.request)
    if (!before.ok) return before
    if (before.value) return accept({ week: monday, leftOut: Number(before.value.answer) })
    if (isFull(stored.done, call.world.now())) return refuse({ code: 'duty.tooOften' })
    const seen = stands(stored)
    return seen.ok ? plan(call, stored, change) : seen
  })
}

/** One step of planning a week, for those who work there and above. */
export const planDuty: Action<typeof contract.planDuty> = (call, asked) =>
  planStep(call, asked, () => accept(undefined))

/** The shifts of a day at a place. */
export async function shiftsOn({ id }: Place, day: LocalDate): Promise<readonly Shift[]> {
  const week = await loadWeek(id, mondayOf(day))
  return (week?.shifts ?? []).filter((shift) => shift.day === day).sort(inOrder)
}

/** For features above, and for showing: some weeks of a place. */
export const weeksOf = (
  nodeId: PlaceId,
  weeks: readonly LocalDate[],
): Promise<readonly DutyWeek[]> => loadWeeks(nodeId, weeks, { consistent: false })

type Opened = { readonly shift: Shift; readonly planners: readonly ResidentId[] }

/** What a post that has ended leaves open from today on: the first of it, and who plans there. */
export async function openedBy(world: World, post: Post): Promise<Opened | undefined> {
  const today = world.today()
  const monday = mondayOf(today)
  const weeks = Array.from({ length: MAX_WEEKS_AHEAD + 2 }, (_, n) => addDays(monday, 7 * n))
  const shifts = (await loadWeeks(post.nodeId, weeks)).flatMap((week) => week.shifts)
  const [shift] = shifts
    .filter(({ postId, day }) => postId === post.id && day >= today)
    .sort(inOrder)
  if (!shift) return undefined
  const there = (await holdersAt(post.nodeId)).filter(
    ({ id, role }) => id !== post.id && role === 'worker',
  )
  const all = [
    ...there.map(({ residentId }) => residentId),
    ...(post.grantedBy ? [post.grantedBy] : []),
  ]
  return { shift, planners: [...new Set(all)].filter((id) => id !== post.residentId) }
}
