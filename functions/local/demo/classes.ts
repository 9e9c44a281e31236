import { addDays, clockAt, localDateAt } from '../../../shared/kernel/dates'
import { type HourRange, timeAt } from '../../../shared/kernel/hours'
import type { InputOf } from '../../../shared/contract/endpoint'
import type { createEvent as contract, Times } from '../../../shared/contract/event'
import type { SessionId } from '../../../shared/kernel/ids'
import { createEvent } from '../../event/planning/actions'
import { worldAt } from '../../platform/world'
import { joinWaitlist } from '../../registration/line/actions'
import { signUp } from '../../registration/signing/actions'
import { eachOf } from './each'
import { callAs, type DemoNeighbour, type DemoTown, must } from './neighbours'

export type Plan = Pick<InputOf<typeof contract>, 'words' | 'venue' | 'terms'> & {
  /** Absent: at the next half hour, so that people come in now. */
  readonly inDays?: readonly number[]
  readonly hours?: readonly [from: string, until: string]
  /** Half an hour or so ago: it goes on. */
  readonly hasBegun?: true
  /** Neighbours who sign up, by their position, and who wait behind them. */
  readonly come: readonly number[]
  readonly wait: readonly number[]
}

/** Of 九鼎, by its worker: one to which people come in now, one that goes on, one with seats left, one that is full and has a line, a series of an afternoon. */
const CLASSES: readonly Plan[] = [
  {
    words: {
      kind: 'event',
      title: '量血压义诊',
      description: '社区医生量血压、看报告，不用空腹。',
    },
    venue: { name: '居委会' },
    terms: { capacity: 20, maxParty: 2 },
    ...{ come: [8, 9, 26, 27, 28], wait: [] },
  },
  {
    words: {
      ...{ kind: 'class', title: '防骗小讲座' },
      description: '银行的人讲怎么认出骗子，带孙子来也行。',
      host: { name: '安心银行', promisesNotToSell: true },
    },
    venue: { name: '共享小屋' },
    terms: { capacity: 20 },
    ...{ hasBegun: true, come: [32, 33], wait: [] },
  },
  {
    words: {
      ...{ kind: 'class', title: '手机微信班', bring: '带手机、老花镜' },
      description: '学发语音、视频聊天、看健康码。坐哪里都行，听不清就举手，有人一对一教。',
      safety: '小屋门口有一级台阶，慢慢走；不舒服请马上告诉工作人员。',
    },
    venue: { name: '共享小屋' },
    terms: { capacity: 30, maxParty: 2 },
    ...{ inDays: [3], hours: ['19:00', '20:30'], come: [10, 14, 15, 16, 17, 18], wait: [] },
  },
  {
    words: { kind: 'class', title: '剪纸贺年', bring: '剪刀小屋有，不用带' },
    venue: { name: '共享小屋' },
    terms: { capacity: 3 },
    ...{ inDays: [5], hours: ['15:00', '16:30'], come: [19, 20, 21], wait: [22, 23] },
  },
  {
    words: { kind: 'event', title: '太极晨练', description: '跟着麦叔慢慢练，第一次来也能跟上。' },
    venue: { name: '中心花园' },
    terms: { capacity: 40 },
    ...{ inDays: [2, 9, 16, 23], hours: ['08:00', '09:00'], come: [24, 25], wait: [] },
  },
]

const HALF_HOUR = 30
const DAY_MINUTES = 24 * 60
const MOST_MINUTES = 120
/** Time enough to sign up for it. */
const ROOM_MS = 5 * 60_000

/** From the half hour on that comes next: two hours, or as much as there is of the day. */
function soon(): Times {
  const now = Date.now() + ROOM_MS
  const { hour, minute } = clockAt(now)
  const next = (Math.floor((hour * 60 + minute) / HALF_HOUR) + 1) * HALF_HOUR
  const from = next % DAY_MINUTES
  const day = addDays(localDateAt(now), next === DAY_MINUTES ? 1 : 0)
  const until = Math.min(from + MOST_MINUTES, DAY_MINUTES)
  return { day, hours: { from: timeAt(from), until: timeAt(until) } }
}

/** On this day, since the half hour before the last. */
function lately(): Times {
  const { hour, minute } = clockAt(Date.now())
  const from = Math.max(0, Math.floor((hour * 60 + minute) / HALF_HOUR) * HALF_HOUR - HALF_HOUR)
  const until = Math.min(from + MOST_MINUTES, DAY_MINUTES)
  return { day: localDateAt(Date.now()), hours: { from: timeAt(from), until: timeAt(until) } }
}

function timesOf({ inDays = [], hours, hasBegun }: Plan): Times[] {
  if (hasBegun) return [lately()]
  if (!hours) return [soon()]
  const [from, until] = hours
  return inDays.map((days) => ({
    day: addDays(localDateAt(Date.now()), days),
    hours: { from, until } as HourRange,
  }))
}

const EARLIER_MS = 3 * 60 * 60_000

/** As whoever it is; of what goes on already, as if it were before. */
async function callFor(token: string, { hasBegun }: Plan) {
  const call = await callAs(token)
  return hasBegun ? { ...call, world: worldAt(() => Date.now() - EARLIER_MS) } : call
}

async function hold({ compounds, workers }: DemoTown, plan: Plan): Promise<readonly SessionId[]> {
  const [compound] = compounds
  if (!compound) return []
  const { words, venue, terms } = plan
  const call = await callFor(workers.get(compound.communityId) ?? '', plan)
  const wanted = { nodeId: compound.id, words, venue, terms, sessions: timesOf(plan) }
  return must(await createEvent(call, wanted)).sessionIds
}

/** One after the other: who waits does so behind those who came. */
async function fill({ people }: DemoTown, sessionId: SessionId, plan: Plan) {
  const { come, wait } = plan
  const of = (positions: readonly number[]): readonly DemoNeighbour[] =>
    positions.flatMap((position) => people[position] ?? [])
  await eachOf(of(come), async ({ token }) =>
    must(await signUp(await callFor(token, plan), { sessionId, party: 1 })),
  )
  for (const { token } of of(wait))
    must(await joinWaitlist(await callFor(token, plan), { sessionId, party: 1 }))
}

/** Classes of the coming weeks, and who comes to the first of each. Answers with how many sessions there are. */
export async function seedClasses(town: DemoTown): Promise<number> {
  let count = 0
  for (const plan of CLASSES) {
    const sessionIds = await hold(town, plan)
    const [first] = sessionIds
    if (first) await fill(town, first, plan)
    count += sessionIds.length
  }
  return count
}
