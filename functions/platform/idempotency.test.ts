import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as booking from '../../shared/contract/booking'
import { renewBooking } from '../../shared/contract/bookingChanges'
import { type Endpoint, isWrite } from '../../shared/contract/endpoint'
import * as ownListing from '../../shared/contract/ownListing'
import { listWithheld } from '../../shared/contract/moderation'
import { listMembershipRequests } from '../../shared/contract/resident'
import { ROUTES } from '../../shared/contract/routes'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { ListingId } from '../../shared/kernel/ids'
import { type Ground, type Input, layGround } from '../testing/ground'
import {
  asksToJoin,
  drafts,
  eventually,
  neighbour,
  photoOf,
  publishes,
  sendFile,
} from '../testing/neighbours'
import { scenesOfAttendance } from '../testing/attendanceScenes'
import { scenesOfArrivals } from '../testing/arrivalScenes'
import { scenesOfSignIn } from '../testing/signInScenes'
import { scenesOfCare } from '../testing/careScenes'
import { scenesOfCards } from '../testing/cardScenes'
import { scenesAfterwards, scenesOfDisputes } from '../testing/afterwards'
import { agrees, phoneCode } from '../testing/phones'
import { type Scene, scenesOfPeople } from '../testing/people'
import { scenesOfEvents } from '../testing/eventScenes'
import { scenesOfHelp } from '../testing/helpScenes'
import { scenesOfOwnData } from '../testing/ownDataScenes'
import { scenesOfPosts } from '../testing/postScenes'
import { scenesOfQueue } from '../testing/queueing'
import { scenesOfInterests } from '../testing/interestScenes'
import { scenesOfRegistrations } from '../testing/registrationScenes'
import { scenesOfSeats } from '../testing/seatScenes'
import { sends } from '../testing/raw'
import { type Person, startTown, type Town } from '../testing/town'

let town: Town
let ground: Ground

beforeAll(async () => {
  town = await startTown()
  ground = await layGround(town)
}, 240_000)
afterAll(() => town.stop())

const KEYED = ROUTES.filter((endpoint) => isWrite(endpoint) && endpoint.audience !== 'public')
const inputOf = ({ name }: Endpoint): Input => ground.inputs[name] ?? {}
const named = (wanted: string): Endpoint =>
  KEYED.find(({ name }) => name === wanted) ?? (undefined as never)

const tomorrow = addDays(localDateAt(Date.now()), 1)
const days = { from: tomorrow, until: addDays(tomorrow, 1) }
const later = { from: addDays(tomorrow, 5), until: addDays(tomorrow, 6) }

async function asked(status?: 'accepted' | 'handedOver', chen = ground.chen) {
  const { li } = ground
  const listingId = await publishes(town, li)
  const today = localDateAt(Date.now())
  const wanted = { listingId, from: today, until: addDays(today, 1) }
  const { id: bookingId } = await chen.gets(booking.bookListing, wanted)
  if (status) await li.gets(booking.acceptBooking, { bookingId })
  const confirmation = { by: 'tap' } as const
  if (status === 'handedOver') await chen.gets(booking.handOver, { bookingId, confirmation })
  return { bookingId }
}

async function upload() {
  const { id: listingId } = await ground.chen.gets(ownListing.startDraft, {
    compoundId: town.places.jiuding,
  })
  const wanted = { listingId, contentType: 'image/jpeg', bytes: 1000 } as const
  const offer = await ground.chen.gets(ownListing.offerPhoto, wanted)
  await sendFile(offer, await photoOf())
  // No verdict comes in between.
  await town.wechat('media', { suggest: 'pass', label: 100, isHeld: true })
  return { photoId: offer.photoId }
}

async function waiting() {
  const { chen, official } = ground
  const listingId = await drafts(town, chen, { title: `代购的碗${Date.now()}` })
  await chen.gets(ownListing.publishListing, { listingId })
  const { title } = await chen.gets(ownListing.showMyListing, { listingId })
  const { items } = await eventually(
    () => official.gets(listWithheld, { nodeId: town.places.beijiang }),
    (page) => page.items.some(({ text }) => text?.startsWith(title)),
  )
  return { withheldId: items.find(({ text }) => text?.startsWith(title))?.id }
}

let count = 1
const request = async () => {
  const { id } = await asksToJoin(town, await town.person(`新人${count++}`))
  return { membershipId: id }
}

