import { type LocalDate, localDateAt } from '../../../shared/kernel/dates'
import { diceFrom } from '../dice'
import { Aws, type Call } from './aws'
import { type Engine, engineAt } from './engine'
import { handlerOver } from './handler'
import type { Account } from './ledger'
import { VirtualClock } from './virtual'
import type { Weather } from './weather'

/** A client of the SDK, as far as its calls can be led elsewhere. */
type Client = { readonly config: Config }
type Attempts = () => Promise<number>
type Config = {
  requestHandler: unknown
  retryStrategy: () => Promise<object>
  readonly maxAttempts: Attempts
}
/** What the functions know of the world: replaced while the simulation runs. */
type World = {
  readonly now: () => number
  readonly today: () => LocalDate
  readonly sleep: (ms: number) => Promise<void>
  readonly random: () => number
}

export type Simulated = {
  /** Replaces the functions' clock, waits and chance, and the way of their calls to the table. */
  readonly client: Client
  readonly world: World
  /** What it says when the simulation begins, epoch ms. */
  readonly startsAt: number
  readonly endpoint: string
  /** Calls must take some time: those that leave together are then carried out in their order. */
  readonly weather: Partial<Weather> & Pick<Weather, 'delayMs'>
  /** What stands between the weather and the engine, and sees what is carried out. */
  readonly watched?: (engine: Pick<Engine, 'call'>) => Engine['call']
}
export type Outcome<Value> = {
  readonly value: Value
  /** Virtual. */
  readonly ms: number
  readonly account: Account
  /** A line for each call, at which millisecond it was answered and how. */
  readonly trace: readonly string[]
}

type Restore = () => void

function replace<Target extends object>(target: Target, change: Partial<Target>): Restore {
  const names = Object.keys(change) as (keyof Target)[]
  const before = Object.fromEntries(names.map((name) => [name, target[name]]))
  Object.assign(target, change)
  return () => Object.assign(target, before)
}

/** The SDK waits between its attempts. */
function virtualTimers(clock: VirtualClock): Restore {
  const cleared = new WeakSet()
  const setTimeout = (fire: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    const timer = { ref: () => timer, unref: () => timer, hasRef: () => true }
    clock.later(ms, () => cleared.has(timer) || fire(...args))
    return timer
  }
  const clearTimeout = (timer: unknown) => {
    if (typeof timer === 'object' && timer !== null) cleared.add(timer)
  }
  return replace(globalThis, { setTimeout, clearTimeout } as never)
}

/** Tokens are signed and verified on another thread: no time passes meanwhile. */
function countedSignatures(clock: VirtualClock): Restore {
  const { subtle } = globalThis.crypto
  const counted = (['importKey', 'sign', 'verify'] as const).map((name) => {
    const original = subtle[name].bind(subtle) as (...args: unknown[]) => Promise<unknown>
    return [name, (...args: unknown[]) => clock.outside(() => original(...args))]
  })
  Object.assign(subtle, Object.fromEntries(counted))
  return () => {
    for (const [name] of counted) Reflect.deleteProperty(subtle, name as string)
  }
}

/**
 * Every call has all its retries: the SDK lets those of one instance run out, and here one client stands for the
 * clients of thousands.
 */
async function freshRetries({ config }: Client): Promise<Config['retryStrategy']> {
  const { constructor } = await config.retryStrategy()
  const Strategy = constructor as new (attempts: Attempts) => object
  return () => Promise.resolve(new Strategy(config.maxAttempts))
}

function traced(aws: Aws, clock: VirtualClock, trace: string[]): Pick<Aws, 'answer'> {
  return {
    answer: async (call: Call) => {
      const heard = await aws.answer(call)
      const how = heard === 'cut' ? 'cut' : heard.status
      trace.push(`${clock.now().toFixed(3)} ${call.operation} ${how}`)
      return heard
    },
  }
}

/**
 * Plays something on the functions of this process in virtual time, over a real engine: thousands may call at once and
 * wait for minutes. From the same seed it is the same run. Call the table once before: the SDK reads its settings then.
 */
export async function simulate<Value>(
  { client, world, startsAt, endpoint, weather, watched = ({ call }) => call }: Simulated,
  play: (clock: VirtualClock) => Promise<Value>,
): Promise<Outcome<Value>> {
  const clock = new VirtualClock()
  const engine = engineAt(endpoint)
  const carryOut = watched(engine)
  const call: typeof engine.call = (...asked) => clock.outside(() => carryOut(...asked))
  const aws = new Aws({ ...engine, call }, clock, weather)
  const dice = diceFrom((weather.seed ?? 1) + 4)
  const now = (): number => startsAt + clock.now()
  const trace: string[] = []
  const retryStrategy = await freshRetries(client)
  const requestHandler = handlerOver(traced(aws, clock, trace))
  const restores = [
    replace(client.config, { requestHandler, retryStrategy }),
    replace(world, { now, today: () => localDateAt(now()), sleep: clock.sleep, random: dice }),
    replace(Math, { random: dice }),
    virtualTimers(clock),
    countedSignatures(clock),
  ]
  try {
    const value = await clock.run(() => play(clock))
    return { value, ms: clock.now(), account: aws.take(), trace }
  } finally {
    for (const restore of restores) restore()
    engine.stop()
  }
}
