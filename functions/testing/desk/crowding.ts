import { showSession } from '../../../shared/contract/event'
import type {
  EventId,
  JobId,
  MembershipId,
  ResidentId,
  SessionId,
} from '../../../shared/kernel/ids'
import type { AccessPost } from '../../platform/access'
import { atDesk, takesAlong } from '../office'
import type { Person, Town } from '../town'

/** The table connects once its surroundings are known. */
const features = async () => {
  const [access, commit, registration, seated, attendance, world, posts, audit, job] =
    await Promise.all([
      import('../../platform/access'),
      import('../../platform/commit'),
      import('../../registration/writes'),
      import('../../registration/store'),
      import('../../attendance/writes'),
      import('../../platform/world'),
      import('../../resident/post/writes'),
      import('../../platform/audit'),
      import('../../platform/job'),
    ])
  return {
    ...{ ...access, ...commit, ...registration, ...seated, ...attendance, ...world },
    ...{ ...posts, ...audit, ...job },
  }
}
type Features = Awaited<ReturnType<typeof features>>

const idOf = (prefix: string, n: number): string =>
  `${prefix}_${'0'.repeat(21)}C${String(n).padStart(4, '0')}`

export type Class = { readonly sessionId: SessionId; readonly eventId: EventId }
type Crowd = { readonly seats: number; readonly came: number; readonly waiting: number }

async function like(of: Features, sessionId: SessionId, person: Person) {
  const { loadSession } = await import('../../event/store')
  const [session, access] = await Promise.all([
    loadSession(sessionId),
    of.loadAccess(person.id as ResidentId),
  ])
  const registration = session && (await of.loadRegistration(person.id as ResidentId, session))
  if (!access || !registration) throw new Error(`${person.name} has no seat.`)
  return { access, registration }
}

/** Very many who signed up for a class, came to it or wait, each as one who did: written by the features' own writes. */
export async function crowdAt(
  { sessionId }: Pick<Class, 'sessionId'>,
  person: Person,
  { seats, came, waiting }: Crowd,
): Promise<void> {
  const of = await features()
  const { access, registration } = await like(of, sessionId, person)
  for (let n = 0; n < seats + waiting; n++) {
    const residentId = idOf('res', n) as ResidentId
    const memberships = access.memberships.map((one) => ({
      ...one,
      id: idOf('mbr', n) as typeof one.id,
    }))
    const line = n < seats ? {} : { status: 'waitlisted' as const, joinedAt: Date.now() + n }
    await of.commit(
      of.changeAccess({ ...access, residentId, memberships, addressForm: `邻居${n}`, rev: 1 }),
      of.changeRegistration({
        ...registration,
        ...{ id: idOf('reg', n) as typeof registration.id, residentId, rev: 1, ...line },
      }),
    )
    if (n >= came) continue
    const id = of.world.idFor('checkIn', sessionId, residentId)
    const at = Date.now() + n
    const coming = { way: 'name' as const, party: 1, at, by: access.residentId, done: [] }
    await of.commit(of.changeCheckIn({ id, sessionId, residentId, rev: 1, ...coming }))
  }
}

const postLike = ({ role, nodeId, nodeName }: AccessPost, n: number): AccessPost => ({
  ...{ id: idOf('pst', n) as AccessPost['id'], role, nodeId, nodeName, since: Date.now() },
})

/** So many colleagues of somebody who works at a place, each of whom did something there, and something for `subjectId`. */
export async function colleaguesOf(
  person: Person,
  count: number,
  subjects: readonly string[],
): Promise<void> {
  const of = await features()
  const access = await of.loadAccess(person.id as ResidentId)
  const [post] = access?.posts ?? []
  if (!access || !post) throw new Error(`${person.name} does not work.`)
  for (let n = 0; n < count; n++) {
    const residentId = idOf('res', 5000 + n) as ResidentId
    const posts = [postLike(post, n)]
    const own = posts.map((one) => ({
      ...{ ...one, rev: 1, residentId, status: 'granted' as const },
      ...{ districtId: access.districtId, changedAt: Date.now() },
    }))
    const rights = {
      ...access,
      residentId,
      posts,
      memberships: [],
      addressForm: `同事${n}`,
      rev: 1,
    }
    await of.commit(of.changeAccess(rights), ...own.map(of.changePost))
    for (const what of ['signIn', 'stepUp'] as const)
      await of.note(await atDesk({ id: residentId }), { what, subjects })
  }
}

/** As many lists as somebody takes along in a busy month. */
export async function listsOf(town: Town, person: Person, count: number): Promise<void> {
  const of = await features()
  const job = await of.loadJob(await takesAlong(town, person))
  if (!job) throw new Error('No list was taken along.')
  for (let n = 0; n < count; n++)
    await of.commit(of.changeJob({ ...job, id: idOf('job', n) as JobId, rev: 1, at: job.at + n }))
}

export const classOf = async (person: Person, sessionId: SessionId): Promise<Class> => ({
  sessionId,
  eventId: (await person.gets(showSession, { sessionId })).eventId,
})

/** So many more who ask to be let in as somebody did: each waits for a worker. */
export async function requestsLike(membershipId: MembershipId, count: number): Promise<void> {
  const of = await features()
  const { loadMembership } = await import('../../resident/store')
  const { changeMembership } = await import('../../resident/writes')
  const one = await loadMembership(membershipId)
  if (!one) throw new Error('Nobody asked.')
  for (let n = 0; n < count; n++)
    await of.commit(
      changeMembership({ ...one, id: idOf('mbr', 7000 + n) as typeof one.id, rev: 1 }),
    )
}