const theTown = () => town
const chen = () => ground.chen
const li = () => ground.li
const official = () => ground.official
// Chen has as many loans as one may have.
let tenant: Promise<Person> | undefined
const he = () => (tenant ??= neighbour(town, ground.official, '何伯', { room: '505' }))
let guest: Promise<Person> | undefined
const sun = () => (guest ??= neighbour(town, ground.official, '孙姐', { room: '606' }))
let third: Promise<Person> | undefined
const zhou = () => (third ??= neighbour(town, ground.official, '周叔', { room: '808' }))
const draft = async () => {
  const listingId = await drafts(town, ground.chen)
  await eventually(
    () => ground.chen.gets(ownListing.showMyListing, { listingId }),
    ({ photos }) => photos[0]?.state === 'passed',
  )
  return { listingId }
}
const shown = async () => ({ listingId: await publishes(town, ground.chen) })
const same = (name: string) => () => Promise.resolve(ground.inputs[name] ?? {})

const SCENES: Readonly<Record<string, Scene>> = {
  requestMembership: {
    by: () => town.person('温姨'),
    input: same('requestMembership'),
    other: { room: '999' },
  },
  verifyPhone: {
    by: zhou,
    input: async () => {
      await agrees(await zhou())
      return { code: await phoneCode(town, await zhou(), '13600009999') }
    },
    other: { code: 'another-code' },
  },
  // Keeps no key: the later of two marks stands, so that no body takes anything back.
  markNoticesRead: { by: chen, input: same('markNoticesRead') },
  startDraft: { by: chen, input: same('startDraft'), other: { title: '电钻' } },
  saveDraft: {
    by: chen,
    input: async () => ({ ...(await draft()), rev: 1, title: '木梯' }),
    other: { title: '铁梯' },
  },
  offerPhoto: {
    by: chen,
    input: async () => ({ ...(await draft()), contentType: 'image/jpeg', bytes: 1000 }),
    other: { bytes: 2000 },
  },
  publishListing: { by: chen, input: draft },
  pauseListing: { by: chen, input: shown },
  withdrawListing: { by: chen, input: draft },
  closeListing: {
    ...{ by: chen, other: { future: 'afterLast' } },
    input: async () => ({ ...(await shown()), as: 'repair', future: 'cancelAndTell' }),
  },
  photoArrived: { by: chen, input: upload },
  bookListing: {
    by: chen,
    input: async () => ({ listingId: await publishes(town, ground.li), ...days }),
    other: later,
  },
  acceptBooking: { by: li, input: asked },
  declineBooking: { by: li, input: asked },
  cancelBooking: { by: chen, input: asked },
  handOver: {
    by: chen,
    input: async () => ({ ...(await asked('accepted')), confirmation: { by: 'tap' } }),
    other: { confirmation: { by: 'code', code: '0000' } },
  },
  takeBack: {
    by: li,
    input: async () => ({ ...(await asked('handedOver')), confirmation: { by: 'tap' } }),
    other: { confirmation: { by: 'code', code: '0000' } },
  },
  shiftBooking: {
    by: he,
    input: async () => ({ ...(await asked(undefined, await he())), ...later }),
    other: days,
  },
  renewBooking: {
    by: he,
    input: async () => ({ ...(await asked('handedOver', await he())), until: days.until }),
    other: { until: addDays(days.until, 1) },
  },
  answerRenewal: {
    by: li,
    input: async () => {
      const wanted = await asked('handedOver', await he())
      await (await he()).gets(renewBooking, { ...wanted, until: days.until })
      return { ...wanted, answer: 'yes' }
    },
    other: { answer: 'no' },
  },
  ...scenesAfterwards({ owner: li, official, borrower: sun, lends: asked }),
  ...scenesOfDisputes({ owner: li, official, borrower: zhou, lends: asked }),
  ...scenesOfPeople(() => ground),
  ...scenesOfCards(theTown, () => ground),
  ...scenesOfCare(theTown, () => ground.official),
  ...{ ...scenesOfArrivals(theTown, () => ground), ...scenesOfSignIn(theTown, () => ground) },
  ...scenesOfOwnData(theTown, () => ground),
  ...{ ...scenesOfHelp(theTown, () => ground), ...scenesOfQueue(theTown, () => ground) },
  ...scenesOfPosts(theTown, () => ground),
  ...scenesOfEvents(theTown, () => ground),
  ...scenesOfRegistrations(theTown, () => ground),
  ...scenesOfAttendance(theTown, () => ground),
  ...{ ...scenesOfInterests(theTown, () => ground), ...scenesOfSeats(theTown, () => ground) },
  approveMembership: { by: official, input: request },
  rejectMembership: {
    by: official,
    input: async () => ({ ...(await request()), reason: 'other' }),
    other: { reason: 'noSuchRoom' },
  },
  releaseWithheld: { by: official, input: waiting },
  refuseWithheld: {
    by: official,
    input: async () => ({ ...(await waiting()), label: 'ad' }),
    other: { label: 'fraud' },
  },
}

