import type { Endpoint } from '../../shared/contract/endpoint'
import { ROUTES } from '../../shared/contract/routes'
import { diceFrom } from '../testing/dice'
import { callerOf, layGround } from '../testing/ground'
import type { RawAnswer } from '../testing/raw'
import { NANHAI, startTown, type Town } from '../testing/town'
import { fault } from './fuzzing/judge'
import { aim, fire, goodInput, type Range, type Shot } from './fuzzing/shot'
import { atLeast, type Bench, exactly } from './figure'

async function prepare(town: Town): Promise<Range> {
  const ground = await layGround(town)
  return { ...ground, foreigner: await town.person('外区的人', NANHAI) }
}

/** Whoever is not known is told so with 401; a public route does not ask. */
const isAuthenticated = ({ endpoint, way }: Shot, { status }: RawAnswer): boolean =>
  endpoint.audience !== 'public' && way !== 'token' && status !== 401

class Tally {
  readonly #perRoute = new Map<string, number>()
  #shots = 0
  #authenticated = 0
  #oneField = 0
  serverErrors = 0
  violations = 0

  add(shot: Shot, answer: RawAnswer): void {
    const { endpoint, input, way } = shot
    this.#shots++
    this.#perRoute.set(endpoint.name, (this.#perRoute.get(endpoint.name) ?? 0) + 1)
    this.#authenticated += Number(isAuthenticated(shot, answer))
    this.#oneField += Number(way === 'field')
    const wrong = fault(endpoint, answer)
    if (wrong === undefined) return
    if (answer.status >= 500) this.serverErrors++
    else this.violations++
    const [asked, answered] = [JSON.stringify(input), answer.text].map((text) => text.slice(0, 200))
    console.log(`fuzz: ${endpoint.name} (${way}) ${wrong}: ${asked} → ${answered}`)
  }

  get authenticated(): number {
    return this.#authenticated / this.#shots
  }

  get oneField(): number {
    return this.#oneField / this.#shots
  }

  fewestOn(routes: readonly Endpoint[]): number {
    return Math.min(...routes.map(({ name }) => this.#perRoute.get(name) ?? 0))
  }
}

const TAKEN_FOR_BAD = new Set<unknown>(['input.invalid', 'session.missing', 'session.expired'])

/** Routes whose good request is taken for a bad one: to differ from it in one field would show little. */
async function routesWithoutGood(range: Range): Promise<number> {
  let count = 0
  for (const endpoint of ROUTES) {
    const by = callerOf(endpoint, range)
    const shot = { endpoint, by, way: 'field', odd: { token: by.token } } as const
    const { refusal } = await fire({ ...shot, input: goodInput(endpoint, range) })
    if (!TAKEN_FOR_BAD.has(refusal?.code)) continue
    console.log(`fuzz: ${endpoint.name} refuses its good request: ${JSON.stringify(refusal)}`)
    count++
  }
  return count
}

const ON_EACH = 50

/** Bad requests to every route: never a 5xx, never a stack, always a code and a sentence. */
export const fuzz: Bench = async ({ isCi }) => {
  const count = isCi ? ON_EACH * ROUTES.length : 20_000
  const seed = Number(process.env['SEED'] ?? 20261123)
  const dice = diceFrom(seed)
  const town = await startTown()
  const range = await prepare(town)
  const tally = new Tally()
  for (let number = 0; number < count; number++) {
    const shot = aim(dice, ROUTES[number % ROUTES.length] as Endpoint, range)
    tally.add(shot, await fire(shot))
  }
  const withoutGood = await routesWithoutGood(range)
  await town.stop()
  console.log(`fuzz: ${count} requests to ${ROUTES.length} routes, seed ${seed}`)
  return [
    exactly('fuzz.5xx', tally.serverErrors, 0),
    exactly('fuzz.violations', tally.violations, 0),
    exactly('fuzz.routesWithoutAGoodRequest', withoutGood, 0),
    atLeast('fuzz.authenticatedShare', tally.authenticated, 0.6),
    atLeast('fuzz.oneFieldShare', tally.oneField, 0.5),
    atLeast('fuzz.fewestOnARoute', tally.fewestOn(ROUTES), ON_EACH),
  ]
}
