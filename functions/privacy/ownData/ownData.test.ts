import { BatchWriteItemCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as booking from '../../../shared/contract/booking'
import { sayThanks } from '../../../shared/contract/bookingAlong'
import { askForCall } from '../../../shared/contract/callBack'
import { reportListing } from '../../../shared/contract/complaint'
import { muteOwner } from '../../../shared/contract/mute'
import * as contract from '../../../shared/contract/ownData'
import { OWN_DATA_LABELS } from '../../../shared/text/zhCN/ownData'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { TABLE_NAME } from '../../local/settings'
import { neighbour, publishes, worker } from '../../testing/neighbours'
import { agrees, verifiesPhone } from '../../testing/phones'
import { allStored, type Stored } from '../../testing/stored'
import { type Person, startTown, type Town } from '../../testing/town'
import { EXPORTED_AS } from './rules'

const TAP = { by: 'tap' } as const
const today = localDateAt(Date.now())
let town: Town
let chen: Person
let li: Person

type File = Readonly<Record<string, readonly contract.OwnRecord[]>>

async function exported(person: Person, exportId: string): Promise<File> {
  const file: Record<string, contract.OwnRecord[]> = {}
  for (const kind of contract.OWN_KINDS) {
    file[kind] = []
    let cursor: string | undefined
    do {
      const from = cursor === undefined ? {} : { cursor }
      const page = await person.gets(contract.readExport, {
        ...{ exportId: exportId as never, kind },
        ...from,
      })
      expect(JSON.stringify(page).length).toBeLessThan(200_000)
      file[kind].push(...page.records)
      cursor = page.cursor
    } while (cursor !== undefined)
  }
  return file
}

beforeAll(async () => {
  town = await startTown()
  const xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '9527甲' })
  li = await neighbour(town, xiaoli, '李叔', { room: '9528乙', building: 1 })
  await verifiesPhone(town, chen, '13800138101')
  await verifiesPhone(town, li, '13800138202')
  await publishes(town, chen, { title: '蒸锅' })
  const listingId = await publishes(town, li, { title: '梯子', acceptance: 'automatic' })
  const days = { from: today, until: addDays(today, 1) }
  const { id: bookingId } = await chen.gets(booking.bookListing, { listingId, ...days })
  await chen.gets(booking.handOver, { bookingId, confirmation: TAP })
  await li.gets(booking.takeBack, { bookingId, confirmation: TAP })
  await chen.gets(sayThanks, { bookingId, thanks: 'yes', again: 'no' })
  await chen.gets(reportListing, { listingId, about: 'listing', reason: 'notReal' })
  await chen.gets(askForCall, { page: 'me' })
  await chen.gets(muteOwner, { listingId })
  await agrees(chen)
  await town.stream?.drain()
}, 60_000)
afterAll(() => town.stop())

describe('What is kept about me', () => {
  it('(12.2) is shown with its number of records, and the number with its middle hidden', async () => {
    const mine = await chen.gets(contract.showMyData, {})
    expect(mine).toMatchObject({
      ...{ name: '陈姨的全名', addressForm: '陈姨', phone: '138****8101' },
      homes: [{ compoundName: '九鼎小区', door: '1栋1单元9527甲' }],
    })
    const counts = Object.fromEntries(mine.counts.map(({ kind, count }) => [kind, count]))
    expect(counts).toMatchObject({
      ...{ profile: 1, memberships: 1, listings: 1, borrowed: 1, lent: 0, photos: 1 },
      ...{ complaints: 1, callBacks: 1, mutes: 1, consents: 1 },
    })
    expect(counts['notices']).toBeGreaterThan(2)
  })
})

