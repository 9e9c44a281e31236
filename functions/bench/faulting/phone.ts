import { randomUUID } from 'node:crypto'
import type { Dice } from '../../testing/dice'
import type { Asked, Indoors, Reply } from '../indoors'

export type Heard = Reply & { readonly tries: number }
/** Sends until it hears an answer, always under the key of the first tap. */
export type Phone = (asked: Omit<Asked, 'key'>) => Promise<Heard>

const PATIENCE = 60
/** Answers that are lost on the way to the phone, though the functions gave them. */
const UNHEARD = 0.1

const isNoAnswer = ({ status, refusal }: Reply): boolean =>
  status >= 500 || refusal?.code === 'busy'

/** Keys other than by a new one are the point of it; a checker is checked with a phone that forgets its key. */
export const phoneOf =
  (api: Indoors['api'], dice: Dice, keyOf: (first: string) => string = (first) => first): Phone =>
  async (asked) => {
    const first = randomUUID()
    for (let tries = 1; tries <= PATIENCE; tries++) {
      const reply = await api({ ...asked, key: tries === 1 ? first : keyOf(first) })
      if (isNoAnswer(reply) || dice() < UNHEARD) continue
      return { ...reply, tries }
    }
    throw new Error(`${asked.endpoint.name} was never answered.`)
  }
