import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { DeleteItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb'
import { marshall } from '@aws-sdk/util-dynamodb'
import { sayFeedback } from '../../shared/contract/afterClass'
import { sayThanks } from '../../shared/contract/bookingAlong'
import type { BookingId, SessionId } from '../../shared/kernel/ids'
import { TABLE_NAME } from '../local/settings'
import { clientOf } from '../local/table'
import { attendedBy } from '../testing/afterClass'
import { homeOf } from '../testing/blocking'
import { lends, takesBack, totalOf } from '../testing/figured'
import { neighbour, worker } from '../testing/neighbours'
import { type Person, startTown, type Town } from '../testing/town'
import type { Recount } from './recount/rules'
import type { Shown } from './recount/showing/rules'

let town: Town
let official: Person
let chen: Person
let li: Person
let loan: BookingId
let sessionId: SessionId

const drain = async () => {
  for (let telling = 0; telling < 3; telling++) await town.stream?.drain()
}
const night = async () => {
  const told = (await town.call('recount', {})) as readonly Recount[]
  return told.find(({ districtId }) => districtId === town.places.districtId)
}
const shown = async (placeId: string): Promise<readonly Shown[]> =>
  (await import('./recount/store')).listShown(placeId)

const asStored = async (send: (client: ReturnType<typeof clientOf>) => Promise<unknown>) => {
  const client = clientOf(town.tableEndpoint)
  await send(client)
  client.destroy()
}
const removes = (pk: string, sk: string) =>
  asStored((client) =>
    client.send(
      new DeleteItemCommand({ TableName: TABLE_NAME, Key: { pk: { S: pk }, sk: { S: sk } } }),
    ),
  )

/** Writes what a fact is counted for past our own code: of whoever was verified first, where none is named. */
async function puts(change: { readonly id?: string; readonly months: object }): Promise<string> {
  const { loadCounted } = await import('./store')
  const stood = await loadCounted(await homeOf(chen))
  const counted = { ...stood, ...change }
  const Item = marshall({
    ...counted,
    pk: `COUNTED#${counted.id}`,
    sk: 'COUNTED',
    _et: 'Counted',
    v: 1,
  })
  await asStored((client) => client.send(new PutItemCommand({ TableName: TABLE_NAME, Item })))
  return counted.id ?? ''
}

beforeAll(async () => {
  town = await startTown()
  official = await worker(town, '小李')
  chen = await neighbour(town, official, '陈姨', { room: '101' })
  li = await neighbour(town, official, '李叔', { room: '202' })
  loan = await lends(town, { owner: chen, borrower: li })
  await drain()
}, 90_000)
afterAll(() => town.stop())

describe('What happens in a compound', () => {
  it('(10.4) counts there, in its community, its street and its district, and nowhere else', async () => {
    const { jiuding, beijiang, districtId, hongye, tapo } = town.places
    for (const placeId of [jiuding, beijiang, districtId])
      expect(await totalOf(placeId)).toMatchObject({ lent: 1, out: 1, offered: 1, verified: 2 })
    for (const placeId of [hongye, tapo]) expect(await totalOf(placeId)).toEqual({})
  })

  it('(10.4) is out no more once it is back, and thanked for once however often that is said', async () => {
    await takesBack(chen, loan)
    await li.gets(sayThanks, { bookingId: loan, thanks: 'yes', again: 'no' })
    await li.gets(sayThanks, { bookingId: loan, thanks: 'yes', again: 'yes' })
    await drain()
    const total = await totalOf(town.places.jiuding)
    expect(total).toMatchObject({ returned: 1, thanks: 1, againAsked: 1, againYes: 1 })
    expect(total).not.toHaveProperty('out')
  })

  it('(10.4) counts who came to a class of the community, and what they said last', async () => {
    sessionId = await attendedBy(town, official, [chen, li])
    await li.gets(sayFeedback, { sessionId, face: 'poor', ticks: ['inaudible'] })
    await li.gets(sayFeedback, { sessionId, face: 'good', ticks: ['clear'] })
    await drain()
    const total = await totalOf(town.places.beijiang)
    expect(total).toMatchObject({ classes: 1, attended: 2, answers: 1, good: 1, clear: 1 })
    expect(total).not.toHaveProperty('poor')
    expect(total.attendedMinutes).toBeGreaterThan(0)
    expect(await totalOf(town.places.jiuding)).not.toHaveProperty('attended')
  })

  it('(10.4) stays counted when it is deleted, by the table or with whoever did it, and stands nowhere any more', async () => {
    const { loadBooking } = await import('../booking/store')
    const listingId = (await loadBooking(loan))?.listingId
    expect(await totalOf(town.places.jiuding)).toMatchObject({ onOffer: 1 })
    await removes(`LISTING#${listingId}`, 'LISTING')
    await removes(`BOOKING#${loan}`, 'BOOKING')
    await drain()
    const total = await totalOf(town.places.jiuding)
    expect(total).toMatchObject({ lent: 1, returned: 1, offered: 1 })
    expect(total).not.toHaveProperty('onOffer')
  })
})

describe('The nightly recount', () => {
  it('(10.4) finds nothing where nothing is wrong, though what was counted is gone', async () =>
    expect(await night()).toMatchObject({ found: 0 }))

  it('(10.4) counts anew what was counted otherwise, says where, and puts it right', async () => {
    const of = await puts({ months: { '2030-05': { lent: 3 } } })
    const told = await night()
    expect(told?.differences).toContainEqual(
      expect.objectContaining({ where: of, month: '2030-05', figure: 'lent', stood: 3, is: 0 }),
    )
    expect(await night()).toMatchObject({ found: 0 })
  })

  it('(10.4) takes back what is said to stand, and is not there', async () => {
    await puts({ id: 'lst_gone', months: { now: { onOffer: 1 } } })
    const told = await night()
    expect(told?.differences).toContainEqual(
      expect.objectContaining({ where: 'lst_gone', figure: 'onOffer', stood: 1, is: 0 }),
    )
    expect(await totalOf(town.places.jiuding)).not.toHaveProperty('onOffer')
    expect(await night()).toMatchObject({ found: 0 })
  })

  it('(10.4) reads of a check-in what stands now of it and of its class', async () => {
    const { checkInsIn } = await import('../attendance/counted/actions')
    const [checkIn] = await checkInsIn(sessionId)
    const id = await puts({ id: checkIn?.id ?? '', months: { '2030-05': { attended: 4 } } })
    const told = await night()
    expect(told?.differences).toContainEqual(
      expect.objectContaining({ where: id, month: '2030-05', figure: 'attended', stood: 4, is: 0 }),
    )
    expect(await totalOf(town.places.beijiang)).toMatchObject({ attended: 2 })
    expect(await night()).toMatchObject({ found: 0 })
  })

  it('(10.4) counts what nobody had counted yet', async () => {
    const id = await homeOf(chen)
    await removes(`COUNTED#${id}`, 'COUNTED')
    expect(await totalOf(town.places.jiuding)).toMatchObject({ verified: 1 })
    const told = await night()
    expect(told?.differences).toContainEqual(
      expect.objectContaining({ where: id, figure: 'verified', stood: 0, is: 1 }),
    )
    expect(await totalOf(town.places.jiuding)).toMatchObject({ verified: 2 })
  })

  it('(10.4) shows again what somebody wrote over', async () => {
    const [before] = await shown(town.places.beijiang)
    const { putShown } = await import('./writes')
    await putShown({ ...before, counts: { classes: 7 } } as Shown)
    await night()
    expect((await shown(town.places.beijiang))[0]).toEqual(before)
  })

  it('(10.4) writes down what may be read of each place: of two people nothing', async () => {
    const months = await shown(town.places.beijiang)
    const now = months.find(({ month }) => month !== 'now')
    expect(now?.counts).toEqual({ classes: 1 })
    expect(now?.hidden).toEqual(expect.arrayContaining(['lent', 'attended', 'good', 'verified']))
    expect(await shown(town.places.hongye)).toEqual([])
  })

  it('(10.4) is kept, by night', async () => {
    const { lastRecounts } = await import('./recount/actions')
    const [last] = await lastRecounts(town.places.districtId, 1)
    expect(last).toMatchObject({ found: 0, districtId: town.places.districtId })
  })
})
