import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { GetItemCommand } from 'dynamodb-toolbox/entity/actions/get'
import { PutItemCommand } from 'dynamodb-toolbox/entity/actions/put'
import { startEngine } from '../../../local/engine'
import { type SlowTable, startSlowTable } from '../../../testing/slowTable'
import { startTown, type Town } from '../../../testing/town'
import type { CaseKind } from '../rules'

const SLOW = { sk: 'CASE', ms: 400, on: 'wayBack' } as const
const PLACE = { streetId: 'str_1', communityId: 'cmt_1', compoundId: 'cpd_1' }
/** Nothing of the stream is told here: each run is made by hand. */
const deaf = () => () => Promise.resolve({ batchItemFailures: [] })

let engine: Awaited<ReturnType<typeof startEngine>>
let table: SlowTable
let town: Town
let id: string
let cases = 0
let rev = 0

beforeAll(async () => {
  engine = await startEngine()
  table = await startSlowTable(engine.endpoint)
  town = await startTown({ tableEndpoint: table.endpoint, apart: { outbox: deaf } })
}, 60_000)
afterAll(async () => {
  await town.stop()
  await table.stop()
  await engine.stop()
})
beforeEach(() => {
  id = `mbr_${String(cases++).padStart(26, '0')}`
})

type Stands = { readonly kind: CaseKind; readonly isOpen: boolean }

/** As the case stands now. */
async function stands({ kind, isOpen }: Stands): Promise<void> {
  const { CaseEntity } = await import('../entities')
  const words = { districtId: 'dst_1', compoundName: '九鼎小区', since: 1 }
  const over = isOpen ? {} : { overAt: Date.now() }
  await CaseEntity.build(PutItemCommand)
    .item({ id, rev: ++rev, kind, isOpen, ...PLACE, ...words, ...over })
    .send()
}

/** What the stream does with a record of it. */
async function counts(): Promise<void> {
  const [{ waitsProjection }, { world }] = await Promise.all([
    import('./projections'),
    import('../../../platform/world'),
  ])
  await waitsProjection.react(world, { before: undefined, after: { id } })
}

async function waitsAt(placeId: string) {
  const { WaitsEntity } = await import('./entities')
  const { Item } = await WaitsEntity.build(GetItemCommand)
    .key({ placeId })
    .options({ consistent: true })
    .send()
  return { request: Item?.request ?? 0, dispute: Item?.dispute ?? 0 }
}

const everywhere = () => Promise.all(Object.values(PLACE).map(waitsAt))
const wait = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms))

describe('How many wait at a place, with two runs over one shard at once', () => {
  it('(10.4) is not taken away twice by one that was held up', async () => {
    const before = await everywhere()
    await stands({ kind: 'request', isOpen: true })
    await counts()
    await stands({ kind: 'request', isOpen: false })
    table.delayNext(SLOW)
    const heldUp = counts()
    await wait(150)
    await counts()
    await stands({ kind: 'dispute', isOpen: true })
    await counts()
    await heldUp
    await counts()
    expect(await everywhere()).toEqual(
      before.map(({ request, dispute }) => ({ request, dispute: dispute + 1 })),
    )
  })

  it('(10.4) is brought down where it was over before it was counted', async () => {
    const before = await everywhere()
    await stands({ kind: 'request', isOpen: true })
    table.delayNext(SLOW)
    const heldUp = counts()
    await wait(150)
    await stands({ kind: 'request', isOpen: false })
    await counts()
    await heldUp
    expect(await everywhere()).toEqual(before)
  })

  it('(10.4) moves with a case that becomes another, however many runs bring it', async () => {
    const before = await everywhere()
    await stands({ kind: 'request', isOpen: true })
    await counts()
    await stands({ kind: 'dispute', isOpen: true })
    await Promise.all([counts(), counts(), counts()])
    expect(await everywhere()).toEqual(
      before.map(({ request, dispute }) => ({ request, dispute: dispute + 1 })),
    )
  })
})
