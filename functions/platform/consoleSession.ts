import { any, item, number, string } from 'dynamodb-toolbox/schema'
import type { Browser } from '../../shared/contract/console'
import { bodyOf, idOf } from '../../shared/kernel/attendanceCode'
import type { ConsoleSessionId, DistrictId, ResidentId } from '../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import { type Access, loadAccess } from './access'
import { factsOf } from './facts'
import { listCards } from './lists'
import { actingFor, blockedAt, type Caller } from './session'
import { expiryOf } from './expiry'
import { Entity, table } from './table'
import type { World } from './world'

/** One computer on which somebody is signed in, under an id that follows from the secret in its cookie. */
export type ConsoleSession = Browser & {
  readonly id: ConsoleSessionId
  readonly rev: number
  readonly residentId: ResidentId
  readonly districtId: DistrictId
  /** By a code that was scanned, or by a passkey. */
  readonly way: 'scan' | 'passkey'
  /** Epoch ms; good from the first until before the second, or until it is ended. */
  readonly since: number
  readonly until: number
  readonly endedAt?: number
  /** Until when it holds that they said once more who they are, epoch ms. */
  readonly steppedUpUntil?: number
  /** And by what. */
  readonly steppedUpBy?: 'scan' | 'passkey'
  /** Of their account of WeChat when they signed in: another one ends it. */
  readonly generation?: number
}

/** What the list of one’s own computers shows. */
export type ConsoleCard = Pick<ConsoleSession, 'device' | 'browser' | 'since' | 'until' | 'endedAt'>

function cardOf({ device, browser, since, until, endedAt }: ConsoleSession): ConsoleCard {
  return { device, browser, since, until, ...(endedAt === undefined ? {} : { endedAt }) }
}

/** Addressed by its own id; the computers of one person are found by when they signed in (gsi1). */
export const ConsoleSessionEntity = new Entity({
  name: 'ConsoleSession',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    residentId: string(),
    districtId: string(),
    device: string(),
    browser: string(),
    way: string(),
    since: number(),
    until: number(),
    endedAt: number().optional(),
    steppedUpUntil: number().optional(),
    steppedUpBy: string().optional(),
    generation: number().optional(),
  }).and((session) => ({
    gsi1pk: string()
      .hidden()
      .link<typeof session>(({ residentId }) => `RESIDENT#${residentId}#CONSOLE`),
    gsi1sk: string()
      .hidden()
      .link<typeof session>(({ since, id }) => `${String(since)}#${id}`),
    card: any()
      .hidden()
      .link<typeof session>((one) => cardOf(one as unknown as ConsoleSession)),
    expiresAt: number()
      .hidden()
      .link<typeof session>(({ since }) => expiryOf('consoleSessions', since)),
  })),
  computeKey: ({ id }) => ({ pk: `CONSOLE#${id}`, sk: 'CONSOLE' }),
})

const facts = factsOf<ConsoleSession>(ConsoleSessionEntity)

export const loadConsoleSession = (id: ConsoleSessionId): Promise<ConsoleSession | undefined> =>
  facts.load({ id }, { consistent: true })

export type ListedSession = ConsoleCard & { readonly id: ConsoleSessionId }

const AT_MOST = 20

/** Where somebody is or was signed in, the latest first: one read of cards. */
export async function listConsoleSessionsOf(id: ResidentId): Promise<readonly ListedSession[]> {
  const partition = `RESIDENT#${id}#CONSOLE`
  const page = { limit: AT_MOST, isNewestFirst: true } as const
  const rows = await listCards<ConsoleCard>({ index: 'gsi1', partition, ...page })
  return rows.map((row) => ({ ...row.card, id: row.id as ConsoleSessionId }))
}

/** Which computers somebody signed in on since a moment and is out of again; of more than a page of them, those of the page. */
export async function listLeftOf(
  residentId: ResidentId,
  { since, now }: { readonly since: number; readonly now: number },
): Promise<(id: ConsoleSessionId) => boolean> {
  const rows = await listCards<ConsoleCard>({
    ...{ index: 'gsi1', partition: `RESIDENT#${residentId}#CONSOLE` },
    ...{ range: { gte: String(since) }, limit: AT_MOST, isNewestFirst: true },
  })
  const known = new Map(rows.map(({ id, card }) => [id, card]))
  return (id) => {
    const card = known.get(id)
    return card === undefined ? rows.length < AT_MOST : !isSignedIn(card, now)
  }
}

export const changeConsoleSession = facts.change

export const consoleSessionIdOf = (
  world: Pick<World, 'idFor'>,
  residentId: ResidentId,
  secret: string,
): ConsoleSessionId => world.idFor('consoleSession', residentId, secret)

/** What the cookie holds: whose it is, so that both reads leave at once, and the secret. */
export const consoleCookie = (residentId: ResidentId, secret: string): string =>
  `${bodyOf(residentId)}.${secret}`

const COOKIE = /^([0-9A-HJKMNP-TV-Z]{26})\.([\w-]{43})$/

/** Whether a session holds at this second. */
export const isSignedIn = ({ until, endedAt }: ConsoleCard, now: number): boolean =>
  endedAt === undefined && now < until

/** Whoever sits at a computer, and the session that says so. */
export type Seated = { readonly caller: Caller; readonly session: ConsoleSession }
type Refusal =
  | { readonly code: 'session.missing' | 'session.expired' | 'account.closing' }
  | { readonly code: 'access.blocked'; readonly until: number }

/** Whose computer this is, their rights read at this very call: both items consistently, side by side. */
export async function seatedAt(
  cookie: string | undefined,
  world: Pick<World, 'idFor' | 'now'>,
): Promise<Outcome<Seated, Refusal>> {
  const [, body, secret = ''] = COOKIE.exec(cookie ?? '') ?? []
  if (body === undefined) return refuse({ code: 'session.missing' })
  const residentId = idOf('resident', body)
  const now = world.now()
  const [session, access] = await Promise.all([
    loadConsoleSession(consoleSessionIdOf(world, residentId, secret)),
    loadAccess(residentId),
  ])
  return session && access ? letIn(session, access, now) : refuse({ code: 'session.expired' })
}

function letIn(session: ConsoleSession, access: Access, now: number): Outcome<Seated, Refusal> {
  if (!isGood(session, access, now)) return refuse({ code: 'session.expired' })
  const refusal = hindered(access, now)
  return refusal ? refuse(refusal) : accept({ caller: actingFor(access, now), session })
}

/** What keeps somebody from everything, though they are who they say. */
function hindered(access: Access, now: number): Refusal | undefined {
  if (access.closingAt !== undefined) return { code: 'account.closing' }
  const until = blockedAt(access, now)
  return until === undefined ? undefined : { code: 'access.blocked', until }
}

/** Neither over nor ended, nor of an account that is gone or that another one of WeChat took the place of. */
const isGood = (
  session: ConsoleSession,
  { goneAt, generation = 0 }: Access,
  now: number,
): boolean =>
  isSignedIn(session, now) && goneAt === undefined && generation === (session.generation ?? 0)
