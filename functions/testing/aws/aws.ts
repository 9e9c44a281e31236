import { type Dice, diceFrom } from '../dice'
import { type Answer, conflict, internalError, throttled } from './answers'
import type { Clock } from './clock'
import type { Engine } from './engine'
import { type Footprint, footprintOf, type Input } from './footprint'
import { type Account, type Cost, costOf, Ledger, unitsOf } from './ledger'
import { Partitions } from './partitions'
import { Records } from './records'
import { Replica } from './replica'
import { Running } from './running'
import { Troubles } from './troubles'
import { CALM, type Span, type Trouble, type Weather } from './weather'

/** One attempt of a call; the SDK keeps the invocation's name when it tries again. */
export type Call = {
  readonly operation: string
  readonly input: Input
  readonly invocation: string
}
/** `cut`: whoever asked hears nothing. */
export type Heard = Answer | 'cut'
type Known = Call & { readonly footprint: Footprint; readonly trouble: Trouble | undefined }

/**
 * Stands between functions and engine as AWS does. What it decides follows from its seed, its clock and the order in
 * which calls arrive, and from nothing else.
 */
export class Aws {
  readonly #engine: Engine
  readonly #clock: Clock
  readonly #running = new Running()
  readonly #ledger = new Ledger()
  #weather: Weather = CALM
  #delays: Dice = diceFrom(0)
  #troubles = new Troubles(CALM)
  #records = new Records(CALM)
  #replica: Replica | undefined
  #writes = new Partitions(CALM.writeUnits)
  #reads = new Partitions(CALM.readUnits)

  constructor(engine: Engine, clock: Clock, weather: Partial<Weather> = {}) {
    this.#engine = engine
    this.#clock = clock
    this.change(weather)
  }

  /** From now on; what was drawn, used up or remembered before is forgotten. */
  change(change: Partial<Weather>): void {
    const weather = { ...this.#weather, ...change }
    this.#weather = weather
    this.#delays = diceFrom(weather.seed + 3)
    this.#troubles = new Troubles(weather)
    this.#records = new Records(weather)
    this.#writes = new Partitions(weather.writeUnits)
    this.#reads = new Partitions(weather.readUnits)
    if (weather.staleShare > 0 && !this.#replica)
      this.#replica = new Replica(this.#engine, this.#clock, () => this.#weather)
  }

  take(): Account {
    return this.#ledger.take()
  }

  #travel(): Promise<unknown> {
    const [least, most]: Span = this.#weather.delayMs
    const ms = least + this.#delays() * (most - least)
    return ms === 0 ? Promise.resolve() : this.#clock.sleep(ms)
  }

  async answer({ operation, input, invocation }: Call): Promise<Heard> {
    if (operation === 'GetRecords')
      return this.#records.disorder(await this.#engine.call(operation, input))
    const footprint = footprintOf(operation, input)
    if (footprint.does === 'other') return this.#engine.call(operation, input)
    await this.#travel()
    const trouble = this.#troubles.next({ invocation, footprint })
    this.#ledger.called()
    if (trouble) this.#ledger.injected(trouble)
    const heard = await this.#deal({ operation, input, invocation, footprint, trouble })
    await this.#travel()
    return heard
  }

  async #deal(call: Known): Promise<Heard> {
    const refused = this.#refusal(call)
    if (refused) return refused
    const answer = await this.#carryOut(call)
    return call.trouble === 'dropAfter' ? 'cut' : answer
  }

  #refusal({ footprint, trouble }: Known): Answer | undefined {
    if (trouble === 'failBefore') return internalError
    const first = footprint.touched.map((_, place) => place === 0)
    if (trouble === 'conflict') return conflict(footprint, first)
    if (trouble === 'throttle') return throttled(footprint, first)
    return this.#full(footprint) ?? this.#met(footprint)
  }

  #full(footprint: Footprint): Answer | undefined {
    const now = this.#clock.now()
    const partitions = footprint.does === 'read' ? this.#reads : this.#writes
    const hit = footprint.touched.map(({ partition }) => !partitions.hasRoom(partition, now))
    const isIndexFull = footprint.indexed.some((one) => !partitions.hasRoom(one, now))
    if (!isIndexFull && !hit.includes(true)) return undefined
    this.#ledger.count('throttled')
    return throttled(footprint, isIndexFull ? hit.map(() => true) : hit)
  }

  #met(footprint: Footprint): Answer | undefined {
    const { does, isTransaction, touched } = footprint
    if (does === 'read' && !isTransaction) return undefined
    const hit = touched.map(({ item = '' }) =>
      does === 'read' ? this.#running.isWritten(item) : this.#running.isHeld(item),
    )
    if (!hit.includes(true)) return undefined
    this.#ledger.count('conflicts')
    return conflict(footprint, hit)
  }

  async #carryOut(call: Known): Promise<Answer> {
    const { does, isTransaction, touched } = call.footprint
    if (does === 'read') return this.#read(call)
    const items = touched.map(({ item = '' }) => item)
    const end = this.#running.begin(isTransaction ? 'transaction' : 'write', items)
    const startedAt = this.#clock.now()
    try {
      await this.#replica?.open(call.footprint)
      const answer = await this.#charged(call, (asked) => this.#engine.call(call.operation, asked))
      if (answer.status === 200) this.#replica?.written(call.footprint)
      const left = startedAt + this.#weather.conflictMs - this.#clock.now()
      if (isTransaction && left > 0) await this.#clock.sleep(left)
      return answer
    } finally {
      end()
    }
  }

  async #read(call: Known): Promise<Answer> {
    const { operation, footprint } = call
    const replica = this.#replica
    await replica?.open(footprint)
    if (!replica?.isBehind(footprint))
      return this.#charged(call, (asked) => this.#engine.call(operation, asked))
    this.#ledger.count('stale')
    return this.#charged(call, (asked) => replica.read(operation, asked, footprint))
  }

  async #charged({ input, footprint }: Known, ask: (input: Input) => Promise<Answer>) {
    const answer = await ask({ ...input, ReturnConsumedCapacity: 'INDEXES' })
    const cost = costOf(footprint, answer)
    this.#ledger.charge(cost)
    this.#charge(footprint, cost)
    return answer
  }

  /** Each partition gets its share; an index takes one unit for each entry, whether it moves or not. */
  #charge(footprint: Footprint, { does, inTable, inAll }: Cost): void {
    const now = this.#clock.now()
    const { touched, indexed, isTransaction } = footprint
    const shares = unitsOf(footprint)
    const total = shares.reduce((all, one) => all + one, 0)
    const partitions = does === 'read' ? this.#reads : this.#writes
    const used = does === 'read' ? inAll : inTable
    for (const [place, { partition }] of touched.entries())
      partitions.charge(partition, (used * (shares[place] ?? 0)) / total, now)
    for (const index of indexed) this.#writes.charge(index, isTransaction ? 2 : 1, now)
  }
}
