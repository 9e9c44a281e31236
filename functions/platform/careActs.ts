import { item, number, string } from 'dynamodb-toolbox/schema'
import { QueryCommand } from 'dynamodb-toolbox/table/actions/query'
import { type Endpoint, isWrite } from '../../shared/contract/endpoint'
import type { CareActId, MandateId, ResidentId } from '../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../shared/kernel/outcome'
import type { Access } from './access'
import type { CareRefusal } from './acting'
import type { Call } from './call'
import { commit } from './commit'
import { expiryOf } from './expiry'
import { factsOf, next } from './facts'
import { withFreshRead } from './retry'
import type { Caller } from './session'
import { Entity, table } from './table'

/** One thing that somebody did for somebody else. It holds ids and no words. */
export type CareAct = {
  readonly mandateId: MandateId
  readonly id: CareActId
  readonly rev: number
  readonly proxyId: ResidentId
  readonly principalId: ResidentId
  readonly what: string
  readonly object?: string
  /** Epoch ms. */
  readonly at: number
  /** Written before anything happens, so that no act is without its line. */
  readonly outcome: 'begun' | 'done' | 'refused'
}

export const CareActEntity = new Entity({
  name: 'CareAct',
  table,
  timestamps: false,
  schema: item({
    mandateId: string().key(),
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    proxyId: string(),
    principalId: string(),
    what: string(),
    object: string().optional(),
    at: number(),
    outcome: string().enum('begun', 'done', 'refused'),
  }).and((act) => ({
    expiresAt: number()
      .hidden()
      .link<typeof act>(({ at }) => expiryOf('careActs', at)),
  })),
  computeKey: ({ mandateId, id }) => ({ pk: `MANDATE#${mandateId}`, sk: `ACT#${id}` }),
})

const acts = factsOf<CareAct>(CareActEntity)

async function actsUnder(mandateId: MandateId): Promise<readonly CareAct[]> {
  const { Items = [] } = await table
    .build(QueryCommand)
    .query({ partition: `MANDATE#${mandateId}`, range: { beginsWith: 'ACT#' } })
    .options({ consistent: true, maxPages: Infinity })
    .send()
  return Items as unknown as readonly CareAct[]
}

/** All that was done under some mandates, the latest first; consistent. */
export async function loadActs(ids: readonly MandateId[]): Promise<readonly CareAct[]> {
  const found = (await Promise.all(ids.map(actsUnder))).flat()
  return found.sort((a, b) => b.at - a.at)
}

const objectIn = (value: unknown, name: string): string | undefined => {
  const found = (value as Readonly<Record<string, unknown>> | undefined)?.[name]
  return typeof found === 'string' ? found : undefined
}

/** A mandate, and those of the same two that it renewed. */
export const mandatesBehind = (
  { proxies = [] }: Access,
  mandateId: MandateId,
): readonly MandateId[] => [
  mandateId,
  ...(proxies.find((one) => one.mandateId === mandateId)?.earlier ?? []),
]

/** Whether somebody began this in the same person's name: under the mandate that stands, or one that it renewed. */
async function isOwnMatter({ access, by }: Caller, object: string | undefined): Promise<boolean> {
  if (!by || object === undefined) return false
  const done = await loadActs(mandatesBehind(access, by.mandateId))
  return done.some((act) => act.object === object && act.outcome !== 'refused')
}

type Acting = Pick<Call<'guest'>, 'world' | 'caller' | 'request'>

type By = NonNullable<Caller['by']>

const actIdOf = ({ world, request }: Acting, { proxyId, mandateId }: By) =>
  world.idFor('careAct', mandateId, proxyId, request.key, request.hash)

/** The booking that somebody goes on with; a session is named where one signs up for it, and from then on. */
const matterOf = ({ openToProxies }: Endpoint, input: unknown): string | undefined =>
  objectIn(input, 'sessionId') ??
  (openToProxies === 'begun' ? objectIn(input, 'bookingId') : undefined)

const lineFor = (
  call: Acting,
  by: By,
  about: { readonly principalId: ResidentId; readonly what: string; readonly object?: string },
): CareAct => ({
  ...{ ...by, ...about, id: actIdOf(call, by), rev: 1 },
  ...{ at: call.world.now(), outcome: 'begun' },
})

/** The same request once more has its line already. */
const withLine = ({ world }: Acting, act: CareAct) =>
  withFreshRead(world, async () => {
    if (!(await acts.load(act, { consistent: true }))) await commit(acts.change(act))
    return accept(undefined)
  })

/** Before anything is done in another's name: that it is a matter of this mandate or of one that it renewed, and a line in the log. */
export async function begun(
  endpoint: Endpoint,
  call: Acting,
  input: unknown,
): Promise<Outcome<undefined, CareRefusal | { readonly code: 'busy' }>> {
  const { caller } = call
  if (!caller?.by) return accept(undefined)
  const object = matterOf(endpoint, input)
  if (endpoint.openToProxies === 'begun' && !(await isOwnMatter(caller, object)))
    return refuse({ code: 'care.notOpen' })
  if (!isWrite(endpoint)) return accept(undefined)
  const about = { principalId: caller.id, what: endpoint.name }
  return withLine(
    call,
    lineFor(call, caller.by, object === undefined ? about : { ...about, object }),
  )
}

/** What came of it. A line that stays `begun` is told apart, and the same request once more completes it. */
export async function logged(call: Acting, outcome: Outcome<unknown, unknown>): Promise<void> {
  const by = call.caller?.by
  if (!by || call.request.key === '') return
  await withFreshRead(call.world, async () => {
    const act = await acts.load({ ...by, id: actIdOf(call, by) }, { consistent: true })
    if (!act || act.outcome === 'done') return accept(undefined)
    const made = outcome.ok ? objectIn(outcome.value, 'id') : undefined
    const object = act.object ?? made
    await commit(
      acts.change(
        next(act, {
          outcome: outcome.ok ? 'done' : 'refused',
          ...(object === undefined ? {} : { object }),
        }),
      ),
    )
    return accept(undefined)
  })
}
