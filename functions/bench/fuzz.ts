import { randomUUID } from 'node:crypto'
import { safeParse } from 'zod/mini'
import { bookListing } from '../../shared/contract/booking'
import { COMMON_REFUSALS, type Endpoint, isWrite } from '../../shared/contract/endpoint'
import { REFUSAL_STATUS } from '../../shared/contract/refusals'
import { ROUTES } from '../../shared/contract/routes'
import { showCompound } from '../../shared/contract/place'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import { addPhoto, asksToJoin, drafts, neighbour, publishes, worker } from '../testing/neighbours'
import { NANHAI, type Person, startTown } from '../testing/town'
import { badBody, badKey, badToken, type Dice, diceFrom, spoil } from './fuzzing/bad'
import { type Ground, validInput } from './fuzzing/valid'
import { type Bench, exactly } from './figure'

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

type Fired = { readonly status: number; readonly text: string; readonly isAuthenticated: boolean }

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

async function fire(origin: string, shot: Shot): Promise<Fired> {
  const { endpoint, by, rawBody } = shot
  const { path, rest } = addressOf(shot)
  const token = shot.token ?? by.token ?? ''
  const isBodied = isWrite(endpoint)
  const response = await fetch(`${origin}/v1${path}${isBodied ? '' : searchOf(rest)}`, {
    method: endpoint.method,
    headers: {
      authorization: Buffer.from(`Bearer ${token}`).toString('latin1'),
      ...(isBodied
        ? { 'content-type': 'application/json', 'idempotency-key': shot.key ?? randomUUID() }
        : {}),
    },
    ...(isBodied ? { body: rawBody ?? JSON.stringify(rest) } : {}),
  })
  const isAuthenticated = shot.token === undefined && endpoint.audience !== 'public'
  return { status: response.status, text: await response.text(), isAuthenticated }
}

/** What is wrong with an answer, if anything: a leak, a missing sentence, a shape that the contract does not know. */
function fault(endpoint: Endpoint, { status, text }: Fired): string | undefined {
  if (/\bat .*\.[jt]s:\d+|node_modules|openid|session_key/.test(text)) return 'leaks'
  if (status === 200) {
    if (endpoint.isImage) return undefined
    return safeParse(endpoint.output, JSON.parse(text)).success ? undefined : 'breaks its output'
  }
  if (status === 413 && text.includes('Request Entity Too Large')) return undefined
  const { refusal, message } = JSON.parse(text) as { refusal?: { code: string }; message?: string }
  const allowed: readonly string[] = [...COMMON_REFUSALS, ...endpoint.refusals]
  if (!refusal || !allowed.includes(refusal.code))
    return `refuses with ${refusal?.code ?? 'nothing'}`
  if (REFUSAL_STATUS[refusal.code as keyof typeof REFUSAL_STATUS] !== status)
    return 'has another status'
  return /[\u4e00-\u9fff]/.test(message ?? '') ? undefined : 'says nothing'
}

type Tally = { serverErrors: number; violations: number; authenticated: number; oneField: number }

/** Bad requests to every route: never a 5xx, never a stack, always a code and a sentence. */
export const fuzz: Bench = async ({ isCi }) => {
  const count = isCi ? 2000 : 5000
  const seed = Number(process.env['SEED'] ?? 20261123)
  const dice = diceFrom(seed)
  const ground = await prepare()
  const tally: Tally = { serverErrors: 0, violations: 0, authenticated: 0, oneField: 0 }
  const perRoute = new Map<string, number>()
  for (let shot = 0; shot < count; shot++) {
    const endpoint = ROUTES[shot % ROUTES.length] as Endpoint
    const aimed = aim(dice, endpoint, ground)
    const fired = await fire(ground.town.origin, aimed)
    perRoute.set(endpoint.name, (perRoute.get(endpoint.name) ?? 0) + 1)
    if (fired.isAuthenticated) tally.authenticated++
    if (aimed.isOneFieldOff) tally.oneField++
    if (fired.status >= 500) tally.serverErrors++
    const wrong = fired.status >= 500 ? `${fired.status}` : fault(endpoint, fired)
    if (wrong !== undefined) {
      if (fired.status < 500) tally.violations++
      console.log(
        `fuzz: ${endpoint.name} ${wrong}: ${JSON.stringify(aimed.input).slice(0, 200)} → ${fired.text.slice(0, 200)}`,
      )
    }
  }
  await ground.town.stop()
  const fewest = Math.min(...perRoute.values())
  console.log(
    `fuzz: ${count} requests, seed ${seed}: ${Math.round((tally.authenticated / count) * 100)} % authenticated, ` +
      `${Math.round((tally.oneField / count) * 100)} % wrong in one field, at least ${fewest} a route`,
  )
  return [
    exactly('fuzz.5xx', tally.serverErrors, 0),
    exactly('fuzz.schemaViolations', tally.violations, 0),
  ]
}
