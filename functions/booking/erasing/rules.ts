import type { ResidentId } from '../../../shared/kernel/ids'
import { ACCOUNT_WORDS } from '../../../shared/text/zhCN/account'
import { isHelp } from '../help/rules'
import { type Booking, isOpen } from '../rules'
import type { Dispute } from '../said/rules'

/** Who is erased, and by what others may have spoken of them. */
export type Erased = { readonly id: ResidentId; readonly names: readonly string[] }

/** What the owner wrote of the thing, which was agreed and stands on the loan. */
const withoutThing = (booking: Booking): Booking => {
  const { got: _got, back: _back, ...kept } = booking
  const title = isHelp(booking) ? ACCOUNT_WORDS.someHelp : ACCOUNT_WORDS.someThing
  return { ...kept, title, accessories: [] }
}

const withoutNames = (words: string, names: readonly string[]): string =>
  names.reduce((text, name) => text.replaceAll(name, ACCOUNT_WORDS.goneNeighbour), words)

/** Their own words are gone, and their name from the words of the other and of the mediator. */
function withoutSaid({ said, decision, ...dispute }: Dispute, { id, names }: Erased): Dispute {
  const others = said.filter(({ by }) => by !== id)
  const words = decision?.words
  return {
    ...dispute,
    said: others.map((one) => ({ ...one, words: withoutNames(one.words, names) })),
    ...(decision === undefined
      ? {}
      : {
          decision: {
            ...decision,
            ...(words === undefined ? {} : { words: withoutNames(words, names) }),
          },
        }),
  }
}

const isEqual = (a: Booking, b: Booking): boolean => JSON.stringify(a) === JSON.stringify(b)

/**
 * A loan that is over, without the words and pictures of one of its two; the other one keeps what they borrowed or lent,
 * and when. `undefined` where nothing is left of them.
 */
export function withoutPerson(booking: Booking, erased: Erased): Booking | undefined {
  if (isOpen(booking)) return undefined
  const thing = erased.id === booking.ownerId ? withoutThing(booking) : booking
  const { dispute, photos } = thing
  const after: Booking = {
    ...thing,
    done: [],
    ...(dispute === undefined ? {} : { dispute: withoutSaid(dispute, erased) }),
    ...(photos === undefined ? {} : { photos: photos.filter(({ by }) => by !== erased.id) }),
  }
  return isEqual(after, booking) ? undefined : { ...after, rev: booking.rev + 1 }
}
