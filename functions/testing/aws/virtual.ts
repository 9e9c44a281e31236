import type { Clock } from './clock'

type Event = { readonly at: number; readonly order: number; readonly fire: () => void }

const isBefore = (one: Event, other: Event): boolean =>
  one.at < other.at || (one.at === other.at && one.order < other.order)

/** The next event first: a binary heap. */
class Agenda {
  readonly #events: Event[] = []

  add(event: Event): void {
    let place = this.#events.push(event) - 1
    while (place > 0) {
      const above = (place - 1) >> 1
      if (!this.#swapIfBefore(place, above)) return
      place = above
    }
  }

  #swapIfBefore(place: number, other: number): boolean {
    const [one, two] = [this.#events[place], this.#events[other]]
    if (!one || !two || !isBefore(one, two)) return false
    this.#events[place] = two
    this.#events[other] = one
    return true
  }

  /** The earlier of the two below a place. */
  #below(place: number): number {
    const [left, right] = [this.#events[2 * place + 1], this.#events[2 * place + 2]]
    const isRight = left && right && isBefore(right, left)
    return 2 * place + (isRight ? 2 : 1)
  }

  take(): Event | undefined {
    const [first] = this.#events
    const last = this.#events.pop()
    if (!first || !last || first === last) return first
    this.#events[0] = last
    let place = 0
    for (let below = this.#below(0); this.#swapIfBefore(below, place); below = this.#below(place))
      place = below
    return first
  }
}

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
/** A step of a function may take a few turns of the event loop without anything to be seen of it. */
const QUIET_TURNS = 3

/**
 * A clock that stands still while anybody works and jumps to the next event when nobody does. Events fire one at a
 * time, in the order of their instants and then of their making, so that a run is the same each time.
 */
export class VirtualClock implements Clock {
  readonly #agenda = new Agenda()
  #now = 0
  #made = 0
  /** Work that takes real time: an engine's answer, a signature. */
  #outside = 0
  #changes = 0
  #back: () => void = () => undefined

  readonly now = (): number => this.#now

  /** Calls at an instant from now, however late it is in real time. */
  later(ms: number, fire: () => void): void {
    this.#changes++
    this.#agenda.add({ at: this.#now + Math.max(0, ms), order: this.#made++, fire })
  }

  readonly sleep = (ms: number): Promise<void> =>
    new Promise((resolve) => {
      this.later(ms, resolve)
    })

  /** While it lasts, no time passes. */
  async outside<Value>(work: () => Promise<Value>): Promise<Value> {
    this.#outside++
    this.#changes++
    try {
      return await work()
    } finally {
      this.#outside--
      this.#changes++
      this.#back()
    }
  }

  async #untilQuiet(): Promise<void> {
    for (let quiet = 0; quiet < QUIET_TURNS;) {
      const before = this.#changes
      if (this.#outside > 0) await new Promise<void>((resolve) => (this.#back = resolve))
      await turn()
      quiet = before === this.#changes ? quiet + 1 : 0
    }
  }

  /** Lets time pass until it is done; fails if nothing is left that could bring it about. */
  async run<Value>(work: () => Promise<Value>): Promise<Value> {
    let isDone = false
    const done = work().finally(() => (isDone = true))
    done.catch(() => undefined)
    await this.#untilQuiet()
    while (!isDone) {
      const event = this.#agenda.take()
      if (!event) throw new Error('Nobody works, nothing is to come, and it is not done.')
      this.#now = event.at
      event.fire()
      await this.#untilQuiet()
    }
    return done
  }
}
