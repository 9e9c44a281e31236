import { matches, onScreen } from '../../screen'
import type { Display } from './display'

const SETTLE_MS = 15_000
const PAUSE_MS = 5
const LOOK_MS = 20
/** Quiet for so many looks in a row. */
const QUIET = 3

const pause = (ms: number) => new Promise((done) => setTimeout(done, ms))

const readNow = (display: Display): string => display.lines().join('\n')

/** Waits until the program has nothing left to do at once, and looks over what it came to. */
export async function settle(display: Display): Promise<void> {
  const end = performance.now() + SETTLE_MS
  for (let quiet = 0; quiet < QUIET && performance.now() < end;) {
    await pause(PAUSE_MS)
    display.inspect()
    quiet = display.isBusy ? 0 : quiet + 1
  }
  display.machine.handset.faults.check()
}

/** Answers all that can be read once the words are among it. */
export async function waitFor(
  display: Display,
  words: string | RegExp,
  ms: number,
): Promise<string> {
  const end = performance.now() + ms
  while (!matches(readNow(display), words)) {
    display.inspect()
    display.machine.handset.faults.check()
    if (performance.now() > end)
      throw new Error(`“${String(words)}” did not come in ${ms} ms; ${onScreen(readNow(display))}`)
    await pause(LOOK_MS)
  }
  const text = readNow(display)
  await settle(display)
  return text
}

/** Does something, and says what was on screen where it cannot be done. */
export async function trying(display: Display, act: () => unknown): Promise<void> {
  display.machine.workshop.pace.acted()
  try {
    act()
  } catch (error) {
    display.machine.handset.faults.check()
    throw new Error(`${(error as Error).message}; ${onScreen(readNow(display))}`, { cause: error })
  }
  await settle(display)
}
