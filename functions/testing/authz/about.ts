import { CLASSES } from './classes'
import { withdrawMembership } from '../../../shared/contract/joining'
import { makeStaffCode } from '../../../shared/contract/code'
import { anElder, askedAgain, blankCard, carded, lentByCard, onTheSpot, registers } from '../carded'
import { shownProof, welcomeDigits } from '../arriving'
import { agreeToPrivacy, PRIVACY_VERSION } from '../../../shared/contract/privacy'
import { appealedOne, blockedOne, homeOf } from '../blocking'
import { asksForCorrection } from '../ownData'
import { draftsEvent, proposed } from '../events'
import { certified } from '../helping'
import { asks } from '../interests'
import type { Input } from '../ground'
import { sentRoster } from '../rosters'
import { showMe } from '../../../shared/contract/resident'
import { asksToJoin, publishes } from '../neighbours'
import { aShift, gives, postOf, wish } from '../posting'
import { offeredTo, waitedFor } from '../queueing'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { freshCode, signedInAt } from '../signIns'
import type { Stage } from './stage'

type Laid = (stage: Stage) => Promise<Input>

const TAP = { by: 'tap' } as const
const inTwoDays = () => addDays(localDateAt(Date.now()), 2)
const ofDraft: Laid = async (stage) => ({ listingId: (await stage.draft()).listingId })
const shown: Laid = async ({ town, ground }) => ({ listingId: await publishes(town, ground.chen) })
const photo: Laid = async (stage) => ({ photoId: (await stage.draft()).photoId })
const loan: Laid = (stage) => stage.loan()
const handedOver: Laid = (stage) => stage.loan('handedOver')
const disputed: Laid = (stage) => stage.disputed()
const lodger: Laid = (stage) => stage.lodger()
const asker: Laid = (stage) => stage.asker()
const aRoster: Laid = ({ town, ground }) => sentRoster(town, ground.official)
const withheldWords: Laid = (stage) => stage.withheldWords()

const THINGS: Readonly<Record<string, Laid>> = {
  'showListing/draft': ofDraft,
  saveDraft: async (stage) => ({ ...(await ofDraft(stage)), photoIds: [] }),
  offerPhoto: ofDraft,
  publishListing: ofDraft,
  pauseListing: shown,
  withdrawListing: shown,
  listListingBookings: shown,
  closeListing: shown,
  showMyListing: ofDraft,
  'showMyListing/shown': shown,
  photoArrived: photo,
  privatePhoto: photo,
  'privatePhoto/withheld': (stage) => stage.withheldPhoto(),
  'privatePhoto/loan': (stage) => stage.loanPhoto('handOver'),
  'privatePhoto/dispute': (stage) => stage.loanPhoto('return'),
}

const LOANS: Readonly<Record<string, Laid>> = {
  bookListing: async ({ town, ground }) => ({ listingId: await publishes(town, ground.li) }),
  'bookListing/reach': async ({ town, ground }) => ({
    listingId: await publishes(town, ground.li, { reach: 'community' }),
  }),
  acceptBooking: loan,
  declineBooking: loan,
  cancelBooking: loan,
  handOver: (stage) => stage.loan('accepted'),
  takeBack: async (stage) => ({ ...(await stage.loan('handedOver')), confirmation: TAP }),
  shiftBooking: loan,
  renewBooking: async (stage) => ({ ...(await stage.loan('handedOver')), until: inTwoDays() }),
  answerRenewal: (stage) => stage.renewal(),
  sayLeft: handedOver,
  sayPhrase: (stage) => stage.loan('accepted'),
  sayThanks: (stage) => stage.loan('returned'),
  joinQueue: async (stage) => {
    await stage.over()
    return waitedFor(stage.town, stage.ground.li, stage.wang)
  },
  takeOffer: async (stage) => {
    await stage.over()
    const { town, ground, wang } = stage
    return stage.keep(await offeredTo(town, ground.chen, { li: ground.li, by: wang }))
  },
  endHelp: (stage) => stage.begun(),
  offerBookingPhoto: handedOver,
  openDispute: disputed,
  addToDispute: disputed,
  decideDispute: disputed,
}

