import { type Screen, WAIT_MS } from '../screen'

const LOOK_MS = 1_500
const LOOKS = 6

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
      return await screen.waitFor(words, Math.min(LOOK_MS * looks, WAIT_MS))
    } catch (error) {
      if (looks === LOOKS) throw error
    }
  }
}
