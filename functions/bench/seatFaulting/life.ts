import { randomUUID } from 'node:crypto'
import { DAY_MS, HOUR_MS, MINUTE_MS, startOf } from '../../../shared/kernel/dates'
import { TABLE_NAME } from '../../local/settings'
import { type Engine, engineAt } from '../../testing/aws/engine'
import { simulate, type Simulated } from '../../testing/aws/simulation'
import type { VirtualClock } from '../../testing/aws/virtual'
import { CALM, type Weather } from '../../testing/aws/weather'
import { type Dice, diceFrom } from '../../testing/dice'
import { Consumer } from '../cascading/consumer'
import { phoneOf } from '../faulting/phone'
import type { Asked, Indoors } from '../indoors'
import { answerIn, BECAME, type Deed, deedAtDoor, deedOf, isFine, saidAfter } from './deeds'
import { askedFor } from './asking'
import { type Class, Reading } from './reading'
import { type Amiss, amissIn, type Person, type Stood, type When } from './stock'
import { Tape } from './tape'

/** Calls fail, are cut off behind their commit, conflict or are throttled, some for good; what need not be true is old. */
const STORM: Omit<Weather, 'seed'> = {
  ...CALM,
  ...{ delayMs: [1, 12], staleShare: 0.2, lagMs: [5, 100], stubborn: 4 },
  trouble: { failBefore: 0.05, dropAfter: 0.05, conflict: 0.02, throttle: 0.01 },
}
const AT_ONCE = 7
/** Hears nothing at once and leaves it at that. */
const GIVES_UP = 0.08
const GIVEN_UP: ReadonlySet<Deed> = new Set(['signUp', 'join', 'cancel', 'take'])
const BEGINS_HOUR = 19
const DOOR_HOURS = 2
const SHORT_MS = 5 * MINUTE_MS

/** Hours before it begins at which several tap at once: days before, on the last day, at the door. */
const BURSTS = [58, 57, 30, 24, 23, 7, 3, 1.5, 1, 0.5] as const

export type Told = Amiss & {
  readonly wrong: number
  /** What was done, by name: taps, and what became of places and offers. */
  readonly deeds: readonly string[]
  readonly injected: number
  readonly first?: string | undefined
}
export type Functions = Pick<Simulated, 'client' | 'world'>
type Standing = Person & {
  readonly n: number
  /** Of an offer, epoch ms. */
  readonly until?: number | undefined
}