const KEY_REUSED = [409, 'idempotency.keyReused', '这一步已经办过了，请刷新看看。']

/** A form for a file is signed anew, so that whoever asks again has a quarter of an hour again. */
const undated = (text: string): string =>
  text.replace(/"(?:x-amz-date|x-amz-signature|policy)":"[^"]*"/g, '')

describe('The same write once more under the same key', () => {
  it('is shown for every route that writes', () =>
    expect(Object.keys(SCENES).sort()).toEqual(KEYED.map(({ name }) => name).sort()))

  it.each(Object.entries(SCENES))(
    'is carried out once and answered alike, and another body is refused: %s',
    async (name, scene) => {
      const { token } = await scene.by()
      const input = await scene.input()
      const headers = { 'idempotency-key': `key-of-this-tap-${name}` }
      const send = (body: Input) => sends(town.origin, [named(name), body], { token, headers })
      const together = await Promise.all([1, 2, 3].map(() => send(input)))
      const afterwards = await send(input)
      const [first, ...rest] = [...together, afterwards].map(({ text }) => undated(text))
      expect(together.map(({ status, message }) => message ?? status)).toEqual([200, 200, 200])
      for (const text of rest) expect(text).toBe(first)
      if (!scene.other) return
      const refused = await send({ ...input, ...scene.other })
      expect([refused.status, refused.refusal?.code, refused.message]).toEqual(KEY_REUSED)
      expect(undated((await send(input)).text)).toBe(first)
    },
  )
})

describe('Taps of one moment', () => {
  it('(2.6) are one step, not one step and a refusal of it', async () => {
    const { chen, li } = ground
    const confirmation = { by: 'tap' } as const
    for (let round = 0; round < 4; round++) {
      const { bookingId } = await asked()
      const key = (step: string) => ({ key: `round-${round}-${step}` })
      const taps = (tap: () => Promise<{ readonly status: number; readonly message?: string }>) =>
        Promise.all([tap(), tap(), tap(), tap()])
      const answers = [
        ...(await taps(() => li.asks(booking.acceptBooking, { bookingId }, key('accept')))),
        ...(await taps(() =>
          chen.asks(booking.handOver, { bookingId, confirmation }, key('hand-over')),
        )),
        ...(await taps(() =>
          li.asks(booking.takeBack, { bookingId, confirmation }, key('take-back')),
        )),
      ]
      expect(answers.map(({ status, message }) => message ?? status)).toEqual(Array(12).fill(200))
    }
  })
})

describe('What was sent twice', () => {
  const twice = async (name: string, input: Input, by: Person) => {
    const headers = { 'idempotency-key': `twice-${name}` }
    for (const _ of [1, 2])
      await sends(town.origin, [named(name), input], { token: by.token, headers })
  }

  it('stands once: a draft, a photo, a booking, a request', async () => {
    const before = await ground.chen.gets(ownListing.listMyListings, {})
    await twice('startDraft', inputOf(named('startDraft')), ground.chen)
    const { listings } = await ground.chen.gets(ownListing.listMyListings, {})
    expect(listings).toHaveLength(before.listings.length + 1)
    const listingId = listings[0]?.id as ListingId
    await twice('offerPhoto', { listingId, contentType: 'image/jpeg', bytes: 1000 }, ground.chen)
    expect((await ground.chen.gets(ownListing.showMyListing, { listingId })).photos).toHaveLength(1)
    const lent = await publishes(town, ground.li)
    await twice('bookListing', { listingId: lent, ...days }, ground.chen)
    const { bookings } = await ground.li.gets(booking.listMyBookings, { side: 'owner' })
    expect(bookings.filter((one) => one.listingId === lent)).toHaveLength(1)
    const ma = await town.person('马伯')
    await twice('requestMembership', { ...inputOf(named('requestMembership')), name: '马伯伯' }, ma)
    const { requests } = await ground.official.gets(listMembershipRequests, {
      nodeId: town.places.beijiang,
    })
    expect(requests.filter((one) => one.name === '马伯伯')).toHaveLength(1)
  })
})
