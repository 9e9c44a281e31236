import { offerProof, sendProof } from '../../shared/contract/joining'
import { photoArrived } from '../../shared/contract/moderation'
import { renewPoster } from '../../shared/contract/poster'
import { makeWelcomeCode } from '../../shared/contract/welcome'
import type { BuildingId, MembershipId, PhotoId } from '../../shared/kernel/ids'
import { firstBuilding } from './homes'
import { asksToJoin, photoOf, sendFile } from './neighbours'
import type { Person, Town } from './town'

type Asker = { readonly person: Person; readonly membershipId: MembershipId }

let made = 0
/** Somebody who waits to be verified. */
export async function anAsker(town: Town): Promise<Asker> {
  const person = await town.person(`等核实的人${made++}`)
  const { id: membershipId } = await asksToJoin(town, person, { room: `${1500 + made}` })
  return { person, membershipId }
}

/** A photo that has arrived, of what shows that they live there. */
export async function photographs({ person, membershipId }: Asker): Promise<PhotoId> {
  const file = await photoOf('#fed')
  const wanted = { membershipId, contentType: 'image/jpeg', bytes: file.length } as const
  const offer = await person.gets(offerProof, wanted)
  await sendFile(offer, file)
  await person.gets(photoArrived, { photoId: offer.photoId })
  return offer.photoId
}

/** A request that shows a proof. */
export async function shownProof(town: Town): Promise<PhotoId> {
  const asker = await anAsker(town)
  const photoId = await photographs(asker)
  await asker.person.gets(sendProof, { membershipId: asker.membershipId, photoId })
  return photoId
}

export const doorFor = async (town: Town, by: Person) => ({
  ...{ compoundId: town.places.jiuding, unit: '1', room: `${1600 + made++}`, name: '陈秀英' },
  buildingId: (await firstBuilding(town, by)) as BuildingId,
})

/** Digits that let somebody in at once. */
export const welcomeDigits = async (town: Town, by: Person): Promise<string> =>
  (await by.gets(makeWelcomeCode, await doorFor(town, by))).digits

/** For each route that leads into a compound a good request, and whose it is where it is not Chen's. */
export async function inputsOfArrivals(town: Town, official: Person) {
  const [leaver, asker] = [await anAsker(town), await anAsker(town)]
  const newcomer = await town.person('当场加入的人')
  const { jiuding: compoundId, districtId } = town.places
  const { code } = await official.gets(renewPoster, { compoundId })
  const { membershipId } = asker
  return {
    callers: {
      withdrawMembership: leaver.person,
      ...{ offerProof: asker.person, sendProof: asker.person },
      ...{ readWelcomeCode: newcomer, takeWelcomeCode: newcomer },
    },
    inputs: {
      withdrawMembership: { membershipId: leaver.membershipId },
      offerProof: { membershipId, contentType: 'image/jpeg', bytes: 1000 },
      sendProof: { membershipId, photoId: await photographs(asker) },
      showScene: { districtId, scene: code?.scene ?? '' },
      showPoster: { compoundId },
      renewPoster: { compoundId },
      makeWelcomeCode: await doorFor(town, official),
      readWelcomeCode: { digits: await welcomeDigits(town, official) },
      takeWelcomeCode: { digits: await welcomeDigits(town, official), addressForm: '陈姨' },
    },
  }
}
