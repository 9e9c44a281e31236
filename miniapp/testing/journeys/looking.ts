import type { Screen } from '../screen'

const LOOK_MS = 1_500
const MORE_MS = 500
const LOOKS = 10

/**
 * Comes back until the words can be read: what a screen asked a moment ago it does not ask again. Each look is longer
 * than the one before: whoever came back sooner than a busy machine draws would never see anything.
 */
export async function lookUntil(
  screen: Screen,
  words: string | RegExp,
  come: () => Promise<void>,
): Promise<string> {
  for (let looks = 1; ; looks++) {
    await come()
    try {
      return await screen.waitFor(words, LOOK_MS + (looks - 1) * MORE_MS)
    } catch (error) {
      if (looks === LOOKS) throw error
    }
  }
}
