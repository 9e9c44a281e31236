import { type Dice, diceFrom } from '../dice'
import type { Answer } from './answers'
import type { Weather } from './weather'

type Page = { readonly Records?: readonly unknown[] }

const REMEMBERED = 50

export function shuffled<Value>(values: readonly Value[], dice: Dice): readonly Value[] {
  const left = [...values]
  return values.map(() => left.splice(Math.floor(dice() * left.length), 1)[0] as Value)
}

/** What a consumer of the stream gets at AWS on a bad day: records twice, long after the first time, and out of order. */
export class Records {
  readonly #weather: Pick<Weather, 'twiceShare' | 'shuffleShare'>
  readonly #dice: Dice
  #past: readonly unknown[] = []

  constructor(weather: Pick<Weather, 'seed' | 'twiceShare' | 'shuffleShare'>) {
    this.#weather = weather
    this.#dice = diceFrom(weather.seed + 2)
  }

  /** An empty page stays empty: whoever waits for the end of the stream comes to it. */
  disorder(answer: Answer): Answer {
    if (answer.status !== 200) return answer
    const page = JSON.parse(answer.text) as Page
    const { Records = [] } = page
    if (Records.length === 0) return answer
    this.#past = [...this.#past, ...Records].slice(-REMEMBERED)
    const again = this.#past.filter(() => this.#dice() < this.#weather.twiceShare)
    const all = [...Records, ...again]
    const isShuffled = this.#dice() < this.#weather.shuffleShare
    const Given = isShuffled ? shuffled(all, this.#dice) : all
    return { ...answer, text: JSON.stringify({ ...page, Records: Given }) }
  }
}
