import { startIndoors } from '../indoors'
import { BROKEN } from './broken'
import type { Kill } from './feed'
import { Lives } from './life'
import { CASCADES } from './story'

/** What a build did over some seeds. */
export type Tally = {
  seeds: number
  lives: number
  leftovers: number
  doubled: number
  /** Writes of the shortest undisturbed life of each cascade, and where somebody died: cascade, write and side. */
  readonly writes: Record<string, number>
  readonly killed: string[]
  /** The first that was found amiss. */
  first?: string
}

// Without a common divisor with any stride: few seeds meet places far apart, and many meet all of them.
const APART = 7

/** The writes at which somebody dies: with a stride, so that the seeds together meet each of them from both sides. */
function killsOf(seed: number, writes: number, stride: number): readonly (readonly Kill[])[] {
  const round = Math.floor(seed / CASCADES.length)
  const places = Array.from({ length: writes }, (_, n) => n + 1)
  const chosen = places.filter((at) => (at + APART * round) % stride === 0)
  return chosen.map((at, n) => {
    const side = (Math.floor(round / stride) + n) % 2 === 0 ? 'before' : 'behind'
    // Now and then the one who takes over dies too.
    const second: Kill[] = n % 3 === 2 ? [{ at: at + 2, side: 'behind' }] : []
    return [{ at, side }, ...second]
  })
}

const shorter = (one = Infinity, other: number): number => Math.min(one, other)

async function playSeed(lives: Lives, stride: number, tally: Tally): Promise<void> {
  const cascade = CASCADES[lives.seed % CASCADES.length] ?? 'leave'
  const laid = await lives.lay(cascade)
  const kills: (readonly Kill[])[] = [[]]
  for (let n = 0; n < kills.length; n++) {
    const wanted = kills[n] ?? []
    const { leftovers, doubled, writes, killed } = await lives.live(laid, wanted)
    if (n === 0) {
      kills.push(...killsOf(lives.seed, writes, stride))
      tally.writes[cascade] = shorter(tally.writes[cascade], writes)
    }
    tally.lives++
    tally.leftovers += leftovers.length
    tally.doubled += doubled.length
    tally.killed.push(...killed.map(({ at, side }) => `${cascade} ${at} ${side}`))
    const amiss = [...leftovers, ...doubled.map((line) => `twice: ${line}`)].join('; ')
    if (amiss !== '')
      tally.first ??= `seed ${lives.seed}, ${cascade}, ${JSON.stringify(wanted)}: ${amiss}`
  }
  await lives.end()
  tally.seeds++
}

/** The functions of a build, in this process. */
async function startBuild(name: string) {
  const beforeLoading = BROKEN[name] ?? (() => undefined)
  const indoors = await startIndoors({ isPlain: true, beforeLoading })
  const [{ table }, { world }, { log }] = await Promise.all([
    import('../../platform/table'),
    import('../../platform/world'),
    import('../../platform/log'),
  ])
  Object.assign(log, { info: () => undefined })
  return { indoors, functions: { client: table.getDocumentClient(), world } }
}

/** `run.ts NAME SEEDS STRIDE`: so many seeds of one build; a broken one only until it is caught. */
async function main(name: string, seeds: number, stride: number): Promise<void> {
  const first = Number(process.env['SEED'] ?? 0)
  const { indoors, functions } = await startBuild(name)
  const tally: Tally = { seeds: 0, lives: 0, leftovers: 0, doubled: 0, writes: {}, killed: [] }
  while (tally.seeds < seeds) {
    await playSeed(new Lives(indoors, functions, first + tally.seeds), stride, tally)
    if (name in BROKEN && tally.first !== undefined) break
  }
  console.log(`cascade ${JSON.stringify(tally)}`)
  await indoors.stop()
}

const [name = 'ours', seeds = '4', stride = '12'] = process.argv.slice(2)
void main(name, Number(seeds), Number(stride)).then(
  () => process.exit(),
  (fault: unknown) => {
    console.error(fault)
    process.exit(1)
  },
)
