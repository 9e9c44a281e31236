import { atLeast, type Bench, exactly } from './figure'
import { startIndoors } from './indoors'
import type { Told } from './seatFaulting/life'
import { livesOf } from './seatFaulting/lives'

/** Seeds between two signs of life: all of them take half an hour. */
const SAID_EVERY = 20
const WHAT = ['lost', 'doubled', 'torn', 'overtaken', 'forgotten', 'wrong'] as const

function report(told: readonly Told[]): readonly string[] {
  const deeds = told.flatMap((one) => one.deeds)
  const counts = [...new Set(deeds)].map(
    (name) => `${deeds.filter((deed) => deed === name).length} × ${name}`,
  )
  const injected = told.reduce((sum, one) => sum + one.injected, 0)
  console.log(`seats-faults: ${counts.join(', ')}; ${injected} faults over ${told.length} seeds`)
  const first = told.find((one) => one.first !== undefined)?.first
  if (first !== undefined) console.log(`seats-faults: ${first}`)
  return deeds.filter((deed) => !['promoted', 'was offered', 'lapsed'].includes(deed))
}

/** Classes in a storm: who taps sends again until they hear, the stream comes twice and out of order, the sweep runs twice. */
export const seatFaults: Bench = async ({ isCi }) => {
  const wanted = isCi ? { seeds: 5, taps: 250 } : { seeds: 200, taps: 10_000 }
  const indoors = await startIndoors({ isPlain: true })
  const told: Told[] = []
  for await (const one of livesOf(indoors, wanted.seeds)) {
    told.push(one)
    if (told.length % SAID_EVERY === 0)
      console.log(`seats-faults: ${told.length} of ${wanted.seeds} seeds`)
  }
  await indoors.stop()
  const taps = report(told)
  return [
    ...WHAT.map((what) =>
      exactly(
        `seats-faults.${what}`,
        told.reduce((sum, one) => sum + one[what], 0),
        0,
      ),
    ),
    atLeast('seats-faults.taps', taps.length, wanted.taps),
  ]
}
