import { type Dice, diceFrom } from '../dice'
import type { Footprint } from './footprint'
import { type Trouble, TROUBLES, type Weather } from './weather'

type Drawn = { readonly trouble: Trouble; readonly left: number }
type Asked = { readonly invocation: string; readonly footprint: Footprint }

const canMeet = (trouble: Trouble, { does, touched }: Footprint): boolean =>
  trouble === 'conflict' ? does === 'write' : touched.length > 0

/** Which call meets with which trouble: drawn once for a call, and kept for as many attempts as were drawn with it. */
export class Troubles {
  readonly #weather: Pick<Weather, 'trouble' | 'stubborn'>
  readonly #dice: Dice
  readonly #drawn = new Map<string, Drawn>()

  constructor(weather: Pick<Weather, 'seed' | 'trouble' | 'stubborn'>) {
    this.#weather = weather
    this.#dice = diceFrom(weather.seed)
  }

  #draw(footprint: Footprint): Drawn | undefined {
    let chance = this.#dice()
    // Drawn whatever comes of it, so that what one call meets never moves what the next one meets.
    const left = 1 + Math.floor(this.#dice() * this.#weather.stubborn)
    for (const trouble of TROUBLES) {
      chance -= this.#weather.trouble[trouble]
      if (chance < 0) return canMeet(trouble, footprint) ? { trouble, left } : undefined
    }
    return undefined
  }

  next({ invocation, footprint }: Asked): Trouble | undefined {
    const drawn = this.#drawn.get(invocation) ?? this.#draw(footprint)
    if (!drawn) return undefined
    if (drawn.left > 1) this.#drawn.set(invocation, { ...drawn, left: drawn.left - 1 })
    else this.#drawn.delete(invocation)
    return drawn.trouble
  }
}
