import { deskOf } from './computer'
import { appealBlock, decideAppeal } from '../../shared/contract/block'
import * as booking from '../../shared/contract/booking'
import * as along from '../../shared/contract/bookingAlong'
import { joinQueue } from '../../shared/contract/bookingQueue'
import { bindCard } from '../../shared/contract/card'
import { askForCall } from '../../shared/contract/callBack'
import { makeAppointmentCode, checkStaffCode } from '../../shared/contract/code'
import { decideComplaint, reportListing } from '../../shared/contract/complaint'
import { requestCorrection } from '../../shared/contract/correction'
import { decideDispute, openDispute } from '../../shared/contract/dispute'
import { leaveHome } from '../../shared/contract/household'
import { sendProof } from '../../shared/contract/joining'
import { searchListings } from '../../shared/contract/listing'
import { muteCounterpart } from '../../shared/contract/mute'
import * as ownListing from '../../shared/contract/ownListing'
import { exportMyData } from '../../shared/contract/ownData'
import { endPost } from '../../shared/contract/post'
import { signUp } from '../../shared/contract/registration'
import { approveMembership, showMe } from '../../shared/contract/resident'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { BookingId, ListingId, MembershipId } from '../../shared/kernel/ids'
import { photographs as provesIt } from './arriving'
import { missedBy } from './attendance'
import { blocks, homeOf } from './blocking'
import { blankCard } from './carded'
import { certified } from './helping'
import { photographs } from './loanPhotos'
import { addPhoto, asksToJoin, drafts, neighbour, publishes, worker } from './neighbours'
import { verifiesPhone } from './phones'
import { admin, gives } from './posting'
import { inDays, proposes } from './events'
import { joins, opensGroup } from './groups'
import { lookedUp } from './emergencies'
import { fell } from './incidents'
import { asks, wants } from './interests'
import { holdsClass, keptSeat } from './registrations'
import { soldAt } from './selling'
import { toldOf } from './stories'
import { takeDownPhoto } from '../../shared/contract/story'
import type { Person, Town } from './town'

const TAP = { by: 'tap' } as const
const TICKED = { ticked: ['防滑套'] }
const today = () => localDateAt(Date.now())

/** Somebody who has done everything that can be done, and whatever would tell of them. */
export type Life = {
  readonly person: Person
  readonly neighbour: Person
  readonly official: Person
  /** Name, number, room and form of address. */
  readonly words: Readonly<Record<'name' | 'phone' | 'room' | 'form', string>>
  /** A loan that is over on each side, and what is still to come. */
  readonly loans: Readonly<Record<'lent' | 'borrowed' | 'ahead' | 'asked', BookingId>>
  /** Waits for the person's own thing. */
  readonly thing: ListingId
}

type Pair = { readonly owner: Person; readonly borrower: Person }

/** A loan of today with photos and words of both, that a worker had to mediate. */
async function quarrelled(
  { owner, borrower }: Pair,
  { listingId, official }: { readonly listingId: ListingId; readonly official: Person },
): Promise<BookingId> {
  const days = { from: today(), until: addDays(today(), 1) }
  const { id: bookingId } = await borrower.gets(booking.bookListing, { listingId, ...days })
  await photographs(owner, { bookingId, end: 'handOver' })
  await photographs(borrower, { bookingId, end: 'handOver' })
  await borrower.gets(along.sayPhrase, { bookingId, phrase: 'downstairs' })
  await borrower.gets(booking.handOver, { bookingId, confirmation: TAP, ...TICKED })
  await borrower.gets(along.sayLeft, { bookingId, place: 'guard' })
  await owner.gets(booking.takeBack, { bookingId, confirmation: TAP, ...TICKED })
  for (const by of [owner, borrower])
    await by.gets(along.sayThanks, { bookingId, thanks: 'yes', again: 'no' })
  const said = `${borrower.name}说是${owner.name}弄弯的`
  await borrower.gets(openDispute, { bookingId, reason: 'damaged', words: said })
  await official.gets(decideDispute, { bookingId, decision: 'back', mediation: 'wear' })
  return bookingId
}

/** Things of every kind: lent, given away, withheld, taken back, and help with a certificate. */
async function keepsShelf(town: Town, { person, official }: Pick<Life, 'person' | 'official'>) {
  const title = `${person.name}的梯子`
  const thing = await publishes(town, person, { title, acceptance: 'automatic', tags: ['高'] })
  await publishes(town, person, { title: `${person.name}的婴儿车`, isGift: true })
  const withheld = await drafts(town, person, { title: `${person.name}代购的灯` })
  await person.gets(ownListing.publishListing, { listingId: withheld })
  const dropped = await drafts(town, person, { title: `${person.name}的旧凳` })
  await addPhoto(person, dropped)
  await person.gets(ownListing.withdrawListing, { listingId: dropped })
  await certified(town, person, official)
  return thing
}

