import { randomUUID } from 'node:crypto'
import type { Outcome } from '../../../shared/kernel/outcome'
import type { CommunityId, CompoundId } from '../../../shared/kernel/ids'
import { compoundOf, listCompounds } from '../../place/actions'
import type { Compound } from '../../place/rules'
import type { Call } from '../../platform/call'
import { type Caller, callerOf } from '../../platform/session'
import { type World, world as realWorld, worldAt } from '../../platform/world'
import { requestMembership } from '../../resident/joining/actions'
import { approveMembership } from '../../resident/approval/actions'
import { login } from '../../resident/login/actions'
import { grantPost } from '../../resident/post/actions'
import type { LocalWorld } from '../world'
import { eachOf } from './each'
import { DEMO_ADMIN, DEMO_NEWCOMER, DEMO_PEOPLE, DEMO_WORKERS, type DemoPerson } from './people'
import { DEMO_DISTRICT } from './places'

export type DemoNeighbour = DemoPerson & { readonly token: string; readonly compoundId: CompoundId }
export type DemoTown = {
  readonly people: readonly DemoNeighbour[]
  readonly compounds: readonly Compound[]
  /** The token of a worker of each community. */
  readonly workers: Workers
}

/** What an action answered, or a start that stops with the refusal's code. */
export function must<Value>(outcome: Outcome<Value, { readonly code: string }>): Value {
  if (!outcome.ok) throw new Error(`The demonstration was refused: ${outcome.refusal.code}`)
  return outcome.value
}

/** The simulator beside us answers late on a busy machine, but it answers: nothing is withheld for that. */
const PATIENCE = 20
const patient = <Timed extends Pick<World, 'timeout'>>(world: Timed): Timed => ({
  ...world,
  timeout: (ms: number) => world.timeout(PATIENCE * ms),
})

/** A call as the frame makes one, at any time of day: what a neighbour did last week is done last week. */
export async function callAs(token: string, at = Date.now()): Promise<Call & Call<'worker'>> {
  const caller: Caller = must(await callerOf(token, Date.now()))
  return { world: patient(worldAt(() => at)), caller, request: { key: randomUUID(), hash: 'demo' } }
}

const nobody = { world: patient(realWorld), caller: undefined, request: { key: '', hash: '' } }

export async function registerWith(
  { wechatOrigin }: LocalWorld,
  key: string,
  nickname: string,
): Promise<string> {
  const ask = async (path: string, body: object): Promise<unknown> =>
    (
      await fetch(`${wechatOrigin}/simulator/${path}`, {
        method: 'POST',
        body: JSON.stringify(body),
      })
    ).json()
  await ask('people', { key, nickname })
  const { code } = (await ask('login-code', { person: key })) as { code: string }
  return must(await login(nobody, { code, districtId: DEMO_DISTRICT })).token
}

async function readCompounds(): Promise<readonly Compound[]> {
  const { compounds } = must(await listCompounds(nobody, { districtId: DEMO_DISTRICT }))
  const found = await Promise.all(compounds.map(({ id }) => compoundOf(id)))
  // In the order of the plan: 九鼎, 北江花园, 鸿业.
  const order = ['九鼎小区', '北江花园', '鸿业新天地']
  return found
    .filter((one) => one !== undefined)
    .sort((a, b) => order.indexOf(a.name) - order.indexOf(b.name))
}

export type Workers = ReadonlyMap<CommunityId, string>

async function seedWorkers(world: LocalWorld, compounds: readonly Compound[]): Promise<Workers> {
  const workers = new Map<CommunityId, string>()
  for (const { key, nickname, community, called } of DEMO_WORKERS) {
    const token = await registerWith(world, key, nickname)
    const nodeId = compounds.find(({ communityName }) => communityName === community)?.communityId
    if (!nodeId) continue
    const { caller } = await callAs(token)
    await grantPost(realWorld, { residentId: caller.id, role: 'worker', nodeId, called })
    workers.set(nodeId, token)
  }
  return workers
}

async function seedAdmin(world: LocalWorld, [first]: readonly Compound[]): Promise<void> {
  if (!first) return
  const token = await registerWith(world, DEMO_ADMIN.key, DEMO_ADMIN.nickname)
  const { caller } = await callAs(token)
  const post = { residentId: caller.id, role: 'streetAdmin', called: DEMO_ADMIN.called } as const
  await grantPost(realWorld, { ...post, nodeId: first.streetId })
}

type Joining = { readonly person: DemoPerson; readonly compound: Compound; readonly token: string }

export async function joinAs(
  { person, compound, token }: Joining,
  workers: Workers,
): Promise<DemoNeighbour> {
  const { unit, room, name, addressForm } = person
  const building = compound.buildings[person.building % compound.buildings.length]
  if (!building) throw new Error(`${compound.name} has no buildings.`)
  const wanted = { compoundId: compound.id, buildingId: building.id, unit, room, name, addressForm }
  const { id } = must(await requestMembership(await callAs(token), wanted))
  const worker = workers.get(compound.communityId) ?? ''
  if (!person.isWaiting) must(await approveMembership(await callAs(worker), { membershipId: id }))
  return { ...person, token, compoundId: compound.id }
}

/** Sixty neighbours with their homes, a worker in each community, and somebody who has yet to join. */
export async function seedNeighbours(world: LocalWorld): Promise<DemoTown> {
  const compounds = await readCompounds()
  const workers = await seedWorkers(world, compounds)
  await seedAdmin(world, compounds)
  await registerWith(world, DEMO_NEWCOMER.key, DEMO_NEWCOMER.nickname)
  const tokens = await eachOf(DEMO_PEOPLE, (person) =>
    registerWith(
      world,
      person.key,
      `${person.addressForm}（${compounds[person.compound]?.name ?? ''}）`,
    ),
  )
  const people = await eachOf(DEMO_PEOPLE, (person, index) => {
    const compound = compounds[person.compound] as Compound
    return joinAs({ person, compound, token: tokens[index] ?? '' }, workers)
  })
  return { compounds, workers, people: people.filter(({ isWaiting }) => !isWaiting) }
}
