import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { admitTo, numberList } from '../../../../shared/contract/attendance'
import { showSession } from '../../../../shared/contract/event'
import type { ResidentId, SessionId } from '../../../../shared/kernel/ids'
import { CLASS_LIST as L } from '../../../../shared/text/zhCN/consoleClasses'
import { startEngine } from '../../../local/engine'
import { doorClass } from '../../../testing/attendance'
import { homeOf } from '../../../testing/blocking'
import { type Computer, deskOf, type Shown } from '../../../testing/computer'
import { crowdAt } from '../../../testing/desk/crowding'
import { type Meter, startMeter } from '../../../testing/meter'
import { neighbour, worker } from '../../../testing/neighbours'
import { type Person, startTown, type Town } from '../../../testing/town'

/** Nothing of the stream is told here: what is read behind a step is what the step itself brought. */
const deaf = () => () => Promise.resolve({ batchItemFailures: [] })
const CROWD = { seats: 200, came: 200, waiting: 0 }

let engine: Awaited<ReturnType<typeof startEngine>>
let meter: Meter
let town: Town
let xiaoli: Person
let chen: Person
let li: Person
let desk: Computer
let sessionId: SessionId

beforeAll(async () => {
  engine = await startEngine()
  meter = await startMeter(engine.endpoint)
  town = await startTown({ tableEndpoint: meter.endpoint, apart: { outbox: deaf } })
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
  sessionId = await doorClass(town, xiaoli, [chen, li])
  await xiaoli.gets(numberList, { sessionId })
  desk = await deskOf(town, xiaoli)
  for (const { id } of [chen, li]) await brings(id as ResidentId)
}, 120_000)
afterAll(async () => {
  await town.stop()
  await meter.stop()
  await engine.stop()
})

async function brings(who: ResidentId): Promise<void> {
  const [{ bringRow }, { world }] = await Promise.all([
    import('../actions'),
    import('../../../platform/world'),
  ])
  await bringRow(world, sessionId, who)
}

let taps = 0
async function steps(step: string, fields: object): Promise<Shown> {
  const { eventId } = await xiaoli.gets(showSession, { sessionId })
  const path = `/console/at/${town.places.beijiang}/events/${eventId}/${step}`
  meter.take()
  return desk.sends(path, { key: `tapped-behind-all-${taps++}`, session: sessionId, ...fields })
}

const checkInOf = async (person: Person): Promise<string> => {
  const { checkInId } = await xiaoli.gets(admitTo, {
    sessionId,
    who: { by: 'name', membershipId: await homeOf(person) },
  })
  return checkInId
}

/** What each step at the desk reads, with somebody on the list of whom it says what it did. */
async function readBy(): Promise<Readonly<Record<string, number>>> {
  const read: Record<string, number> = {}
  const ids = [await homeOf(chen)]
  const came = await steps('come', { ids })
  read['come'] = meter.take().read
  expect(came.html).toContain(L.undoOf('陈姨'))
  const undone = await steps('undo', { checkInId: await checkInOf(chen) })
  read['undo'] = meter.take().read
  expect(undone.html).not.toContain(L.undoOf('陈姨'))
  const typed = await steps('numbers', { numbers: '1' })
  read['numbers'] = meter.take().read
  expect(typed.html).toMatch(new RegExp(`${L.undoOf('陈姨')}|${L.undoOf('李叔')}`))
  for (const one of [chen, li]) await steps('undo', { checkInId: await checkInOf(one) })
  return read
}

describe('Behind a step at a desk', () => {
  it('(10.2, 4.6) stands what it did, and no more is read where very many came', async () => {
    // Who comes for the first time is put without being looked for.
    await readBy()
    const few = await readBy()
    await crowdAt({ sessionId }, chen, CROWD)
    const many = await readBy()
    const grown = Object.entries(many).filter(([name, read]) => read > (few[name] ?? 0) + 1)
    expect(grown).toEqual([])
  }, 120_000)

  it('(10.2, 4.6) stand the numbers on the page that was given them', async () => {
    const sessionOf = sessionId
    const wang = await neighbour(town, xiaoli, '王姐', { room: '303' })
    sessionId = await doorClass(town, xiaoli, [chen, wang])
    for (const { id } of [chen, wang]) await brings(id as ResidentId)
    const { html } = await steps('number', {})
    sessionId = sessionOf
    expect(html).toMatch(/<t[dh][^>]*>1<\/t[dh]>/)
    expect(html).toMatch(/<t[dh][^>]*>2<\/t[dh]>/)
  })
})
