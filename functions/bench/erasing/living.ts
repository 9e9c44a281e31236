import { appealBlock, decideAppeal } from '../../../shared/contract/block'
import { askForCall } from '../../../shared/contract/callBack'
import { endMandate, keepMandate, listMandates } from '../../../shared/contract/care'
import * as code from '../../../shared/contract/code'
import * as correction from '../../../shared/contract/correction'
import { endHelp } from '../../../shared/contract/bookingChanges'
import { sendProof, withdrawMembership } from '../../../shared/contract/joining'
import { leaveHome } from '../../../shared/contract/household'
import { markNoticesRead } from '../../../shared/contract/notice'
import { setHours, showMyListing } from '../../../shared/contract/ownListing'
import { removePhone, verifyPhone } from '../../../shared/contract/phone'
import { endPost } from '../../../shared/contract/post'
import { PRIVACY_VERSION, withdrawConsent } from '../../../shared/contract/privacy'
import { exportMyData } from '../../../shared/contract/ownData'
import { agreeForChild, withdrawForChild } from '../../../shared/contract/relatives'
import { showOwnCard } from '../../../shared/contract/rebinding'
import { makeWelcomeCode, readWelcomeCode, takeWelcomeCode } from '../../../shared/contract/welcome'
import { approveMembership, showMe } from '../../../shared/contract/resident'
import type { MembershipId } from '../../../shared/kernel/ids'
import { doorFor, photographs as provesIt } from '../../testing/arriving'
import { blocks } from '../../testing/blocking'
import { A_CHILD, putsDown } from '../../testing/caring'
import { carded } from '../../testing/carded'
import { begunHelp, certified, HELP_TERMS, offersHelp } from '../../testing/helping'
import { asksToJoin, eventually, worker } from '../../testing/neighbours'
import { agrees, phoneCode, verifiesPhone } from '../../testing/phones'
import { gives, postOf } from '../../testing/posting'
import { type Cast, day, NAMES, PHONES, ROOMS, SAID } from './cast'

/** Help that they give, help that they get, and a paper that waits to be seen. */
export async function helps({ town, me, li, official }: Cast): Promise<void> {
  const listingId = await offersHelp(town, me, { title: SAID.help })
  const { rev } = await me.gets(showMyListing, { listingId })
  const week = { weekly: HELP_TERMS.weekly ?? [], exceptions: [{ day: day(3), hours: [] }] }
  await me.gets(setHours, { listingId, rev, ...week })
  const given = await begunHelp(town, me, li)
  await li.gets(endHelp, { ...given, ending: 'done' })
  const got = await begunHelp(town, li, me)
  await me.gets(endHelp, { ...got, ending: 'done' })
  await certified(town, me, official)
}

async function homeHere({ town, me }: Cast): Promise<MembershipId> {
  const { memberships } = await me.gets(showMe, {})
  const home = memberships.find(({ compoundId }) => compoundId === town.places.jiuding)
  return home?.id ?? ('' as MembershipId)
}

/** A second home that they proved and left, one for which they asked in vain, and one for which they only asked. */
async function moves(cast: Cast): Promise<void> {
  const { town, me, elsewhere } = cast
  const compoundId = town.places.hongye
  const { id: membershipId } = await asksToJoin(town, me, { compoundId, room: ROOMS.other })
  const photoId = await provesIt({ person: me, membershipId })
  await me.gets(sendProof, { membershipId, photoId })
  await elsewhere.gets(approveMembership, { membershipId })
  await me.gets(leaveHome, { membershipId })
  const taken = await asksToJoin(town, me, { compoundId, room: ROOMS.never })
  await me.gets(withdrawMembership, { membershipId: taken.id })
  const { id: last } = await asksToJoin(town, me, { compoundId, room: ROOMS.never })
  await provesIt({ person: me, membershipId: last })
  await comesByCard(cast, last)
}

/** The same street, seen from the other community. */
const seenFrom = ({ town }: Cast): Cast['town'] => {
  const { hongye, tapo } = town.places
  return { ...town, places: { ...town.places, jiuding: hongye, beijiang: tapo } }
}

