import { any, boolean, item, number, string } from 'dynamodb-toolbox/schema'
import { Entity } from 'dynamodb-toolbox/entity'
import { MAX_CARE_ACTS } from '../../shared/contract/mandate'
import type { CareActId, MandateId, ResidentId } from '../../shared/kernel/ids'
import { accept } from '../../shared/kernel/outcome'
import type { Request } from './call'
import { type Change, commit } from './commit'
import { factsOf, next } from './facts'
import { expiryOf } from './expiry'
import { listCards } from './lists'
import { withFreshRead } from './retry'
import type { Caller } from './session'
import { table } from './table'
import type { World } from './world'

/** 代办记录: who did what for whom. Ids alone. */
export type CareAct = {
  readonly id: CareActId
  readonly rev: number
  readonly principalId: ResidentId
  readonly actorId: ResidentId
  readonly mandateId: MandateId
  /** The name of the route. */
  readonly what: string
  readonly object?: string
  /** Epoch ms. */
  readonly at: number
  /** Absent: it was tried, and refused or cut off. */
  readonly isDone?: true
}

export type CareActCard = Pick<CareAct, 'actorId' | 'what' | 'object' | 'at' | 'isDone'>

const partitionOf = (principalId: string): string => `RESIDENT#${principalId}#CARE`

/** Found by whom it was done for (gsi1). */
export const CareActEntity = new Entity({
  name: 'CareAct',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    principalId: string(),
    actorId: string(),
    mandateId: string(),
    what: string(),
    object: string().optional(),
    at: number(),
    isDone: boolean().optional(),
  }).and((act) => ({
    gsi1pk: string()
      .hidden()
      .link<typeof act>(({ principalId }) => partitionOf(principalId)),
    gsi1sk: string()
      .hidden()
      .link<typeof act>(({ at, id }) => `${at}#${id}`),
    card: any()
      .hidden()
      .link<typeof act>(({ actorId, what, object, at, isDone }) => ({
        ...{ actorId, what, at },
        ...(object === undefined ? {} : { object }),
        ...(isDone === undefined ? {} : { isDone }),
      })),
    expiresAt: number()
      .hidden()
      .link<typeof act>(({ at }) => expiryOf('consents', at)),
  })),
  computeKey: ({ id }) => ({ pk: `CAREACT#${id}`, sk: 'CAREACT' }),
})

const facts = factsOf<CareAct>(CareActEntity)
export const changeCareAct = (act: CareAct): Change => facts.change(act)

/** The latest first, a moment old at the most. */
export const listCareActsOf = (principalId: ResidentId) =>
  listCards<CareActCard>({
    index: 'gsi1',
    partition: partitionOf(principalId),
    limit: MAX_CARE_ACTS,
    isNewestFirst: true,
  })

type Acting = { readonly world: World; readonly caller: Caller; readonly request: Request }

const objectIn = (input: unknown): Pick<CareAct, 'object'> => {
  const { bookingId, listingId } = input as Readonly<Record<string, string | undefined>>
  const object = bookingId ?? listingId
  return object === undefined ? {} : { object }
}

/** Put down before anything is done for somebody, so that nothing is done without; once for each request. */
export async function noteTry({ world, caller, request }: Acting, what: string, input: unknown) {
  const { proxy } = caller
  if (!proxy) return
  const id = world.idFor('careAct', proxy.id, request.key)
  await withFreshRead(world, async () => {
    if (await facts.load({ id }, { consistent: true })) return accept(undefined)
    const who = { principalId: caller.id, actorId: proxy.id, mandateId: proxy.mandateId }
    const act = { id, rev: 1, ...who, what, at: world.now(), ...objectIn(input) }
    await commit(changeCareAct(act))
    return accept(undefined)
  })
}

/** The same once it was done. */
export async function noteDone({ world, caller, request }: Acting): Promise<void> {
  const { proxy } = caller
  if (!proxy) return
  const id = world.idFor('careAct', proxy.id, request.key)
  await withFreshRead(world, async () => {
    const act = await facts.load({ id }, { consistent: true })
    if (act && !act.isDone) await commit(changeCareAct(next(act, { isDone: true })))
    return accept(undefined)
  })
}
