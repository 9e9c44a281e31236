import { startStream } from '../../local/stream'
import { TABLE_NAME } from '../../local/settings'
import { CALM } from '../../testing/aws/weather'
import { diceFrom } from '../../testing/dice'
import { startIndoors } from '../indoors'
import { openShelf } from '../shelf'
import { wrongIn } from './history'
import { record } from './record'
import { VARIANTS } from './variants'

/** Ways long enough that requests which leave in one tick read before one of them has written. */
const WEATHER = {
  ...CALM,
  delayMs: [0, 20],
  conflictMs: 2,
  twiceShare: 0.3,
  shuffleShare: 0.3,
} as const

/** `run.ts NAME COUNT`: so many histories of one build, or as many as it takes to find fault with one. */
async function main(): Promise<void> {
  const [name = '', count = '20'] = process.argv.slice(2)
  const seed = Number(process.env['SEED'] ?? 1)
  const beforeLoading = VARIANTS[name] ?? (() => undefined)
  const indoors = await startIndoors({ hasStream: true, beforeLoading })
  const stream = await startStream({
    name: 'outbox',
    ...{ endpoint: indoors.aws.endpoint, tableName: TABLE_NAME, folder: undefined },
    handler: indoors.outbox,
  })
  const scene = { indoors, shelf: openShelf(indoors.engine.endpoint), stream, dice: diceFrom(seed) }
  for (let history = 1; history <= Number(count); history++) {
    indoors.aws.change({ ...WEATHER, seed: seed * 1000 + history })
    const wrong = wrongIn(await record(scene, `${name} ${history}`))
    if (wrong === undefined) continue
    console.log(`caught ${history} ${wrong}`)
    break
  }
  await stream.stop()
  await indoors.stop()
}

void main().then(() => process.exit())
