import type { InputOf } from '../../../shared/contract/endpoint'
import type * as contract from '../../../shared/contract/incident'
import type { Incident as View } from '../../../shared/contract/incident'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import type { Session } from '../../event/rules'
import { addressFormOf, glanceAtAccesses } from '../../platform/access'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { isRepeat } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { judgingWords, NEEDS_WORDS } from '../../resident/block/words/actions'
import { namedFaces } from '../admitting/faces/actions'
import type { Face } from '../admitting/rules'
import { listedAs } from '../listed/actions'
import { listFor } from '../showing/actions'
import { decideWriting, incidentOf, type Incident, inOrder, isOpenFor, lacksWords } from './rules'
import { listIncidents } from './store'
import { changeIncident } from './writes'

type WorkerCall = Call<'worker'>
type List = NonNullable<Awaited<ReturnType<typeof listFor>>>
type Asked = InputOf<typeof contract.writeIncident>

/** Whom it names: somebody on the list, or nobody. */
const whoIn = async ({ world }: WorkerCall, list: List, { membershipId }: Asked) =>
  membershipId === undefined ? accept(undefined) : listedAs(world, list, membershipId)

type Judge = ReturnType<typeof judgingWords>
type Written = {
  readonly asked: Asked
  readonly earlier: readonly Incident[]
  readonly at: number
  readonly now: number
  readonly judge: Judge
}

/** Whom an entry names, once it may be written and its words have passed. */
async function judged(call: WorkerCall, list: List, { asked, earlier, at, now, judge }: Written) {
  const decided = decideWriting(list.session, earlier, { at, now, corrects: asked.corrects })
  if (!decided.ok) return decided
  const who = await whoIn(call, list, asked)
  if (!who.ok) return who
  const passed = await judge(asked.words)
  return passed.ok ? who : passed
}

async function write(
  call: WorkerCall,
  list: List,
  { asked, judge }: Pick<Written, 'asked' | 'judge'>,
) {
  const { world, caller, request } = call
  const incidentId = world.idFor('incident', caller.id, request.key)
  const earlier = await listIncidents(list.proof, list.session.id)
  const repeat = isRepeat(earlier.find((one) => one.incidentId === incidentId)?.request, request)
  if (!repeat.ok) return repeat
  if (repeat.value) return accept({ id: incidentId })
  const now = world.now()
  const at = asked.at ?? now
  const who = await judged(call, list, { asked, earlier, at, now, judge })
  if (!who.ok) return who
  const { kinds, steps, words = '', corrects } = asked
  const said = { incidentId, kinds, steps, words, corrects, at, residentId: who.value }
  const written = { ...said, by: caller.id, writtenAt: now, request }
  await commit(changeIncident(incidentOf(list.session, written)))
  return accept({ id: incidentId })
}

export const writeIncident: Action<typeof contract.writeIncident> = (call, asked) => {
  const judge = judgingWords(call.world, call.caller.id)
  return withFreshRead(call.world, async () => {
    const list = await listFor(call.caller, asked.sessionId)
    if (!list) return refuse({ code: 'session.notFound' })
    if (lacksWords(asked.kinds, asked.words ?? '')) return NEEDS_WORDS
    return write(call, list, { asked, judge })
  })
}

type Faces = ReadonlyMap<ResidentId, Face>

function whoOf({ residentId }: Incident, faces: Faces): Pick<View, 'who'> {
  const face = residentId && faces.get(residentId)
  if (!face) return {}
  const { name, addressForm, buildingName } = face
  return { who: { name, addressForm, buildingName } }
}

const viewOf = (incident: Incident, faces: Faces, by: string): View => ({
  ...{ id: incident.incidentId, kinds: [...incident.kinds], steps: [...incident.steps] },
  ...(incident.words === undefined ? {} : { words: incident.words }),
  at: incident.at,
  ...whoOf(incident, faces),
  ...(incident.corrects === undefined ? {} : { corrects: incident.corrects }),
  ...{ by, writtenAt: incident.writtenAt },
})

async function entriesOf(list: List, now: number): Promise<View[]> {
  const incidents = inOrder(await listIncidents(list.proof, list.session.id))
  const named = incidents.flatMap(({ residentId }) => (residentId ? [residentId] : []))
  const [faces, writers] = await Promise.all([
    namedFaces(named, { ...list, now }),
    glanceAtAccesses(incidents.map(({ by }) => by)),
  ])
  return incidents.map((one) => viewOf(one, faces, addressFormOf(writers.get(one.by))))
}

const headOf = ({ title, day, hours, venue }: Session) => ({
  ...{ title, day, hours, venue: venue.name },
})

export const showIncidents: Action<typeof contract.showIncidents> = async (
  { world, caller },
  { sessionId },
) => {
  const list = await listFor(caller, sessionId)
  if (!list) return refuse({ code: 'session.notFound' })
  return accept({
    ...headOf(list.session),
    isOpen: isOpenFor(list.session, world.now()),
    entries: await entriesOf(list, world.now()),
  })
}
