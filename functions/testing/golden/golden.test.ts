import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { unmarshall } from '@aws-sdk/util-dynamodb'
import { EntityFormatter } from 'dynamodb-toolbox/entity/actions/format'
import { makeCalendar } from '../../../shared/contract/afterClass'
import { checkIn, explainAbsence } from '../../../shared/contract/attendance'
import * as booking from '../../../shared/contract/booking'
import { closeListing } from '../../../shared/contract/closing'
import { searchListings } from '../../../shared/contract/listing'
import { sayLeft, sayPhrase, sayThanks } from '../../../shared/contract/bookingAlong'
import {
  askForCall,
  listCallBacks,
  settleCallBack,
  takeCallBack,
} from '../../../shared/contract/callBack'
import { takeBackByCard } from '../../../shared/contract/card'
import { giveMandate } from '../../../shared/contract/care'
import { checkStaffCode, makeStaffCode } from '../../../shared/contract/code'
import { decideComplaint, reportListing } from '../../../shared/contract/complaint'
import { decideDispute, openDispute } from '../../../shared/contract/dispute'
import { muteOwner } from '../../../shared/contract/mute'
import * as ownListing from '../../../shared/contract/ownListing'
import { listWithheld, refuseWithheld } from '../../../shared/contract/moderation'
import { markNoticesRead } from '../../../shared/contract/notice'
import { removePhone } from '../../../shared/contract/phone'
import { planDuty } from '../../../shared/contract/duty'
import { endPost } from '../../../shared/contract/post'
import { rebindMembership } from '../../../shared/contract/rebinding'
import { renewPoster } from '../../../shared/contract/poster'
import { joinWaitlist } from '../../../shared/contract/registration'
import { rejectMembership } from '../../../shared/contract/resident'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import type { ListingId } from '../../../shared/kernel/ids'
import { askedAgain, lentByCard } from '../carded'
import { shownProof, welcomeDigits } from '../arriving'
import { livesAtDesk } from '../deskLife'
import { appealedOne } from '../blocking'
import { behindADoor } from '../behindADoor'
import { actedFor, guarded } from '../caring'
import { decidedClasses, inputsOfAttendance } from '../attendance'
import { inputsOfEvents } from '../events'
import { inputsOfGroups, joins } from '../groups'
import { inputsOfInterests, wants } from '../interests'
import { inputsOfRegistrations } from '../registrations'
import { inputsOfOwnData } from '../ownData'
import { begunHelp, certified } from '../helping'
import { photographs } from '../loanPhotos'
import { aShift, admin, gives } from '../posting'
import { asksToJoin, drafts, eventually, neighbour, worker } from '../neighbours'
import { csvOf, importsRoster, sendsRoster } from '../rosters'
import { verifiesPhone } from '../phones'
import { allStored, isThere, likeAll, type Stored } from '../stored'
import { takesDown } from '../takenDown'
import { type Person, startTown, type Town } from '../town'

/**
 * What every landing stored stays readable: the newest file is what is stored today. Who changes the form of storage
 * on purpose writes the next number (`GOLDEN=02 npx jest golden, then Prettier`) and leaves the older ones.
 */
const FILES = readdirSync(__dirname)
  .filter((name) => name.endsWith('.json'))
  .sort()
const readGolden = (name: string) =>
  JSON.parse(readFileSync(join(__dirname, name), 'utf8')) as readonly Stored[]
const entityOf = (item: Stored): string => item['_et']?.S ?? ''

let town: Town
let xiaoli: Person
let chen: Person
let li: Person
let stored: readonly Stored[]

const today = localDateAt(Date.now())
const TAP = { by: 'tap' } as const

async function passes(listingId: ListingId): Promise<ListingId> {
  await eventually(
    () => chen.gets(ownListing.showMyListing, { listingId }),
    ({ photos }) => photos.every(({ state }) => state === 'passed'),
  )
  await town.stream?.drain()
  await chen.gets(ownListing.publishListing, { listingId })
  return listingId
}

async function lends(listingId: ListingId): Promise<void> {
  const books = async (from: number) => {
    const days = { from: addDays(today, from), until: addDays(today, from + 1) }
    return { bookingId: (await li.gets(booking.bookListing, { listingId, ...days })).id }
  }
  const [returned, accepted, called] = [await books(0), await books(5), await books(10)]
  await books(20)
  await chen.gets(booking.acceptBooking, returned)
  await photographs(chen, { ...returned, end: 'handOver' })
  await chen.gets(sayPhrase, { ...returned, phrase: 'atHome' })
  await li.gets(booking.handOver, { ...returned, confirmation: TAP, ticked: ['防滑套'] })
  await li.gets(sayLeft, { ...returned, place: 'guard' })
  await chen.gets(booking.takeBack, { ...returned, confirmation: TAP, ticked: [] })
  await li.gets(sayThanks, { ...returned, thanks: 'yes', again: 'unsaid' })
  await chen.gets(openDispute, { ...returned, reason: 'damaged', words: '弯了' })
  const word = { decision: 'back', mediation: 'wear', words: '下次小心' } as const
  await xiaoli.gets(decideDispute, { ...returned, ...word })
  await chen.gets(booking.acceptBooking, accepted)
  await li.gets(booking.cancelBooking, called)
}

