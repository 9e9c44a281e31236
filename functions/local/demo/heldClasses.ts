import { addDays, HOUR_MS, localDateAt, startOf } from '../../../shared/kernel/dates'
import { type HourRange, hoursOf, startsAt } from '../../../shared/kernel/hours'
import type { SessionId } from '../../../shared/kernel/ids'
import { admitTo } from '../../attendance/admitting/actions'
import { closeList } from '../../attendance/closing/actions'
import { showAttendance } from '../../attendance/showing/actions'
import { createEvent } from '../../event/planning/actions'
import { signUp } from '../../registration/signing/actions'
import type { Plan } from './classes'
import { callAs, type DemoTown, must } from './neighbours'

type Held = Pick<Plan, 'words' | 'venue' | 'terms'> & {
  readonly daysAgo: number
  readonly hours: HourRange
  /** Neighbours who signed up, by their position. */
  readonly seated: readonly number[]
  /** Who of them came. */
  readonly came: readonly number[]
  readonly isListClosed: boolean
}

/** Of 九鼎, by its worker: one whose list is closed, and one of yesterday whose list waits. */
const HELD: readonly Held[] = [
  {
    words: { kind: 'class', title: '防诈骗讲座', description: '民警讲真事：电话、链接、保健品。' },
    venue: { name: '居委会' },
    terms: { capacity: 30 },
    ...{ daysAgo: 4, hours: { from: '15:00', until: '16:00' } as HourRange },
    ...{ seated: [15, 16, 17, 18], came: [15, 16, 17], isListClosed: true },
  },
  {
    words: { kind: 'class', title: '手机拍照班', bring: '带手机' },
    venue: { name: '共享小屋' },
    terms: { capacity: 12 },
    ...{ daysAgo: 1, hours: { from: '09:30', until: '11:00' } as HourRange },
    ...{ seated: [14, 19, 20], came: [14], isListClosed: false },
  },
]

const MINUTE_MS = HOUR_MS / 60
/** From publishing to the first who signs up, and from there to the beginning. */
const DAYS_BEFORE = 5
const SIGNED_UP_DAYS_BEFORE = 3
const CLOSED_HOURS_LATER = 3

type LetIn = { readonly at: number; readonly names: readonly string[] }

async function letIn(worker: string, sessionId: SessionId, { at, names }: LetIn): Promise<void> {
  const { rows } = must(await showAttendance(await callAs(worker, at), { sessionId }))
  for (const { membershipId } of rows.filter(({ name }) => names.includes(name)))
    if (membershipId !== undefined) {
      const who = { by: 'name', membershipId } as const
      must(await admitTo(await callAs(worker, at), { sessionId, who }))
    }
}

/** As everybody did it then, each at their hour. */
async function holdOne({ compounds, workers, people }: DemoTown, held: Held): Promise<number> {
  const [compound] = compounds
  if (!compound) return 0
  const worker = workers.get(compound.communityId) ?? ''
  const { words, venue, terms, hours, seated, came } = held
  const day = addDays(localDateAt(Date.now()), -held.daysAgo)
  const begins = startsAt(hoursOf(day, hours))
  const wanted = { nodeId: compound.id, words, venue, terms, sessions: [{ day, hours }] }
  const planned = await callAs(worker, startOf(addDays(day, -DAYS_BEFORE)))
  const [sessionId] = must(await createEvent(planned, wanted)).sessionIds
  if (!sessionId) return 0
  const signedUp = startOf(addDays(day, -SIGNED_UP_DAYS_BEFORE))
  for (const position of seated) {
    const token = people[position]?.token ?? ''
    must(await signUp(await callAs(token, signedUp), { sessionId, party: 1 }))
  }
  const names = came.map((position) => people[position]?.name ?? '')
  await letIn(worker, sessionId, { at: begins - MINUTE_MS, names })
  const closedAt = begins + CLOSED_HOURS_LATER * HOUR_MS
  if (held.isListClosed) must(await closeList(await callAs(worker, closedAt), { sessionId }))
  return 1
}

/** Classes that took place. Answers with how many there are. */
export async function seedHeldClasses(town: DemoTown): Promise<number> {
  let count = 0
  for (const held of HELD) count += await holdOne(town, held)
  return count
}
