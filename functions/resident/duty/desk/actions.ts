import type { DutyChange, DutyShift } from '../../../../shared/contract/duty'
import { type LocalDate, mondayOf } from '../../../../shared/kernel/dates'
import type { PlaceId, PostId, ResidentId } from '../../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import { placeOf } from '../../../place/actions'
import { addressFormOf } from '../../../platform/access'
import { note } from '../../../platform/audit'
import type { Call } from '../../../platform/call'
import { workerOf } from '../../../platform/session'
import { formsIn, staffOf, withOthers } from '../../post/colleagues/actions'
import { withoutOver } from '../../post/rules'
import { type Listed, listPostsAt } from '../../post/store'
import { planStep } from '../actions'
import { emptyWeek } from '../rules'
import { itemOf } from '../showing/actions'
import { loadWeek } from '../store'

type Desk = Call<'worker'>

/** A week as a desk plans it: the state that was seen goes back with each step. */
export type Week = {
  readonly name: string
  readonly week: LocalDate
  readonly rev: number
  readonly shifts: readonly DutyShift[]
  readonly staff: readonly { readonly postId: PostId; readonly form: string }[]
  readonly changed?: { readonly by: string; readonly at: number }
}
type Shown =
  { readonly is: 'above'; readonly name: string } | { readonly is: 'week'; readonly of: Week }
type Asked = { readonly nodeId: PlaceId; readonly week?: LocalDate | undefined }
type Refused = { readonly code: 'access.notAllowed' }

/** The week of a day at a community or compound, every person of it looked up at once; above there is none. */
export async function dutyAt(
  { world, caller }: Desk,
  { nodeId, week = world.today() }: Asked,
): Promise<Outcome<Shown, Refused>> {
  const place = await placeOf(nodeId)
  const proof = place && workerOf(caller, place)
  if (!proof) return refuse({ code: 'access.notAllowed' })
  const { name, kind } = place
  if (kind === 'district' || kind === 'street') return accept({ is: 'above', name })
  return accept({ is: 'week', of: await weekOf({ world, caller }, { proof, name, week, nodeId }) })
}

type Wanted = {
  readonly proof: NonNullable<ReturnType<typeof workerOf>>
  readonly nodeId: PlaceId
  readonly name: string
  readonly week: LocalDate
}

const unlessAbsent = (id: ResidentId | undefined): readonly ResidentId[] =>
  id === undefined ? [] : [id]

/** Everybody of a week as a place's own lists know them: their form of address, their posts there, whether they are blocked. */
async function peopleOf({ caller }: Pick<Desk, 'caller'>, { wanted, listed, ids }: People) {
  const { nodeId, name: nodeName } = wanted
  const staff = await staffOf(nodeId)
  const own = new Map([[caller.id, addressFormOf(caller.access)]])
  const forms = await withOthers(new Map([...formsIn(staff), ...own]), ids)
  const rightsAt = (one: ResidentId) =>
    listed
      .filter(({ residentId }) => residentId === one)
      .map((post) => ({ ...post, nodeId, nodeName }))
  const people = ids.map((id) => {
    const addressForm = forms.get(id) ?? ''
    return [id, { ...staff.get(id), addressForm, posts: rightsAt(id) }] as const
  })
  return new Map(people)
}
type People = {
  readonly wanted: Wanted
  readonly listed: readonly Listed[]
  readonly ids: readonly ResidentId[]
}

async function weekOf(desk: Pick<Desk, 'world' | 'caller'>, wanted: Wanted): Promise<Week> {
  const { proof, nodeId, name } = wanted
  const week = mondayOf(wanted.week)
  const [stored, listed] = await Promise.all([loadWeek(nodeId, week), listPostsAt(proof, nodeId)])
  const posts = withoutOver(listed, desk.caller.at)
  const { shifts, rev, changedBy, changedAt } = stored ?? emptyWeek(nodeId, name, week)
  const all = await peopleOf(desk, {
    ...{ wanted, listed },
    ids: [...[...shifts, ...posts].map(({ residentId }) => residentId), ...unlessAbsent(changedBy)],
  })
  const formOf = (id: ResidentId): string => all.get(id)?.addressForm ?? ''
  const seen = { caller: desk.caller, today: desk.world.today(), all }
  return {
    ...{ name, week, rev, shifts: shifts.map((shift) => itemOf(shift, seen)) },
    staff: posts.map(({ id: postId, residentId }) => ({ postId, form: formOf(residentId) })),
    ...(changedBy === undefined || changedAt === undefined
      ? {}
      : { changed: { by: formOf(changedBy), at: changedAt } }),
  }
}

const subjectsOf = (change: DutyChange): readonly string[] =>
  Object.entries(change).flatMap(([name, value]) =>
    name === 'shiftId' || name === 'withShiftId' ? [String(value)] : [],
  )

type Step = Parameters<typeof planStep>[1] & { readonly rev: number }

/** One step in the week as it was seen, written down behind it. */
export async function planAtDesk(call: Desk, { rev, ...asked }: Step) {
  const planned = await planStep(call, asked, (stored) =>
    stored.rev === rev ? accept(undefined) : refuse({ code: 'duty.changedMeanwhile' } as const),
  )
  if (!planned.ok) return planned
  const { nodeId, change } = asked
  await note(call, { what: 'planDuty', subjects: subjectsOf(change), places: [nodeId] })
  return planned
}