async function withholds(): Promise<void> {
  await passes(await drafts(town, chen, { title: '代购的灯' }))
  await passes(await drafts(town, chen, { title: '代购的碗' }))
  const { items } = await xiaoli.gets(listWithheld, { nodeId: town.places.beijiang })
  const bowl = items.find(({ text }) => text?.includes('碗'))
  await xiaoli.gets(refuseWithheld, { withheldId: bowl?.id ?? ('' as never), label: 'ad' })
}

async function complain(listingId: ListingId): Promise<void> {
  const about = { listingId, about: 'listing', reason: 'notReal' } as const
  await li.gets(reportListing, about)
  const { id } = await li.gets(reportListing, { ...about, about: 'person' })
  await xiaoli.gets(decideComplaint, { complaintId: id, decision: 'warn' })
  await li.gets(muteOwner, { listingId })
  await li.gets(askForCall, { page: 'listing/detail', refusal: 'booking.overlap', listingId })
  const call = await chen.gets(askForCall, { page: 'me' })
  await xiaoli.gets(settleCallBack, { callBackId: call.id, outcome: 'notReached' })
  await town.stream?.drain()
}

/** Li counts on a thing of Chen's, today. */
async function isAwaited(title: string, terms: { readonly isGift?: true } = {}) {
  const listingId = await passes(await drafts(town, chen, { title, ...terms }))
  const days = { from: today, until: addDays(today, 1) }
  const { id: bookingId } = await li.gets(booking.bookListing, { listingId, ...days })
  return { listingId, bookingId }
}

/** One given away, one called off, one that waits for its last booking, one that closed behind it. */
async function closes(): Promise<void> {
  const { bookingId } = await isAwaited('婴儿车', { isGift: true })
  await chen.gets(booking.acceptBooking, { bookingId })
  await li.gets(booking.handOver, { bookingId, confirmation: TAP })
  const { listingId } = await isAwaited('帐篷')
  await chen.gets(closeListing, { listingId, as: 'withdrawn', future: 'cancelAndTell' })
  const [fan, lamp] = [await isAwaited('风扇'), await isAwaited('台灯')]
  for (const one of [fan, lamp])
    await chen.gets(closeListing, { listingId: one.listingId, as: 'repair', future: 'afterLast' })
  await li.gets(booking.cancelBooking, { bookingId: lamp.bookingId })
  await takesDown(xiaoli, (await isAwaited('电锯')).listingId)
  await town.stream?.drain()
}

/** Help with a certificate that waits, and an hour of help that is agreed. */
async function helps(): Promise<void> {
  await certified(town, chen, xiaoli)
  await begunHelp(town, chen, li)
}

/** A number that two share, one that was given up. */
async function phones(): Promise<void> {
  for (const one of [chen, li]) await verifiesPhone(town, one, '13911112222')
  await verifiesPhone(town, xiaoli, '13911113333')
  await xiaoli.gets(removePhone, {})
}

/** A stand-in with dates, a post that was ended with a call in hand, codes, and a wrong one. */
async function posts(): Promise<void> {
  const chief = await admin(town, '街道的老关')
  const [fang, yin] = [await town.person('小梁'), await town.person('小尹')]
  const postId = await gives(town, chief, fang)
  await xiaoli.gets(planDuty, await aShift(town, xiaoli))
  const standIn = { standsInFor: postId, until: addDays(today, 9) }
  await gives(town, chief, yin, standIn)
  await fang.gets(makeStaffCode, { postId })
  await li.asks(checkStaffCode, { digits: '00000000' })
  const { items } = await fang.gets(listCallBacks, { nodeId: town.places.beijiang })
  await fang.gets(takeCallBack, { callBackId: items[0]?.id ?? ('' as never) })
  await town.stream?.drain()
  await chief.gets(endPost, { postId })
  await town.stream?.drain()
}

/** A list that was taken over, and a file that was not. */
async function lists(): Promise<void> {
  const { jiuding } = town.places
  const head = ['楼栋', '单元', '房号', '姓名', '手机', '租期至']
  const rows = [head, ['1栋', '1', '101', '陈姨的全名', '13911112222', '2099-03-31'], ['9栋']]
  await importsRoster(xiaoli, jiuding, csvOf(rows))
  await sendsRoster(xiaoli, jiuding, csvOf(rows))
}

