import { cancelAccount } from '../../shared/contract/account'
import { requestCorrection } from '../../shared/contract/correction'
import { exportMyData } from '../../shared/contract/ownData'
import type { CorrectionId } from '../../shared/kernel/ids'
import { homeOf } from './blocking'
import { neighbour } from './neighbours'
import type { Person, Town } from './town'

let made = 0
/** A neighbour with nothing open. */
export const keeperOfData = (town: Town, official: Person): Promise<Person> =>
  neighbour(town, official, `管资料的人${made++}`, { room: `${1700 + made}` })

/** What a worker is to put right. */
export async function asksForCorrection(town: Town, official: Person): Promise<CorrectionId> {
  const person = await keeperOfData(town, official)
  const wish = { membershipId: await homeOf(person), name: '改过的名字' }
  return (await person.gets(requestCorrection, wish)).id
}

type Street = { readonly official: Person; readonly chen: Person }

/** For each route about one's own data a good request, and whose it is where it is not Chen's. */
export async function inputsOfOwnData(town: Town, { official, chen }: Street) {
  const [leaver, closing] = [await keeperOfData(town, official), await keeperOfData(town, official)]
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
