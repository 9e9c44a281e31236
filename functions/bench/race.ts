import { type Bench, exactly } from './figure'
import type { Sent } from './load'
import { count, storm } from './storm'
import { startWitness, type Witness } from './witness'
import { clearAway, layGround, spawnHost } from './world'

const RIVALS = 200

type Round = {
  readonly answers: readonly Sent[]
  readonly overlapping: number
  readonly cancelled: number
}

async function play(name: string, origin: string, witness: Witness): Promise<Round> {
  const { makeBorrowers, makeCalendars } = await import('./seed')
  const rivals = await makeBorrowers(name, RIVALS)
  const [listingId] = await makeCalendars(name, 1)
  if (!listingId) throw new Error('There is nothing to tap for.')
  witness.takeCancelled()
  const stormed = await storm(origin, listingId, rivals)
  return { ...stormed, cancelled: witness.takeCancelled() }
}

function report(rounds: readonly Round[], all: Sent[]): void {
  const fewest = (values: readonly number[]): number => Math.min(...values)
  console.log(`race: ${rounds.length} rounds of ${RIVALS}: ${JSON.stringify(count(all).codes)}`)
  console.log(
    `race: at least ${fewest(rounds.map((round) => round.overlapping))} out before the first answer, ${fewest(rounds.map((round) => round.cancelled))} too late at the engine in each`,
  )
}

/** Two hundred neighbours tap in the same moment for one day of one thing that is given at once. */
export const race: Bench = async ({ isCi }) => {
  const ground = await layGround()
  const witness = await startWitness(ground.engine.endpoint)
  const environment = { ...ground.environment, DDB_ENDPOINT: witness.endpoint }
  const host = await spawnHost({ ...ground, environment })
  const rounds: Round[] = []
  for (let round = 0; round < (isCi ? 4 : 20); round++)
    rounds.push(await play(`race ${round}`, ground.origin, witness))
  await clearAway(ground, host, witness)
  const all = rounds.flatMap(({ answers }) => answers)
  report(rounds, all)
  const where = (isSo: (round: Round) => boolean): number => rounds.filter(isSo).length
  return [
    exactly(
      'race.roundsWithoutExactlyOne',
      where(({ answers }) => count(answers).accepted !== 1),
      0,
    ),
    exactly('race.5xx', count(all).faults, 0),
    exactly(
      'race.roundsNotOverlapping',
      where(({ overlapping }) => overlapping < RIVALS),
      0,
    ),
    exactly(
      'race.roundsWithoutAMeeting',
      where(({ cancelled }) => cancelled === 0),
      0,
    ),
  ]
}
