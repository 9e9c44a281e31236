import { homeOf } from './blocking'
import type { Ground } from './ground'
import { asksForCorrection, keeperOfData } from './ownData'
import type { Scene } from './people'
import type { Person, Town } from './town'

/** The writes among them, each about somebody of its own. */
export function scenesOfOwnData(
  town: () => Town,
  ground: () => Ground,
): Readonly<Record<string, Scene>> {
  const official = () => ground().official
  let keeping: Promise<Person> | undefined
  const keeper = () => (keeping ??= keeperOfData(town(), official()))
  const as = (name: string) => () => ground().callers[name] ?? ground().chen
  return {
    exportMyData: { by: keeper, input: () => Promise.resolve({}) },
    changeAddressForm: {
      by: keeper,
      input: () => Promise.resolve({ addressForm: '老管' }),
      other: { addressForm: '小管' },
    },
    requestCorrection: {
      by: keeper,
      input: async () => ({ membershipId: await homeOf(await keeper()), name: '管家人' }),
      other: { name: '管别人' },
    },
    cancelAccount: { by: as('cancelAccount'), input: () => Promise.resolve({}) },
    takeBackCancelling: { by: as('takeBackCancelling'), input: () => Promise.resolve({}) },
    decideCorrection: {
      by: official,
      input: async () => ({
        correctionId: await asksForCorrection(town(), official()),
        decision: 'corrected',
      }),
      other: { decision: 'refused', reason: 'notProven' },
    },
  }
}