/** They show a card of the other community, and are let in there on the spot. */
async function comesByCard(cast: Cast, membershipId: MembershipId): Promise<void> {
  const { me, elsewhere } = cast
  const { code } = await carded(seenFrom(cast), elsewhere)
  await me.gets(showOwnCard, { membershipId, code })
  const door = await doorFor(seenFrom(cast), elsewhere)
  const { digits } = await elsewhere.gets(makeWelcomeCode, { ...door, name: NAMES.right })
  await me.gets(readWelcomeCode, { digits })
  await me.gets(takeWelcomeCode, { digits, addressForm: SAID.addressForm })
}

/** Blocked by a colleague, and heard. */
async function isHeard({ town, me, official }: Cast): Promise<void> {
  const blockId = await blocks(await worker(town, '小李的同事'), me)
  await me.gets(appealBlock, { blockId, words: SAID.appeal })
  await official.gets(decideAppeal, { blockId, decision: 'lift', words: SAID.answer })
}

/** Their name and door put right once, and said to be wrong again. */
async function corrects(cast: Cast): Promise<void> {
  const { town, me, official } = cast
  await me.gets(correction.changeAddressForm, { addressForm: SAID.addressForm })
  const membershipId = await homeHere(cast)
  const door = { unit: '1', room: ROOMS.wanted }
  await me.gets(correction.requestCorrection, { membershipId, name: NAMES.right, door })
  const { items } = await eventually(
    () => official.gets(correction.listCorrections, { nodeId: town.places.beijiang }),
    (page) => page.items.length > 0,
  )
  for (const { id: correctionId } of items)
    await official.gets(correction.decideCorrection, { correctionId, decision: 'corrected' })
  const again = { unit: '1', room: ROOMS.home }
  await me.gets(correction.requestCorrection, { membershipId, name: NAMES.later, door: again })
}

/** One number after the other, with and without their consent. */
async function telephones({ town, me }: Cast): Promise<void> {
  const [first, second, third] = PHONES
  await verifiesPhone(town, me, first)
  await me.gets(withdrawConsent, { version: PRIVACY_VERSION })
  await verifiesPhone(town, me, second)
  await me.gets(removePhone, {})
  await agrees(me)
  await me.gets(verifyPhone, { code: await phoneCode(town, me, third) })
  await me.gets(askForCall, { page: 'me' })
}

/** They worked for the community for a while. */
async function serves({ town, me, official, chief }: Cast): Promise<void> {
  const postId = await gives(town, chief, me)
  await me.gets(code.makeStaffCode, { postId: await postOf(me) })
  const shown = await official.gets(code.makeStaffCode, { postId: await postOf(official) })
  await me.gets(code.checkStaffCode, { digits: shown.digits })
  await chief.gets(endPost, { postId })
}

/** Somebody acted for them once; they are a guardian, and put somebody down whom nobody has let in as yet. */
async function cares({ me, mandateId, official }: Cast): Promise<void> {
  await me.gets(keepMandate, { mandateId })
  await me.gets(endMandate, { mandateId })
  for (const name of [SAID.child, SAID.addressForm]) {
    const membershipId = await putsDown(me, name, A_CHILD)
    await official.gets(approveMembership, { membershipId })
  }
  const { mandates } = await me.gets(listMandates, {})
  const [first, second] = mandates.map(({ id }) => id)
  if (!first || !second) throw new Error('They are nobody’s guardian.')
  await me.gets(agreeForChild, { mandateId: first, version: PRIVACY_VERSION })
  await me.gets(withdrawForChild, { mandateId: second })
  await putsDown(me, SAID.elder, undefined)
}

/** What somebody is and says of themselves. */
export async function lives(cast: Cast): Promise<void> {
  await telephones(cast)
  await cares(cast)
  await moves(cast)
  await serves(cast)
  await corrects(cast)
  await isHeard(cast)
  await cast.me.gets(exportMyData, {})
  await cast.town.stream?.drain()
  await cast.me.gets(markNoticesRead, { upTo: Date.now() })
}
