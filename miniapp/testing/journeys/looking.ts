import type { Screen } from '../screen'

const LOOK_MS = 1_500
const LOOKS = 12

/** Comes back until the words can be read: what a screen asked a moment ago it does not ask again. */
export async function lookUntil(
  screen: Screen,
  words: string | RegExp,
  come: () => Promise<void>,
): Promise<string> {
  for (let looks = 1; ; looks++) {
    await come()
    try {
      return await screen.waitFor(words, LOOK_MS)
    } catch (error) {
      if (looks === LOOKS) throw error
    }
  }
}
