import { marshall } from '@aws-sdk/util-dynamodb'
import type { DynamoDBRecord } from 'aws-lambda'
import { shuffled } from '../../testing/aws/records'
import { type Dice, diceFrom } from '../../testing/dice'
import { sumsNow } from '../../testing/figured'
import { startIndoors } from '../indoors'
import { BROKEN } from './broken'
import { cellOf, type Cells, differencesOf, expectedOf } from './expected'
import { COMPOUNDS, type Facts, happens, noFacts, type Operation } from './facts'

/** So many records are told at a time, each of them twice and in no order. */
const WINDOW = 40
const AT_ONCE = 8
const PATIENCE = 50

/** Loaded once the environment is set and a build may be broken, as Lambda does. */
async function loadFeature() {
  const [{ outboxFor }, { figureProjections }, { recount }, { world }, { commit }] =
    await Promise.all([
      import('../../platform/stream'),
      import('../../report/projections'),
      import('../../report/recount/actions'),
      import('../../platform/world'),
      import('../../platform/commit'),
    ])
  const [booking, listing, resident, event, attendance, place] = await Promise.all([
    import('../../booking/writes'),
    import('../../listing/writes'),
    import('../../resident/writes'),
    import('../../event/writes'),
    import('../../attendance/writes'),
    import('../../place/writes'),
  ])
  const writes = {
    ...{ Booking: booking.changeBooking, Listing: listing.changeListing },
    ...{ Membership: resident.changeMembership, Session: event.changeSession },
    CheckIn: attendance.changeCheckIn,
  }
  const { changePlace } = place
  return {
    outbox: outboxFor(figureProjections),
    recount,
    world,
    commit,
    writes,
    changePlace,
  }
}
type Feature = Awaited<ReturnType<typeof loadFeature>>

const imageOf = (kind: string, fact: object | undefined) =>
  fact && marshall({ ...fact, _et: kind }, { removeUndefinedValues: true })

const recordOf = ({ kind, before, after }: Operation, number: number): DynamoDBRecord =>
  ({
    eventID: String(number),
    dynamodb: {
      SequenceNumber: String(number),
      ...{ OldImage: imageOf(kind, before), NewImage: imageOf(kind, after) },
    },
  }) as unknown as DynamoDBRecord

/** What fails comes again, in order, as the stream has it. */
async function tell({ outbox }: Feature, batch: readonly DynamoDBRecord[]): Promise<void> {
  let left = batch
  for (let tries = 0; left.length > 0; tries++) {
    if (tries > PATIENCE) throw new Error('A record was never taken.')
    const { batchItemFailures } = await outbox({ Records: [...left] })
    const failed = batchItemFailures[0]?.itemIdentifier
    left = left.slice(
      failed === undefined
        ? left.length
        : left.findIndex(({ dynamodb }) => dynamodb?.SequenceNumber === failed),
    )
  }
}

/** Twice and shuffled, by two copies of the function at once. */
async function tellAll(feature: Feature, records: readonly DynamoDBRecord[], dice: Dice) {
  const all = shuffled([...records, ...records], dice)
  for (let from = 0; from < all.length; from += 2 * AT_ONCE)
    await Promise.all([
      tell(feature, all.slice(from, from + AT_ONCE)),
      tell(feature, all.slice(from + AT_ONCE, from + 2 * AT_ONCE)),
    ])
}

async function live(feature: Feature, dice: Dice, operations: number): Promise<Facts> {
  const facts = noFacts()
  let waiting: DynamoDBRecord[] = []
  for (let number = 1; number <= operations;) {
    const operation = happens(dice, facts)
    if (!operation) continue
    await feature.commit(feature.writes[operation.kind](operation.after as never))
    waiting.push(recordOf(operation, number++))
    if (waiting.length < WINDOW) continue
    await tellAll(feature, waiting, dice)
    waiting = []
  }
  await tellAll(feature, waiting, dice)
  return facts
}

const PLACES = [...new Set(COMPOUNDS.flatMap((one) => Object.values(one) as string[]))]

async function plantPlaces({ commit, changePlace }: Feature): Promise<void> {
  const kinds = { dst: 'district', str: 'street', cmt: 'community', cpd: 'compound' } as const
  for (const id of PLACES) {
    const kind = kinds[id.slice(0, 3) as keyof typeof kinds]
    const [above] = COMPOUNDS.filter((one) => Object.values(one).includes(id as never))
    await commit(changePlace({ ...above, kind, id, rev: 1, name: id, buildings: [] } as never))
  }
}

async function standing(): Promise<Cells> {
  const cells = new Map<string, number>()
  for (const [placeId, months] of await sumsNow())
    for (const [month, counts] of months)
      for (const [figure, amount] of counts) cells.set(cellOf(placeId, month, figure), amount)
  return cells
}

/** `run.ts BUILD OPERATIONS`: how many sums differ from what there is, what the recount says, and what differs behind it. */
async function main(): Promise<void> {
  const [build = 'ours', operations = '500'] = process.argv.slice(2)
  const seed = Number(process.env['SEED'] ?? 1)
  const indoors = await startIndoors({
    isPlain: true,
    beforeLoading: BROKEN[build] ?? (() => undefined),
  })
  const feature = await loadFeature()
  await plantPlaces(feature)
  const facts = await live(feature, diceFrom(seed), Number(operations))
  const expected = expectedOf(facts)
  const wrong = differencesOf(expected, await standing())
  const told = await feature.recount(feature.world)
  const found = told.reduce((sum, one) => sum + one.found, 0)
  const left = differencesOf(expected, await standing())
  const tally = {
    cells: expected.size,
    wrong: wrong.length,
    found,
    left: left.length,
    first: wrong[0],
  }
  console.log(`recount ${JSON.stringify(tally)}`)
  await indoors.stop()
}

void main().then(() => process.exit())
