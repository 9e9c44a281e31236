import { askForCall } from '../../../shared/contract/callBack'
import * as code from '../../../shared/contract/code'
import * as correction from '../../../shared/contract/correction'
import { endHelp } from '../../../shared/contract/bookingChanges'
import { leaveHome } from '../../../shared/contract/household'
import { markNoticesRead } from '../../../shared/contract/notice'
import { setHours, showMyListing } from '../../../shared/contract/ownListing'
import { removePhone, verifyPhone } from '../../../shared/contract/phone'
import { endPost } from '../../../shared/contract/post'
import { PRIVACY_VERSION, withdrawConsent } from '../../../shared/contract/privacy'
import { approveMembership, showMe } from '../../../shared/contract/resident'
import type { MembershipId } from '../../../shared/kernel/ids'
import { begunHelp, certified, HELP_TERMS, offersHelp } from '../../testing/helping'
import { asksToJoin, eventually } from '../../testing/neighbours'
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

/** A second home that they left, and one for which they only asked. */
async function moves({ town, me, elsewhere }: Cast): Promise<void> {
  const compoundId = town.places.hongye
  const { id: membershipId } = await asksToJoin(town, me, { compoundId, room: ROOMS.other })
  await elsewhere.gets(approveMembership, { membershipId })
  await me.gets(leaveHome, { membershipId })
  await asksToJoin(town, me, { compoundId, room: ROOMS.never })
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

/** What somebody is and says of themselves. */
export async function lives(cast: Cast): Promise<void> {
  await telephones(cast)
  await moves(cast)
  await serves(cast)
  await corrects(cast)
  await cast.town.stream?.drain()
  await cast.me.gets(markNoticesRead, { upTo: Date.now() })
}
