import { randomUUID } from 'node:crypto'
import { bookListing } from '../../shared/contract/booking'
import { type Endpoint, isWrite } from '../../shared/contract/endpoint'
import { ROUTES } from '../../shared/contract/routes'
import { showCompound } from '../../shared/contract/place'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import { addPhoto, asksToJoin, drafts, neighbour, publishes, worker } from '../testing/neighbours'
import { NANHAI, type Person, startTown } from '../testing/town'
import { badBody, badKey, badToken, type Dice, diceFrom, spoil } from './fuzzing/bad'
import { type Ground, validInput } from './fuzzing/valid'
import { fault, type Fired } from './fuzzing/judge'
import { atLeast, type Bench, exactly } from './figure'

async function prepare(): Promise<Ground> {
  const town = await startTown()
  const official = await worker(town, '小李')
  const chen = await neighbour(town, official, '陈姨', { room: '101' })
  const li = await neighbour(town, official, '李叔', { room: '202', building: 1 })
  const foreigner = await town.person('外区的人', NANHAI)
  const listingId = await publishes(town, li, { title: '人字梯' })
  const draftId = await drafts(town, chen)
  const photoId = await addPhoto(chen, draftId)
  const tomorrow = addDays(localDateAt(Date.now()), 1)
  const { id: bookingId } = await chen.gets(bookListing, {
    listingId,
    ...{ from: tomorrow, until: addDays(tomorrow, 1) },
  })
  const newcomer = await town.person('新来的')
  const { id: membershipId } = await asksToJoin(town, newcomer)
  const { buildings } = await chen.gets(showCompound, { compoundId: town.places.jiuding })
  const withheldId = 'whd_01J0000000000000000000FSCC'
  return {
    ...{ town, foreigner, resident: chen, worker: official },
    ids: {
      ...{ listingId, photoId, bookingId, membershipId, withheldId },
      buildingId: buildings[0]?.id ?? '',
      compoundId: town.places.jiuding,
      communityId: town.places.beijiang,
      districtId: town.places.districtId,
    },
  }
}

type Shot = {
  readonly endpoint: Endpoint
  readonly input: Record<string, unknown>
  readonly by: Person
  readonly rawBody?: string
  readonly token?: string
  readonly key?: string
  readonly isOneFieldOff: boolean
}

const personFor = ({ audience }: Endpoint, { worker: official, resident }: Ground): Person =>
  audience === 'worker' ? official : resident

/** Half of them are wrong in one field; the others in body, token, key, person or place. */
function aim(dice: Dice, endpoint: Endpoint, ground: Ground): Shot {
  const input = validInput(endpoint.name, ground)
  const shot = { endpoint, by: personFor(endpoint, ground), isOneFieldOff: false }
  const wanted = dice()
  if (wanted < 0.6) return { ...shot, input: spoil(dice, input), isOneFieldOff: true }
  if (wanted < 0.68) return { ...shot, input, rawBody: badBody(dice) }
  if (wanted < 0.76) return { ...shot, input, token: badToken(dice) }
  if (wanted < 0.82) return { ...shot, input, key: badKey(dice) }
  if (wanted < 0.92) return { ...shot, input, by: ground.foreigner }
  return { ...shot, input: spoil(dice, spoil(dice, input)) }
}

function addressOf({ endpoint, input }: Shot): {
  readonly path: string
  readonly rest: Record<string, unknown>
} {
  const rest = { ...input }
  const path = endpoint.path.replace(/:(\w+)/g, (_, name: string) => {
    const value = rest[name]

    delete rest[name]
    const text = typeof value === 'string' ? value : JSON.stringify(value ?? 'none')
    // A lone surrogate cannot be written into an address at all.
    return encodeURIComponent(text.toWellFormed()) || '-'
  })
  return { path, rest }
}

const searchOf = (rest: Record<string, unknown>): string => {
  const pairs = Object.entries(rest).map(([name, value]) => [
    name,
    typeof value === 'string' ? value.toWellFormed() : JSON.stringify(value),
  ])
  return pairs.length === 0 ? '' : `?${new URLSearchParams(pairs).toString().slice(0, 6000)}`
}

const writing = (shot: Shot, rest: Record<string, unknown>) => ({
  headers: { 'content-type': 'application/json', 'idempotency-key': shot.key ?? randomUUID() },
  body: shot.rawBody ?? JSON.stringify(rest),
})

async function fire(origin: string, shot: Shot): Promise<Fired> {
  const { endpoint, by } = shot
  const { path, rest } = addressOf(shot)
  const authorization = Buffer.from(`Bearer ${shot.token ?? by.token ?? ''}`).toString('latin1')
  const { headers = {}, ...written } = isWrite(endpoint) ? writing(shot, rest) : {}
  const search = isWrite(endpoint) ? '' : searchOf(rest)
  const response = await fetch(`${origin}/v1${path}${search}`, {
    method: endpoint.method,
    headers: { authorization, ...headers },
    ...written,
  })
  const isAuthenticated = shot.token === undefined && endpoint.audience !== 'public'
  return { status: response.status, text: await response.text(), isAuthenticated }
}

class Tally {
  readonly perRoute = new Map<string, number>()
  #shots = 0
  #authenticated = 0
  #oneField = 0
  serverErrors = 0
  violations = 0

  add({ endpoint, input, isOneFieldOff }: Shot, fired: Fired): void {
    this.#shots++
    this.perRoute.set(endpoint.name, (this.perRoute.get(endpoint.name) ?? 0) + 1)
    this.#authenticated += Number(fired.isAuthenticated)
    this.#oneField += Number(isOneFieldOff)
    const wrong = fault(endpoint, fired)
    if (wrong === undefined) return
    if (fired.status >= 500) this.serverErrors++
    else this.violations++
    const [asked, answered] = [JSON.stringify(input), fired.text].map((text) => text.slice(0, 200))
    console.log(`fuzz: ${endpoint.name} ${wrong}: ${asked} → ${answered}`)
  }

  get authenticated(): number {
    return this.#authenticated / this.#shots
  }

  get oneField(): number {
    return this.#oneField / this.#shots
  }
}

/** Bad requests to every route: never a 5xx, never a stack, always a code and a sentence. */
export const fuzz: Bench = async ({ isCi }) => {
  const count = isCi ? 2000 : 5000
  const seed = Number(process.env['SEED'] ?? 20261123)
  const dice = diceFrom(seed)
  const ground = await prepare()
  const tally = new Tally()
  for (let number = 0; number < count; number++) {
    const shot = aim(dice, ROUTES[number % ROUTES.length] as Endpoint, ground)
    tally.add(shot, await fire(ground.town.origin, shot))
  }
  await ground.town.stop()
  console.log(`fuzz: ${count} requests, seed ${seed}`)
  return [
    exactly('fuzz.5xx', tally.serverErrors, 0),
    exactly('fuzz.schemaViolations', tally.violations, 0),
    atLeast('fuzz.authenticatedShare', tally.authenticated, 0.6),
    atLeast('fuzz.oneFieldShare', tally.oneField, 0.5),
    atLeast('fuzz.fewestOnARoute', Math.min(...tally.perRoute.values()), 50),
  ]
}
