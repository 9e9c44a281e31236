import { startIndoors } from '../indoors'
import { livesOf } from '../seatFaulting/lives'
import { VARIANTS } from './variants'

/** `run.ts NAME COUNT`: so many classes of one build, or as many as it takes to find fault with one. */
async function main(): Promise<void> {
  const [name = '', count = '20'] = process.argv.slice(2)
  const beforeLoading = VARIANTS[name] ?? (() => undefined)
  const indoors = await startIndoors({ isPlain: true, beforeLoading })
  let history = 0
  for await (const { first } of livesOf(indoors, Number(count))) {
    history++
    if (first === undefined) continue
    console.log(`caught ${history} ${first}`)
    break
  }
  await indoors.stop()
}

void main().then(
  () => process.exit(),
  (fault: unknown) => {
    console.error(fault)
    process.exit(1)
  },
)