/** One class from its first sign-up to its beginning, while the table fails and answers get lost. */
export class Life {
  readonly #tape = new Tape()
  readonly #dice: Dice
  readonly #deeds: string[] = []
  readonly #sums: Record<keyof Amiss | 'wrong', number> = {
    ...{ lost: 0, doubled: 0, torn: 0, overtaken: 0, forgotten: 0, wrong: 0 },
  }
  #first: string | undefined
  #people: readonly Standing[]

  constructor(
    readonly indoors: Indoors,
    readonly functions: Functions,
    readonly of: Class & { readonly seed: number },
  ) {
    this.#dice = diceFrom(of.seed)
    this.#people = of.people.map(({ id }, n): Standing => ({
      ...{ n, by: id, said: 'cancelled', hasCome: false },
    }))
  }

  async live(): Promise<Told> {
    const { day, seed } = this.of
    const begins = startOf(day) + BEGINS_HOUR * HOUR_MS
    const startsAt = begins - (BURSTS[0] + 1) * HOUR_MS
    const raw = engineAt(this.indoors.engine.endpoint)
    const simulated = {
      ...{ ...this.functions, startsAt, endpoint: this.indoors.engine.endpoint },
      ...{ weather: { ...STORM, seed }, watched: this.#tape.watched },
    }
    const { account } = await simulate(simulated, async (clock) => {
      const { outbox, sweep } = this.indoors
      const dice = diceFrom(seed + 1)
      const consumer = new Consumer({ outbox, sweep, feed: this.#tape, clock, dice })
      const reading = new Reading(raw, this.of)
      const look = () => clock.outside(() => reading.stood())
      let before = await look()
      for (const hours of BURSTS) {
        await clock.sleep(begins - hours * HOUR_MS - startsAt - clock.now())
        await this.#sweepTwice(consumer)
        before = this.#check(before, await look(), whenOf(hours))
        await Promise.all([this.#burst(clock, hours), consumer.drain()])
        await consumer.drain()
        await this.#sweepTwice(consumer)
        before = this.#check(before, await look(), whenOf(hours))
      }
    })
    await forgetCopy(raw)
    const injected = Object.values(account.injected).reduce((all, one) => all + one, 0)
    return { ...this.#sums, deeds: this.#deeds, injected, first: this.#first }
  }

  async #sweepTwice(consumer: Consumer): Promise<void> {
    await Promise.all([this.indoors.sweep().catch(() => undefined), consumer.sweep()])
    await consumer.drain()
  }

  /** All within a moment. */
  async #burst(clock: VirtualClock, hours: number): Promise<void> {
    const left = this.#people.map((one) => this.#doubting(one))
    const chosen = Array.from(
      { length: AT_ONCE },
      () => left.splice(Math.floor(this.#dice() * left.length), 1)[0] as Standing,
    )
    const choose = hours < DOOR_HOURS ? deedAtDoor : deedOf
    const done = await Promise.all(
      chosen.map(async (person) => {
        const deed = choose(this.#dice, person)
        const now = this.functions.world.now()
        const taken = { of: this.of, by: person.by, deed, dice: this.#dice, now }
        const asked = await clock.outside(() => askedFor(taken))
        await clock.sleep(this.#dice() * 40)
        return this.#tap(person, deed, asked)
      }),
    )
    this.#people = this.#people.map((one) => done.find(({ n }) => n === one.n) ?? one)
  }

  /** An offer may lapse while somebody answers it. */
  #doubting(person: Standing): Standing {
    const isShort = (person.until ?? Infinity) < this.functions.world.now() + SHORT_MS
    return person.said === 'offered' && isShort ? { ...person, said: 'unknown' } : person
  }

  async #tap(person: Standing, deed: Deed, asked: Omit<Asked, 'key'>): Promise<Standing> {
    if (GIVEN_UP.has(deed) && this.#dice() < GIVES_UP) {
      await this.indoors.api({ ...asked, key: randomUUID() })
      this.#deeds.push('given up')
      return { ...person, said: 'unknown' }
    }
    const answer = answerIn(deed, await phoneOf(this.indoors.api, this.#dice)(asked))
    this.#deeds.push(deed)
    if (!isFine(deed, person.said, answer)) this.#wrong(`${deed}: ${answer}, ${person.said}`)
    if (deed === 'forge') return person
    const hasCome = answer === 'in' || (person.hasCome && answer !== 'undone')
    return { ...person, said: saidAfter(answer), hasCome }
  }

  #wrong(what: string): void {
    this.#sums.wrong++
    this.#first ??= `seed ${this.of.seed}: ${what}`
  }

  /** Counts what is amiss, and from here on everybody knows how they stand. */
  #check(before: Stood, stood: Stood, when: When): Stood {
    const found = amissIn({ before, stood, people: this.#people, when })
    for (const what of Object.keys(found) as (keyof Amiss)[]) this.#sums[what] += found[what]
    if (Object.values(found).some((one) => one > 0)) {
      const all = { found, ...stood, told: [], people: this.#people, records: [...stood.records] }
      this.#first ??= `seed ${this.of.seed}, ${when}: ${JSON.stringify(all)}`
    }
    this.#people = this.#people.map((one) => this.#knowing(one, stood))
    return stood
  }

  #knowing(person: Standing, { records }: Stood): Standing {
    const record = records.get(person.by)
    const said = saidAfter(record?.status ?? 'cancelled')
    const became = BECAME[`${person.said} ${said} ${record?.because ?? ''}`.trim()]
    if (became !== undefined) this.#deeds.push(became)
    return { ...person, said, until: record?.offeredUntil }
  }
}

/** The copy that stale reads came from is the next life's own. */
async function forgetCopy(raw: Engine): Promise<void> {
  await raw.call('DeleteTable', { TableName: `${TABLE_NAME}-replica` })
  raw.stop()
}

const whenOf = (hours: number): When => (hours * HOUR_MS <= DAY_MS ? 'lastDay' : 'before')
