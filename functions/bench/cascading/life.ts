import { unmarshall } from '@aws-sdk/util-dynamodb'
import { DAY_MS, HOUR_MS, type LocalDate, MINUTE_MS, startOf } from '../../../shared/kernel/dates'
import { TABLE_NAME } from '../../local/settings'
import { type Engine, engineAt } from '../../testing/aws/engine'
import { type Simulated, simulate } from '../../testing/aws/simulation'
import type { VirtualClock } from '../../testing/aws/virtual'
import { CALM, type Weather } from '../../testing/aws/weather'
import { type Dice, diceFrom } from '../../testing/dice'
import { allStored } from '../../testing/stored'
import { phoneOf } from '../faulting/phone'
import type { Indoors } from '../indoors'
import { Consumer } from './consumer'
import { Feed, type Kill, type Standing } from './feed'
import { judge, type Stock, type Verdict } from './judge'
import type { Cascade, Scene } from './story'

const STARTS_AT = startOf('2030-05-01' as LocalDate) + 10 * HOUR_MS
const WEATHER: Omit<Weather, 'seed'> = {
  ...CALM,
  delayMs: [0, 3],
  trouble: { failBefore: 0.01, dropAfter: 0.01, conflict: 0.01, throttle: 0.005 },
  stubborn: 4,
}
/** A moment behind each of the passes. */
const PAUSES = [2 * MINUTE_MS, HOUR_MS, DAY_MS].map((ms) => ms + 5000)
const AT_ONCE = 25

type Laid = { readonly scene: Scene; readonly standing: Standing; readonly stock: Stock }
export type Lived = Verdict & { readonly writes: number; readonly killed: readonly Kill[] }
type Hands = { readonly consumer: Consumer; readonly clock: VirtualClock; readonly dice: Dice }

async function stockAt(endpoint: string): Promise<Stock> {
  const items = (await allStored(endpoint)).map((item) => unmarshall(item))
  const of = <Kind>(entity: string) => items.filter(({ _et }) => _et === entity) as Kind[]
  return {
    ...{ bookings: of('Booking'), calendars: of('Calendar'), listings: of('Listing') },
    ...{ allowances: of('Allowance'), notices: of('Notice'), events: of('Event') },
  }
}

async function putBack(engine: Engine, was: Standing, is: Standing): Promise<void> {
  const requests = [
    ...[...was]
      .filter(([key, Item]) => is.get(key) !== Item)
      .map(([, Item]) => ({ PutRequest: { Item } })),
    ...[...is.keys()]
      .filter((key) => !was.has(key))
      .map((key) => ({ DeleteRequest: { Key: JSON.parse(key) as object } })),
  ]
  for (let at = 0; at < requests.length; at += AT_ONCE) {
    const RequestItems = { [TABLE_NAME]: requests.slice(at, at + AT_ONCE) }
    const { status, text } = await engine.call('BatchWriteItem', { RequestItems })
    if (status !== 200) throw new Error(`The table could not be put back: ${text}`)
  }
}

/** Lives of one neighbourhood, each from the same beginning. */
export class Lives {
  readonly #feed = new Feed()
  readonly #engine: Engine

  constructor(
    readonly indoors: Indoors,
    readonly functions: Pick<Simulated, 'client' | 'world'>,
    readonly seed: number,
  ) {
    this.#engine = engineAt(indoors.engine.endpoint)
  }

  #play<Value>(
    change: Pick<Simulated, 'startsAt'> & Partial<Weather>,
    play: (hands: Hands) => Promise<Value>,
  ): Promise<Value> {
    const { startsAt, ...weather } = change
    const { endpoint } = this.indoors.engine
    const simulated: Simulated = {
      ...{ ...this.functions, startsAt, endpoint, watched: this.#feed.watched },
      weather: { ...CALM, delayMs: [0, 3], ...weather, seed: this.seed },
    }
    const { outbox, sweep } = this.indoors
    return simulate(simulated, (clock) => {
      const dice = diceFrom(this.seed)
      const consumer = new Consumer({ outbox, sweep, feed: this.#feed, clock, dice })
      return play({ consumer, clock, dice })
    }).then(({ value }) => value)
  }

  async lay(cascade: Cascade): Promise<Laid> {
    const { layScene } = await import('./scene')
    const scene = await this.#play({ startsAt: STARTS_AT }, ({ consumer, dice }) => {
      const bed = { phone: phoneOf(this.indoors.api, dice), dice, settle: () => consumer.drain() }
      return layScene(`cascade ${this.seed}`, cascade, bed)
    })
    const stock = await stockAt(this.indoors.engine.endpoint)
    return { scene, standing: this.#feed.standing, stock }
  }

  /** They go, whoever works off what follows dies, others take over, and the clock goes on for a day. */
  async live({ scene, standing, stock }: Laid, kills: readonly Kill[]): Promise<Lived> {
    const { goes } = await import('./scene')
    const feed = this.#feed
    await putBack(this.#engine, standing, feed.standing)
    feed.reset(standing)
    await this.#play({ ...WEATHER, startsAt: STARTS_AT + HOUR_MS }, async (hands) => {
      await goes(phoneOf(this.indoors.api, hands.dice), scene)
      feed.count(kills)
      await hands.consumer.drain()
      for (const pause of PAUSES) {
        await hands.clock.sleep(pause)
        await hands.consumer.sweep()
      }
    })
    const verdict = judge(scene, stock, await stockAt(this.indoors.engine.endpoint))
    return { ...verdict, writes: feed.writes, killed: [...feed.killed] }
  }

  /** Nothing of it stays in the table. */
  async end(): Promise<void> {
    await putBack(this.#engine, new Map(), this.#feed.standing)
    this.#engine.stop()
  }
}
