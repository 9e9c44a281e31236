import {
  anElder,
  askedAgain,
  asksWithCard,
  blankCard,
  carded,
  lentByCard,
  onTheSpot,
  registers,
} from './carded'
import type { Ground } from './ground'
import { publishes } from './neighbours'
import type { Scene } from './people'
import type { Person, Town } from './town'

type Made = Readonly<Record<string, Scene>>

/** Those without a phone, and their cards: each about somebody of its own. */
export const scenesOfCards = (town: () => Town, ground: () => Ground): Made => ({
  ...ofPeople(town, () => ground().official),
  ...ofLoans(town, ground),
  ...ofAskers(town, () => ground().official),
})

function ofAskers(town: () => Town, official: () => Person): Made {
  let asking: ReturnType<typeof asksWithCard> | undefined
  const asks = () => (asking ??= asksWithCard(town(), official()))
  return {
    showOwnCard: {
      by: async () => (await asks()).person,
      input: async () => (await asks()).asked,
      other: { code: '0000000000000' },
    },
  }
}

const ofPeople = (town: () => Town, by: () => Person): Made => ({
  registerOnTheSpot: {
    by,
    input: () => onTheSpot(town(), by(), anElder('幕婆婆')),
    other: { room: '998' },
  },
  makeCards: { by, input: () => Promise.resolve({ nodeId: town().places.beijiang }) },
  bindCard: {
    by,
    input: async () => ({
      membershipId: await registers(town(), by(), anElder('蒙伯')),
      code: await blankCard(town(), by()),
    }),
    other: { code: '0000000000000' },
  },
  endCard: {
    by,
    input: async () => ({ membershipId: (await carded(town(), by())).membershipId }),
  },
  rebindMembership: {
    by,
    input: () => askedAgain(town(), { official: by() }),
    other: { known: 'mbr_01J0000000000000000000ZZZZ' },
  },
  readCard: { by, input: async () => ({ code: (await carded(town(), by())).code }) },
})

const ofLoans = (town: () => Town, ground: () => Ground): Made => ({
  lendByCard: {
    by: () => ground().official,
    input: async () => ({
      ...(ground().inputs['lendByCard'] ?? {}),
      code: (await carded(town(), ground().official)).code,
      listingId: await publishes(town(), ground().li, { acceptance: 'automatic' }),
    }),
    other: { agreed: 'here' },
  },
  takeBackByCard: {
    by: () => ground().official,
    input: () => lentByCard(town(), ground()),
    other: { code: '0000000000000' },
  },
})
