import { join } from 'node:path'
import { type Engine, startEngine } from '../local/engine'
import {
  ACKNOWLEDGED,
  askAgain,
  bookUntilKilled,
  type Cut,
  type Taker,
  takersFor,
  type Written,
} from './crashing/booking'
import { type Losses, takeStock } from './crashing/stock'
import { type Bench, exactly, type Figure } from './figure'
import { type Child, clearAway, type Ground, layGround, spawnHost } from './world'

const FLYING = 8

type Running = { readonly engine: Engine; readonly host: Child }
type Round = Running & {
  readonly cut: Cut
  readonly losses: Losses
  readonly takers: readonly Taker[]
  readonly written: readonly Written[]
  /** Of the unanswered: what the kill had let through, and what was refused when it was asked for again. */
  readonly letThrough: number
  readonly refused: number
}

/** Both again, on the same file and at the same ports. */
async function startAgain(ground: Ground, { engine, host }: Running): Promise<Running> {
  await Promise.all([host.stop(), engine.stop()])
  const file = join(ground.folder, 'table.sqlite')
  const port = Number(new URL(engine.endpoint).port)
  return { engine: await startEngine({ file, port }), host: await spawnHost(ground) }
}

async function killOnce(ground: Ground, running: Running, name: string): Promise<Round> {
  const takers = await takersFor(name)
  const cut = await bookUntilKilled(ground.origin, takers, () => {
    running.host.process.kill('SIGKILL')
    if (running.engine.pid !== undefined) process.kill(running.engine.pid, 'SIGKILL')
  })
  const next = await startAgain(ground, running)
  const stock = await takeStock(next.engine.endpoint, takers, cut.written)
  const again = await askAgain(ground.origin, cut.unanswered)
  return {
    ...{ ...next, cut, takers, losses: stock, refused: again.refused },
    written: [...cut.written, ...again.written],
    letThrough: stock.standing - cut.written.length,
  }
}

const sum = (values: readonly number[]): number => values.reduce((all, one) => all + one, 0)

function report(rounds: readonly Round[]): void {
  const flying = Math.min(...rounds.map(({ cut }) => cut.flyingAtKill))
  const acknowledged = sum(rounds.map(({ cut }) => cut.written.length))
  const unanswered = sum(rounds.map(({ cut }) => cut.unanswered.length))
  console.log(
    `crash: ${rounds.length} kills, ${acknowledged} bookings acknowledged, at least ${flying} in flight at each kill`,
  )
  console.log(
    `crash: ${unanswered} unanswered, ${sum(rounds.map(({ letThrough }) => letThrough))} of them written; all asked for again`,
  )
}

function figuresOf(rounds: readonly Round[], atTheEnd: Losses): readonly Figure[] {
  const all = [...rounds.map(({ losses }) => losses), atTheEnd]
  const cuts = rounds.map(({ cut }) => cut)
  const none = (name: string, count: number): Figure => exactly(`crash.${name}`, count, 0)
  return [
    none('lost', sum(all.map(({ lost }) => lost))),
    none('doubled', sum(all.map(({ doubled }) => doubled))),
    none('torn', sum(all.map(({ torn }) => torn))),
    none('refusedWhenAskedAgain', sum(rounds.map(({ refused }) => refused))),
    none(
      `killsBefore${ACKNOWLEDGED}Acknowledged`,
      cuts.filter((cut) => cut.acknowledgedAtKill < ACKNOWLEDGED).length,
    ),
    none(
      `killsWithFewerThan${FLYING}InFlight`,
      cuts.filter((cut) => cut.flyingAtKill < FLYING).length,
    ),
  ]
}

/** kill -9 of host and engine in the middle of bookings, then a restart on the same file. */
export const crash: Bench = async ({ isCi }) => {
  const ground = await layGround()
  let running: Running = { engine: ground.engine, host: await spawnHost(ground) }
  const rounds: Round[] = []
  for (let round = 0; round < (isCi ? 2 : 20); round++) {
    const killed = await killOnce(ground, running, `crash ${round}`)
    rounds.push(killed)
    running = killed
  }
  const takers = rounds.flatMap((round) => round.takers)
  const written = rounds.flatMap((round) => round.written)
  const atTheEnd = await takeStock(running.engine.endpoint, takers, written)
  await clearAway({ ...ground, engine: running.engine }, running.host)
  report(rounds)
  return figuresOf(rounds, atTheEnd)
}