const ARRIVING: Readonly<Record<string, Laid>> = {
  'privatePhoto/proof': async ({ town }) => ({ photoId: await shownProof(town), size: 'small' }),
  // Whoever showed a card had to ask before: they take it back, to ask as for the first time.
  requestMembership: async ({ town }) => {
    const newcomer = await town.person('刚登录的人')
    for (const { id: membershipId } of (await newcomer.gets(showMe, {})).memberships)
      await newcomer.asks(withdrawMembership, { membershipId })
    return {}
  },
  'showOwnCard/own': async ({ town, ground: { official } }) => {
    const newcomer = await town.person('刚登录的人')
    const before = (await newcomer.gets(showMe, {})).memberships
    if (before.length === 0) await asksToJoin(town, newcomer)
    const [asked] = (await newcomer.gets(showMe, {})).memberships
    return { membershipId: asked?.id, code: (await carded(town, official)).code }
  },
  readSignIn: async ({ town }) => ({ code: await freshCode(town) }),
  answerSignIn: async ({ town }) => ({ code: await freshCode(town), answer: 'notMe' }),
  endConsoleSession: async ({ town, ground: { official } }) => signedInAt(town, official),
  takeWelcomeCode: async ({ town, ground: { official } }) => ({
    digits: await welcomeDigits(town, official),
  }),
}

const WORK: Readonly<Record<string, Laid>> = {
  decideCertificate: async ({ town, ground }) => {
    const { certificateId } = await certified(town, ground.chen, ground.official)
    return { certificateId }
  },
  checkStaffCode: async ({ ground: { official } }) => {
    const postId = await postOf(official)
    return { digits: (await official.gets(makeStaffCode, { postId })).digits }
  },
  approveMembership: asker,
  rejectMembership: asker,
  previewRoster: async (it) => ({ rosterId: (await aRoster(it))['rosterId'] }),
  importRoster: aRoster,
  putDownRelative: async ({ ground: { chen } }) => {
    await chen.gets(agreeToPrivacy, { version: PRIVACY_VERSION })
    return { membershipId: await homeOf(chen), name: `小朋友${Date.now()}`, addressForm: '小小' }
  },
  registerOnTheSpot: ({ town, ground }) =>
    onTheSpot(town, ground.official, anElder('没有手机的人')),
  bindCard: async ({ town, ground: { official } }) => ({
    membershipId: await registers(town, official, anElder('要办卡的人')),
    code: await blankCard(town, official),
  }),
  endCard: async ({ town, ground: { official } }) => ({
    membershipId: (await carded(town, official)).membershipId,
  }),
  readCard: async ({ town, ground: { official } }) => ({
    code: (await carded(town, official)).code,
  }),
  lendByCard: async ({ town, ground: { official, li } }) => ({
    code: (await carded(town, official)).code,
    listingId: await publishes(town, li, { acceptance: 'automatic' }),
    until: addDays(localDateAt(Date.now()), 1),
  }),
  takeBackByCard: ({ town, ground }) => lentByCard(town, ground),
  rebindMembership: ({ town, ground }) => askedAgain(town, ground),
  setLease: lodger,
  moveOut: lodger,
  blockResident: lodger,
  liftBlock: async ({ town, ground: { official } }) => ({
    blockId: (await blockedOne(town, official)).blockId,
  }),
  decideAppeal: async ({ town, ground: { official } }) => ({
    blockId: await appealedOne(town, official),
  }),
  decideCorrection: async ({ town, ground: { official } }) => ({
    correctionId: await asksForCorrection(town, official),
  }),
  publishEvent: async ({ town, ground: { official } }) => ({
    eventId: await draftsEvent(town, official),
  }),
  decideProposal: async ({ town, ground: { official } }) => ({
    eventId: await proposed(town, official),
  }),
  endDrive: async ({ town, ground: { official } }) => ({ driveId: await asks(town, official) }),
  releaseWithheld: withheldWords,
  refuseWithheld: withheldWords,
  decideComplaint: (stage) => stage.complaint(),
  takeCallBack: (stage) => stage.callBack(),
  settleCallBack: (stage) => stage.callBack(),
  readAppointmentCode: async (stage) => {
    const { digits } = await wish(stage.town, await stage.somebody('来办事的人'))
    return { digits }
  },
  planDuty: async ({ town, ground: { official } }) => aShift(town, official),
  grantPost: async (stage) => wish(stage.town, await stage.somebody('要上岗的人')),
  endPost: async (stage) => {
    const person = await stage.somebody('要卸任的人')
    return { postId: await gives(stage.town, stage.ground.admin, person) }
  },
}

const ABOUT: Readonly<Record<string, Laid>> = {
  ...THINGS,
  ...LOANS,
  ...CLASSES,
  ...ARRIVING,
  ...WORK,
}

/** What a row asks about, beside what the ground says; nothing where the ground is used up by nobody. */
export const aboutRow = (row: string): Laid | undefined => ABOUT[row]
