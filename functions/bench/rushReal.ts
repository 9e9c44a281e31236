import { Agent } from 'node:http'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { SessionId } from '../../shared/kernel/ids'
import { diceFrom } from '../testing/dice'
import { type Bench, exactly, type Scale } from './figure'
import { visit, type Visitor } from './rushing/crowd'
import { type Faults, faultsIn, type Stood } from './rushing/stock'
import { clearAway, layGround, spawnHost } from './world'

const SEATS = 30

/** Fewer where other things run on the machine: whoever waits longer than the gateway does hears nothing. */
const clientsIn = ({ isCi }: Scale): number => (isCi ? 100 : 500)

type Round = Faults & {
  readonly faults5xx: number
  readonly told: Readonly<Record<string, number>>
}

async function stoodIn(sessionId: SessionId, visitors: readonly Visitor[]): Promise<Stood> {
  const [{ sessionOf }, { loadSeatings }, { listLine }, { loadRegistration }] = await Promise.all([
    import('../event/showing/actions'),
    import('../registration/seating/store'),
    import('../registration/line/store'),
    import('../registration/store'),
  ])
  const session = await sessionOf(sessionId)
  if (!session) throw new Error('There is no class.')
  const records = await Promise.all(
    visitors.map(async ({ person: { id } }) => [id, await loadRegistration(id, session)] as const),
  )
  return {
    capacity: SEATS,
    seatings: await loadSeatings(session, 'now'),
    line: await listLine(sessionId, { limit: 2 * visitors.length }),
    records: new Map(records.flatMap(([id, one]) => (one ? [[id as string, one]] : []))),
  }
}

function counted(visitors: readonly Visitor[]): Pick<Round, 'faults5xx' | 'told'> {
  const told: Record<string, number> = {}
  const heard = visitors.flatMap((one) => one.heard)
  for (const { answer } of heard) told[answer] = (told[answer] ?? 0) + 1
  return {
    told,
    faults5xx: heard.filter(({ status, answer }) => status >= 500 && answer !== 'busy').length,
  }
}

async function play(origin: string, round: number, clients: number): Promise<Round> {
  const [{ makeBorrowers }, { makeClass }] = await Promise.all([
    import('./seed'),
    import('./rushing/classes'),
  ])
  const name = `rush real ${round}`
  const people = await makeBorrowers(name, clients)
  const day = addDays(localDateAt(Date.now()), 7)
  const sessionId = await makeClass(name, { day, terms: { capacity: SEATS } })
  const dice = diceFrom(round)
  const agent = new Agent({ keepAlive: true, maxSockets: clients })
  const visitors: readonly Visitor[] = people.map((person) => ({ person, heard: [] }))
  await Promise.all(visitors.map((one) => visit(one, { origin, sessionId, agent }, dice)))
  agent.destroy()
  return { ...faultsIn(visitors, await stoodIn(sessionId, visitors)), ...counted(visitors) }
}

const summed = (rounds: readonly Round[], of: (round: Round) => number): number =>
  rounds.reduce((sum, round) => sum + of(round), 0)

// What is forgotten is given by the stream, which does not run here.
const COUNTED = ['oversold', 'inTwoStates', 'lost', 'overtaken', 'faults5xx'] as const

/** Five hundred at once, some of whom think otherwise: what is left of it stands as everybody was told. */
export const rushReal: Bench = async (scale) => {
  const ground = await layGround()
  const host = await spawnHost(ground)
  const rounds: Round[] = []
  for (let round = 0; round < (scale.isCi ? 2 : 10); round++) {
    rounds.push(await play(ground.origin, round, clientsIn(scale)))
    console.log(`rush-real: round ${round}: ${JSON.stringify(rounds[round])}`)
  }
  await clearAway(ground, host)
  return COUNTED.map((name) =>
    exactly(
      `rush-real.${name}`,
      summed(rounds, (one) => one[name]),
      0,
    ),
  )
}
