import type { CompoundId, EventId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import { heldOfLate } from '../../event/held/actions'
import { eventOf, nodeOf, sessionsOf } from '../../event/planning/rules'
import { changeEvent, changeSession } from '../../event/writes'
import { groupsHad } from '../../group/showing/actions'
import { compoundOf } from '../../place/actions'
import { changeTogether } from '../../place/changing/actions'
import type { Compound } from '../../place/rules'
import type { Call } from '../../platform/call'
import type { Change } from '../../platform/commit'
import { workerOf } from '../../platform/session'
import { weeksOf } from '../../resident/duty/actions'
import { dutyWeekOf } from '../rollout/rules'
import { type Draft, isEmpty, type Pattern, patternOf } from './rules'

type Desk = Call<'worker'>
type Asked = { readonly fromId: CompoundId }
type NoPattern = { readonly code: 'place.noPattern' }

async function patternIn(
  { world, caller }: Desk,
  fromId: CompoundId,
): Promise<Outcome<Pattern, NoPattern>> {
  const compound = await compoundOf(fromId)
  if (!compound || !workerOf(caller, compound)) return refuse({ code: 'place.noPattern' })
  const today = world.today()
  const [events, groups, weeks] = await Promise.all([
    heldOfLate(fromId, today),
    groupsHad(fromId),
    weeksOf(fromId, [dutyWeekOf(today)]),
  ])
  const shifts = weeks.flatMap((week) => week.shifts)
  const pattern = patternOf({ compound, events, groups, shifts }, today)
  return isEmpty(pattern) ? refuse({ code: 'place.noPattern' }) : accept(pattern)
}

/** What would be taken over: writes nothing. */
export const previewPattern = (call: Desk, { fromId }: Asked) => patternIn(call, fromId)

/** A draft that nobody sees before a worker has given it a day of its own. */
function drafted({ world, caller, request }: Desk, compound: Compound, draft: Draft) {
  const id = world.idFor('event', 'pattern', compound.id, draft.sourceId) as EventId
  const event = eventOf(draft.plan, nodeOf(compound), {
    ...{ id, organiserId: caller.id, at: world.now(), status: 'draft', request, done: [] },
    textCheck: draft.textCheck,
    sessionIdOf: (n) => world.idFor('session', id, String(n)),
  })
  return [changeEvent(event), ...sessionsOf(event).map((session) => changeSession(session))]
}

/** Takes over the words and terms of another compound, once: drafts, and the office's number where there is none. */
export const copyPattern = (
  call: Desk,
  { compoundId, fromId }: Asked & { readonly compoundId: CompoundId },
) =>
  changeTogether<NoPattern | { readonly code: 'place.copiedAlready' }>(
    call,
    compoundId,
    async (compound) => {
      if (compound.copiedFrom) return refuse({ code: 'place.copiedAlready' })
      const pattern = await patternIn(call, fromId)
      if (!pattern.ok) return pattern
      const phone = compound.phone ?? pattern.value.phone
      const also: readonly Change[] = pattern.value.drafts.flatMap((draft) =>
        drafted(call, compound, draft),
      )
      const next: Compound = {
        ...compound,
        rev: compound.rev + 1,
        ...(phone === undefined ? {} : { phone }),
        copiedFrom: { id: fromId, at: call.world.now(), hours: pattern.value.hours },
      }
      return accept({ compound: next, also })
    },
  )