/** Blocked by a colleague, heard and let in again; a card of their own. */
async function isHeard(
  town: Town,
  { person, official, words }: Pick<Life, 'person' | 'official' | 'words'>,
) {
  const colleague = await worker(town, '小李的同事')
  const blockId = await blocks(colleague, person)
  await person.gets(appealBlock, { blockId, words: `我是${words.name}，那几天住院` })
  const word = { decision: 'lift', words: `问过${words.name}了` } as const
  await official.gets(decideAppeal, { blockId, ...word })
  const code = await blankCard(town, official)
  await official.gets(bindCard, { membershipId: await homeOf(person), code })
}

/** A post that ended, a home that was left, and what they asked of the community. */
async function isKnown(
  town: Town,
  { person, official, words }: Pick<Life, 'person' | 'official' | 'words'>,
) {
  const chief = await admin(town, '街道的老关')
  const more = { name: words.name, addressForm: words.form }
  const postId = await gives(town, chief, person, more)
  await chief.gets(endPost, { postId })
  const amin = await worker(town, '阿敏', town.places.tapo)
  const other = { compoundId: town.places.hongye, room: words.room }
  const { id: membershipId } = await asksToJoin(town, person, other)
  const photoId = await provesIt({ person, membershipId })
  await person.gets(sendProof, { membershipId, photoId })
  await amin.gets(approveMembership, { membershipId })
  await person.gets(leaveHome, { membershipId })
  const [home] = (await person.gets(showMe, {})).memberships
  const wish = { name: `${words.name}改`, door: { unit: '3', room: words.room } }
  await person.gets(requestCorrection, { membershipId: home?.id as MembershipId, ...wish })
  await official.asks(askForCall, { page: 'me' })
  await person.gets(askForCall, { page: 'me' })
  await person.gets(makeAppointmentCode, {})
  await person.asks(checkStaffCode, { digits: '00000000' })
  await person.gets(searchListings, { compoundId: town.places.jiuding, words: '找不到的东西' })
  await person.gets(exportMyData, {})
}

/** Reports and mutes in both directions; one that is about the person is decided. */
async function fallsOut(
  { person, neighbour: li, official, thing }: Omit<Life, 'loans' | 'words'>,
  theirs: ListingId,
) {
  const about = { about: 'listing', reason: 'notReal' } as const
  const { id: complaintId } = await li.gets(reportListing, { listingId: thing, ...about })
  await official.gets(decideComplaint, { complaintId, decision: 'nothing' })
  await person.gets(reportListing, { listingId: theirs, ...about })
}

/** A seat with an answer, another that is kept for them, a third to which they did not come, one where something was sold, one where they fell, one of which a photo shows them, something that they would hold, and something to which they would come. */
async function comesAlong(
  town: Town,
  { person, neighbour: li, official }: Pick<Life, 'person' | 'neighbour' | 'official'>,
): Promise<void> {
  const sessionId = await holdsClass(town, official, { questions: ['带什么'] })
  await person.gets(signUp, { sessionId, party: 1, answers: [`${person.name}的老花镜`] })
  await keptSeat(town, official, { from: li, to: person })
  await missedBy(town, official, person)
  await lookedUp(town, official, person)
  await fell(town, official, person)
  await soldAt(town, official, { by: [person], words: `${person.name}被推销了` })
  const { sessionId: told, photoId } = await toldOf(town, { official, chen: person })
  await person.gets(takeDownPhoto, { sessionId: told, photoId })
  await proposes(town, person, { words: { kind: 'event', title: `${person.name}的书法课` } })
  await wants(person, await asks(town, official, { until: inDays(3) }))
  await joins(person, await opensGroup(town, official))
}

/** Everything that can be done, by somebody of this name; files are sent, so the clock must be that of the store. */
export async function livesAll(town: Town, form: string, number: string): Promise<Life> {
  const official = await worker(town, '小李')
  const words = { name: `${form}的全名`, phone: number, room: `${number.slice(-4)}甲`, form }
  const person = await neighbour(town, official, form, { room: words.room })
  const li = await neighbour(town, official, `${number.slice(-2)}李叔`, {
    room: '202',
    building: 1,
  })
  await verifiesPhone(town, person, number)
  await isHeard(town, { person, official, words })
  const thing = await keepsShelf(town, { person, official })
  const theirs = await publishes(town, li, { title: '推车', acceptance: 'automatic' })
  const life = { person, neighbour: li, official, words, thing }
  const lent = await quarrelled({ owner: person, borrower: li }, { listingId: thing, official })
  const borrowed = await quarrelled(
    { owner: li, borrower: person },
    { listingId: theirs, official },
  )
  const later = { from: addDays(today(), 5), until: addDays(today(), 6) }
  const { id: ahead } = await person.gets(booking.bookListing, { listingId: theirs, ...later })
  const { id: asked } = await li.gets(booking.bookListing, { listingId: thing, ...later })
  await person.asks(joinQueue, { listingId: theirs, ...later })
  await isKnown(town, life)
  await fallsOut(life, theirs)
  await comesAlong(town, life)
  await deskOf(town, official)
  await li.gets(muteCounterpart, { bookingId: lent })
  await person.gets(muteCounterpart, { bookingId: borrowed })
  await town.stream?.drain()
  return { ...life, loans: { lent, borrowed, ahead, asked } }
}
