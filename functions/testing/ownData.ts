import { cancelAccount } from '../../shared/contract/account'
import { requestCorrection } from '../../shared/contract/correction'
import { exportMyData } from '../../shared/contract/ownData'
import type { CorrectionId } from '../../shared/kernel/ids'
import { homeOf } from './blocking'
import type { Ground } from './ground'
import { neighbour } from './neighbours'
import type { Scene } from './people'
import type { Person, Town } from './town'

let made = 0
/** A neighbour with nothing open. */
const somebody = (town: Town, official: Person): Promise<Person> =>
  neighbour(town, official, `管资料的人${made++}`, { room: `${1700 + made}` })

/** What a worker is to put right. */
export async function asksForCorrection(town: Town, official: Person): Promise<CorrectionId> {
  const person = await somebody(town, official)
  const wish = { membershipId: await homeOf(person), name: '改过的名字' }
  return (await person.gets(requestCorrection, wish)).id
}

type Street = { readonly official: Person; readonly chen: Person }

/** For each route about one's own data a good request, and whose it is where it is not Chen's. */
export async function inputsOfOwnData(town: Town, { official, chen }: Street) {
  const [leaver, closing] = [await somebody(town, official), await somebody(town, official)]
  await closing.gets(cancelAccount, {})
  return {
    callers: { cancelAccount: leaver, takeBackCancelling: closing },
    inputs: {
      ...{ showMyData: {}, exportMyData: {}, showCancelling: {} },
      ...{ cancelAccount: {}, takeBackCancelling: {} },
      readExport: { exportId: (await chen.gets(exportMyData, {})).id, kind: 'profile' },
      changeAddressForm: { addressForm: '阿陈' },
      requestCorrection: { membershipId: await homeOf(chen), name: '陈秀兰' },
      listCorrections: { nodeId: town.places.beijiang },
      decideCorrection: {
        correctionId: await asksForCorrection(town, official),
        decision: 'corrected',
      },
    },
  }
}

/** The writes among them, each about somebody of its own. */
export function scenesOfOwnData(
  town: () => Town,
  ground: () => Ground,
): Readonly<Record<string, Scene>> {
  const official = () => ground().official
  let keeping: Promise<Person> | undefined
  const keeper = () => (keeping ??= somebody(town(), official()))
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
