import { QueryCommand } from '@aws-sdk/lib-dynamodb'
import { TABLE_NAME } from '../../local/settings'
import type { Stream } from '../../local/stream'
import { type Dice, oneOf } from '../../testing/dice'
import { connectRaw } from '../floor'
import type { Indoors } from '../indoors'
import type { Step } from '../modelling/deeds'
import { dayOf, type Thing } from '../modelling/state'
import { type Heard, instantOf, makeStreet, stands, type Street } from '../modelling/street'
import type { Shelf } from '../shelf'
import { type Act, type Burst, type History, isBooking } from './history'

const BORROWERS = 4
const BURSTS = 6
const AT_ONCE = 4
const STEPS: readonly Step[] = [
  'accept',
  'accept',
  'accept',
  'cancel',
  'handOver',
  'takeBack',
  'decline',
]

export type Scene = {
  readonly indoors: Indoors
  readonly shelf: Shelf
  readonly stream: Stream
  readonly dice: Dice
}
type Did = Act['did']

const below = (dice: Dice, count: number): number => Math.floor(dice() * count)

/** Days close together, so that they meet and touch; now and then yesterday. */
function wish(dice: Dice, hour: number): Did {
  const from = dayOf(hour) + below(dice, 6) - 1
  const until = from + 1 + below(dice, 3)
  return { is: 'book', by: 1 + below(dice, BORROWERS), thing: 0, from, until }
}

/** A step of a loan that was agreed on before, mostly by its owner or the one who asked for it. */
function step(dice: Dice, acts: readonly Act[]): Did | undefined {
  const asked = acts.filter(isBooking)
  const one = oneOf(dice, asked)
  if (asked.length === 0) return undefined
  return { is: oneOf(dice, STEPS), by: dice() < 0.6 ? 0 : one.did.by, of: acts.indexOf(one) }
}

async function send(street: Street, did: Did, acts: readonly Act[]): Promise<Heard | undefined> {
  if (did.is === 'book') return (await street.sends(did))[0]
  const bookings = acts.filter(isBooking)
  const loan = bookings.indexOf(acts[did.of] as Act)
  return (await street.sends({ is: did.is, by: did.by, loan }))[0]
}

/** All leave in one tick. */
async function burst(street: Street, dids: readonly Did[], acts: Act[]): Promise<readonly Act[]> {
  const before = [...acts]
  const heard = await Promise.all(dids.map((did) => send(street, did, before)))
  const done = dids.map((did, n): Act => ({ did, answer: heard[n]?.answer ?? 'nothing' }))
  acts.push(...done)
  for (const [n, one] of done.entries()) if (isBooking(one)) street.ids.push(heard[n]?.id)
  return done
}

/** Whoever was told what of which loan, by the fact and its revision. */
async function toldTo(indoors: Indoors, { people }: Street): Promise<readonly string[]> {
  const client = connectRaw(indoors.engine.endpoint)
  const inboxes = await Promise.all(
    people.map(({ id }) =>
      client.send(
        new QueryCommand({
          ...{ TableName: TABLE_NAME, KeyConditionExpression: 'pk = :pk', ConsistentRead: true },
          ExpressionAttributeValues: { ':pk': `RESIDENT#${id}#INBOX` },
        }),
      ),
    ),
  )
  client.destroy()
  return inboxes.flatMap(({ Items = [] }, person) =>
    Items.map(({ kind, cause }) => `${person} ${String(kind)} ${JSON.stringify(cause)}`),
  )
}

/** Some days of one thing: neighbours who all want it, its owner, and the clock. */
export async function record(scene: Scene, name: string): Promise<History> {
  const { indoors, shelf, stream, dice } = scene
  const thing: Thing = { owner: 0, isAutomatic: dice() < 0.5, maxDays: 3 }
  const street = await makeStreet(indoors, name, { things: [thing], people: 1 + BORROWERS })
  const [acts, bursts]: [Act[], Burst[]] = [[], []]
  let hour = 24 + below(dice, 24)
  for (let count = 0; count < BURSTS; count++) {
    indoors.itIs(instantOf(hour))
    await indoors.sweep()
    const dids = Array.from({ length: AT_ONCE }, () =>
      dice() < 0.5 ? step(dice, acts) : wish(dice, hour),
    )
    const known = dids.map((did) => did ?? wish(dice, hour))
    bursts.push({ hour, acts: await burst(street, known, acts) })
    hour += below(dice, 20)
  }
  await stream.drain()
  return { thing, bursts, stood: await stands(street, shelf), told: await toldTo(indoors, street) }
}