async function live(): Promise<ListingId> {
  await asksToJoin(town, await town.person('何伯'), { room: '303' })
  const { id } = await asksToJoin(town, await town.person('张哥'), { room: '404' })
  await xiaoli.gets(rejectMembership, { membershipId: id, reason: 'noSuchRoom' })
  const ladder = await passes(
    await drafts(town, chen, { title: '人字梯', tags: ['装修'], reach: 'community' }),
  )
  await lends(ladder)
  await withholds()
  const { id: listingId } = await chen.gets(ownListing.startDraft, {
    compoundId: town.places.jiuding,
  })
  await chen.gets(ownListing.offerPhoto, { listingId, contentType: 'image/png', bytes: 1000 })
  await town.stream?.drain()
  await li.gets(searchListings, { compoundId: town.places.jiuding, words: '飞机' })
  await helps()
  await phones()
  await lists()
  await complain(ladder)
  await closes()
  await posts()
  await xiaoli.gets(takeBackByCard, await lentByCard(town, { official: xiaoli, li }))
  await xiaoli.gets(rebindMembership, await askedAgain(town, { official: xiaoli }))
  await appealedOne(town, xiaoli)
  await shownProof(town)
  await xiaoli.gets(renewPoster, { compoundId: town.places.jiuding })
  await welcomeDigits(town, xiaoli)
  const { membershipId } = await actedFor(town, xiaoli, li)
  // Renewed: the rights name the mandate before.
  await xiaoli.gets(giveMandate, { membershipId, consent: 'paper' })
  await guarded(town, xiaoli)
  await inputsOfOwnData(town, { official: xiaoli, chen })
  await inputsOfEvents(town, xiaoli)
  const classes = await inputsOfRegistrations(town, { official: xiaoli, chen, li })
  await chen.gets(joinWaitlist, classes.joinWaitlist)
  const { driveId } = (await inputsOfInterests(town, xiaoli)).showDrive
  for (const person of [chen, li]) await wants(person, driveId)
  await joins(chen, (await inputsOfGroups(town, xiaoli)).showGroup.groupId)
  const door = await inputsOfAttendance(town, { official: xiaoli, chen })
  await chen.gets(checkIn, door.checkIn as { ticket: string })
  await chen.gets(explainAbsence, door.explainAbsence as never)
  await decidedClasses(town, { official: xiaoli, absent: li })
  await chen.gets(makeCalendar, {})
  await behindADoor(town, { official: xiaoli, chen })
  // Who got a seat hears of it.
  await town.stream?.drain()
  await town.stream?.drain()
  await li.gets(markNoticesRead, { upTo: Date.now() })
  await livesAtDesk(town, xiaoli)
  return ladder
}

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  li = await neighbour(town, xiaoli, '李叔', { building: 1, room: '202' })
  const known = [chen.id, li.id, xiaoli.id, town.places.jiuding, await live()]
  const forms = (await allStored(town.tableEndpoint)).filter(isThere).map(likeAll(known))
  const texts = new Set(forms.map((form) => JSON.stringify(form)))
  stored = [...texts].sort().map((text) => JSON.parse(text) as Stored)
  const wanted = process.env['GOLDEN']
  if (wanted !== undefined) writeFileSync(join(__dirname, `${wanted}.json`), JSON.stringify(stored))
}, 120_000)
afterAll(() => town.stop())

describe('What is stored', () => {
  it('has the form of the newest golden items, to the type of each attribute', () =>
    expect(stored).toEqual(readGolden(FILES.at(-1) ?? '')))

  it('is one of each entity, with the version of its shape', async () => {
    const { ENTITIES } = await import('../entities')
    expect([...new Set(stored.map(entityOf))].sort()).toEqual(
      ENTITIES.map(({ entityName }) => entityName).sort(),
    )
    expect(stored.filter((item) => item['v']?.N !== '1').map(entityOf)).toEqual([])
  })

  it.each(FILES)('can still be read as it was stored then: %s', async (file) => {
    const { ENTITIES } = await import('../entities')
    for (const item of readGolden(file)) {
      const entity = ENTITIES.find(({ entityName }) => entityName === entityOf(item))
      expect(() => entity?.build(EntityFormatter).format(unmarshall(item as never))).not.toThrow()
    }
  })

  it('stands in no list of another kind of thing, but for what is due, what is kept of one person and what was done about one case', () => {
    const lists = new Map<string, Set<string>>()
    for (const item of stored)
      for (const index of ['gsi1', 'gsi2', 'gsi3', 'gsi4']) {
        const partition = item[`${index}pk`]?.S
        if (partition === undefined || /^DUE#|#KEPT$|#AUDIT$/.test(partition)) continue
        const list = `${index} ${partition}`
        lists.set(list, (lists.get(list) ?? new Set()).add(entityOf(item)))
      }
    expect([...lists].filter(([, kinds]) => kinds.size > 1)).toEqual([])
    expect(lists.size).toBeGreaterThan(8)
  })

  it('(1.1) holds openid, number, name and room where they belong, and nowhere else', () => {
    const holders = (part: RegExp) => [
      ...new Set(stored.filter((item) => part.test(JSON.stringify(item))).map(entityOf)),
    ]
    expect(holders(/"openid"/)).toEqual(['Resident'])
    expect(holders(/1391111[23]{4}/)).toEqual(['Resident'])
    expect(holders(/的全名/)).toEqual(['Resident', 'RosterPage'])
    // A request holds a mark of the room under a key, what a desk shows of it and a code of ten minutes the door.
    expect(holders(/"room"/)).toEqual(['Asking', 'Household', 'Membership', 'Welcome'])
  })
})
