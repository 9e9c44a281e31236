import type { ResidentId } from '../../../shared/kernel/ids'
import { ACCOUNT_WORDS } from '../../../shared/text/zhCN/account'
import { isHelp } from '../help/rules'
import { type Booking, isOpen } from '../rules'

/** What the owner wrote of the thing, which was agreed and stands on the loan. */
const withoutThing = (booking: Booking): Booking => {
  const { got: _got, back: _back, ...kept } = booking
  const title = isHelp(booking) ? ACCOUNT_WORDS.someHelp : ACCOUNT_WORDS.someThing
  return { ...kept, title, accessories: [] }
}

function withoutSaid(booking: Booking, person: ResidentId): Booking {
  const { dispute, photos } = booking
  const isNotTheirs = ({ by }: { readonly by: ResidentId }) => by !== person
  return {
    ...booking,
    done: [],
    ...(dispute === undefined
      ? {}
      : { dispute: { ...dispute, said: dispute.said.filter(isNotTheirs) } }),
    ...(photos === undefined ? {} : { photos: photos.filter(isNotTheirs) }),
  }
}

/**
 * A loan that is over, without the words and pictures of one of its two; the other one keeps what they borrowed or lent,
 * and when. `undefined` where nothing is left of them.
 */
export function withoutPerson(booking: Booking, person: ResidentId): Booking | undefined {
  if (isOpen(booking)) return undefined
  const thing = person === booking.ownerId ? withoutThing(booking) : booking
  const after = withoutSaid(thing, person)
  const isChanged = JSON.stringify(after) !== JSON.stringify(booking)
  return isChanged ? { ...after, rev: booking.rev + 1 } : undefined
}
