import { HOME_WORDS } from '../../shared/text/zhCN/listing'
import { HOME, signIn } from './journeys/joining'
import { handsIn } from './weapp/hands'
import { openWorld } from './world'

const PORT = 4870
/** A neighbour of the demonstration. */
const PERSON = 'neighbour9'

/** Says how many requests Home costs whoever comes back with a valid session. */
async function main(): Promise<void> {
  const world = await openWorld(PORT)
  const hands = handsIn(world)
  try {
    const phone = hands.phoneOf(PERSON)
    await signIn(phone)
    const again = hands.reopened(phone)
    await again.open(HOME)
    await again.waitFor(HOME_WORDS.newest)
    process.stdout.write(`requests.firstScreen ${again.requests().length}\n`)
    await again.close()
  } finally {
    hands.letGo()
    await world.stop()
  }
}

main().catch((fault: unknown) => {
  process.stderr.write(`${fault instanceof Error ? fault.message : String(fault)}\n`)
  process.exitCode = 1
})
