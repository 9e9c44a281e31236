import { type BookingStatus, takeBack } from '../../shared/contract/booking'
import { openDispute } from '../../shared/contract/dispute'
import type { BookingId } from '../../shared/kernel/ids'
import type { Scene } from './people'
import type { Person } from './town'

type Lent = { readonly bookingId: BookingId }
type Street = {
  readonly owner: () => Person
  readonly official: () => Person
  readonly borrower: () => Promise<Person>
  /** A loan of today between the two, up to some step. */
  readonly lends: (status: 'accepted' | 'handedOver', borrower: Person) => Promise<Lent>
}

const lending = ({ owner, borrower, lends }: Street) => {
  const loan = async (status: Extract<BookingStatus, 'accepted' | 'handedOver' | 'returned'>) => {
    const lent = await lends(status === 'accepted' ? status : 'handedOver', await borrower())
    const confirmation = { by: 'tap' } as const
    if (status === 'returned') await owner().gets(takeBack, { ...lent, confirmation })
    return lent
  }
  return loan
}

/** What they put before a worker, each about a loan of its own. */
export function scenesOfDisputes(street: Street): Record<string, Scene> {
  const { owner, official, borrower } = street
  const loan = lending(street)
  const disputed = async () => {
    const lent = await loan('handedOver')
    await owner().gets(openDispute, { ...lent, reason: 'damaged' })
    return lent
  }
  return {
    openDispute: {
      by: borrower,
      input: async () => ({ ...(await loan('handedOver')), reason: 'damaged', words: '弯了' }),
      other: { reason: 'partsMissing' },
    },
    addToDispute: {
      by: owner,
      input: async () => ({ ...(await disputed()), words: '本来就弯' }),
      other: { words: '有照片' },
    },
    decideDispute: {
      by: official,
      input: async () => ({ ...(await disputed()), decision: 'back', mediation: 'wear' }),
      other: { mediation: 'repair' },
    },
  }
}

/** What the two say to each other along the way and afterwards, each about a loan of its own. */
export function scenesAfterwards(street: Street): Record<string, Scene> {
  const { owner, borrower } = street
  const loan = lending(street)
  return {
    sayLeft: {
      by: borrower,
      input: async () => ({ ...(await loan('handedOver')), place: 'door' }),
      other: { place: 'guard' },
    },
    sayPhrase: {
      by: owner,
      input: async () => ({ ...(await loan('accepted')), phrase: 'atHome' }),
      other: { phrase: 'notHome' },
    },
    offerBookingPhoto: {
      by: owner,
      input: async () => {
        const file = { contentType: 'image/jpeg', bytes: 1000 }
        return { ...(await loan('handedOver')), end: 'handOver', ...file }
      },
      other: { end: 'return' },
    },
    sayThanks: {
      by: borrower,
      input: async () => ({ ...(await loan('returned')), thanks: 'yes', again: 'yes' }),
      other: { again: 'no' },
    },
  }
}