describe('An export', () => {
  let file: File

  beforeAll(async () => {
    const { id, schema, version } = await chen.gets(contract.exportMyData, {}, { key: 'export-01' })
    expect({ schema, version }).toEqual({ schema: 'linxiang.myData', version: 1 })
    file = await exported(chen, id)
  })

  it('(12.2) holds everything that is mine, in words that I understand', () => {
    const first = (kind: contract.OwnKind) => file[kind]?.at(0)?.fields
    expect(first('profile')).toMatchObject({
      ...{ name: '陈姨的全名', addressForm: '陈姨', phone: '13800138101' },
    })
    expect(first('memberships')).toMatchObject({
      ...{ compound: '九鼎小区', door: '1栋1单元9527甲', status: '住在这里' },
    })
    expect(first('borrowed')).toMatchObject({
      ...{ title: '梯子', status: '还好了，谢谢您', thanks: '是', again: '先不了' },
    })
    expect(first('listings')).toMatchObject({ title: '蒸锅', status: '发布了' })
    expect(first('complaints')).toMatchObject({ reason: '和实际不一样' })
    expect(first('callBacks')).toMatchObject({ pages: '我的', status: '等社区打' })
    expect(first('consents')).toMatchObject({ step: '同意' })
    expect(file['notices']?.map(({ fields }) => fields['text'])).toContain(
      '社区核实好了，您现在可以借东西、发布闲置。',
    )
  })

  it('(12.2) holds no datum of anybody else', () => {
    const text = JSON.stringify(file)
    for (const word of ['李叔', '13800138202', '9528乙', li.id]) expect(text).not.toContain(word)
  })

  it('(12.2) has a Chinese label for each kind and each field', () => {
    for (const [kind, records] of Object.entries(file))
      for (const { fields } of records)
        for (const name of Object.keys(fields))
          expect(OWN_DATA_LABELS[kind as contract.OwnKind].fields[name]).toMatch(/\p{Script=Han}/u)
  })

  it('(12.2) leaves out no entity that is stored', async () => {
    const { ENTITIES } = await import('../../testing/entities')
    const names = ENTITIES.map(({ entityName }) => entityName).sort()
    expect(Object.keys(EXPORTED_AS).sort()).toEqual(names)
    const kinds = Object.values(EXPORTED_AS).flatMap((one) => (one === 'nothing' ? [] : one))
    expect(new Set(kinds)).toEqual(new Set(contract.OWN_KINDS))
  })

  it('(12.2) is the same for the same tap, and asked for three times a day at most', async () => {
    const again = await chen.gets(contract.exportMyData, {}, { key: 'export-01' })
    expect(await exported(chen, again.id)).toEqual(file)
    await chen.gets(contract.exportMyData, {})
    await chen.gets(contract.exportMyData, {})
    expect(await chen.asks(contract.exportMyData, {})).toMatchObject({
      status: 429,
      message: '一天最多导出3次，请明天再来。',
    })
    const still = await chen.gets(contract.exportMyData, {}, { key: 'export-01' })
    expect(still.at).toBe(again.at)
  })

  it('(12.2) is read by nobody else', async () => {
    const { id } = await chen.gets(contract.exportMyData, {}, { key: 'export-01' })
    expect(await li.asks(contract.readExport, { exportId: id, kind: 'profile' })).toMatchObject({
      status: 404,
      message: '这次导出过了一天，请再导出一次。',
    })
  })
})

/** The same loan many times over. */
async function borrowedOften(count: number): Promise<void> {
  const one = (await allStored(town.tableEndpoint)).find((item) => item['_et']?.S === 'Booking')
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' }
  const client = new DynamoDBClient({ endpoint: town.tableEndpoint, region: 'local', credentials })
  const copies = Array.from({ length: count }, (_, n): Stored => {
    const id = `bkg_${String(n).padStart(26, '0')}`
    const sk = { S: `OVER#2020-01-01#${id}` }
    return { ...one, id: { S: id }, pk: { S: `BOOKING#${id}` }, gsi1sk: sk, gsi2sk: sk }
  })
  for (let n = 0; n < count; n += 25)
    await client.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [TABLE_NAME]: copies.slice(n, n + 25).map((Item) => ({ PutRequest: { Item } })),
        },
      }),
    )
  client.destroy()
}

describe('A person of two thousand loans', () => {
  it('(12.2) is exported in pages, none of which grows', async () => {
    await borrowedOften(2000)
    const { counts } = await li.gets(contract.showMyData, {})
    expect(counts.find(({ kind }) => kind === 'lent')?.count).toBe(2001)
    const { id } = await li.gets(contract.exportMyData, {})
    const file = await exported(li, id)
    expect(file['lent']).toHaveLength(2001)
    expect(new Set(file['lent']?.map((one) => one.id)).size).toBe(2001)
  }, 60_000)
})
