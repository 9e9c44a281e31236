import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as booking from '../../shared/contract/booking'
import { makeStaffCode } from '../../shared/contract/code'
import { renewBooking } from '../../shared/contract/bookingChanges'
import { decideDispute, openDispute } from '../../shared/contract/dispute'
import type { Endpoint } from '../../shared/contract/endpoint'
import { listWithheld } from '../../shared/contract/moderation'
import { publishListing, showMyListing } from '../../shared/contract/ownListing'
import { ROUTES } from '../../shared/contract/routes'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { BookingId } from '../../shared/kernel/ids'
import { type Ground, type Input, layGround } from '../testing/ground'
import { passedPhoto } from '../testing/loanPhotos'
import {
  addPhoto,
  asksToJoin,
  drafts,
  eventually,
  lodgerOf,
  neighbour,
  publishes,
  worker,
} from '../testing/neighbours'
import { begunHelp, certified } from '../testing/helping'
import { agrees, phoneCode } from '../testing/phones'
import { postOf } from '../testing/posting'
import { offeredTo, waitedFor } from '../testing/queueing'
import { faultIn, sends } from '../testing/raw'
import { CODES, ROWS, WHO } from '../testing/rights'
import { NANHAI, type Person, startTown, type Town } from '../testing/town'

const routeOf = (row: string): string => row.split('/')[0] ?? row
const named = (row: string): Endpoint =>
  ROUTES.find(({ name }) => name === routeOf(row)) ?? (undefined as never)

let town: Town
let ground: Ground
let people: Readonly<Record<string, Person>>

async function farNeighbour(): Promise<Person> {
  const there = { ...town, person: (key: string) => town.person(key, NANHAI) }
  const huang = await there.person('小黄')
  const post = { role: 'worker', nodeId: town.places.elsewhereCommunity }
  await town.call('setup', { grants: [{ residentId: huang.id, ...post }] })
  return neighbour(there, huang, '叶姨', { compoundId: town.places.elsewhere, room: '1' })
}

beforeAll(async () => {
  town = await startTown()
  ground = await layGround(town)
  const { official, chen, li } = ground
  const amin = await worker(town, '阿敏', town.places.tapo)
  people = {
    guest: town.stranger,
    newcomer: await town.person('刚登录的人'),
    Wang: await neighbour(town, official, '王姐', { room: '303' }),
    Lin: await neighbour(town, amin, '林伯', { compoundId: town.places.hongye, room: '1' }),
    ...{ Chen: chen, Li: li, Amin: amin, Xiaoli: official },
    Ye: await farNeighbour(),
  }
}, 90_000)
afterAll(() => town.stop())

type Step = 'accepted' | 'handedOver' | 'returned'
const TAP = { by: 'tap' } as const
const BACK = { decision: 'back', mediation: 'wear' } as const

let before: { readonly bookingId: BookingId } | undefined

/** The one before is over: Chen may have five. */
async function over(): Promise<void> {
  if (before) await ground.chen.asks(booking.cancelBooking, before)
  if (before) await ground.li.asks(booking.takeBack, { ...before, confirmation: TAP })
  if (before) await ground.official.asks(decideDispute, { ...before, ...BACK })
}

/** A loan of today, Li's thing to Chen, up to some step. */
async function loan(step?: Step): Promise<Input> {
  const { chen, li } = ground
  await over()
  const today = localDateAt(Date.now())
  const wanted = { listingId: await publishes(town, li), from: today, until: addDays(today, 1) }
  const { id: bookingId } = await chen.gets(booking.bookListing, wanted)
  if (step) await li.gets(booking.acceptBooking, { bookingId })
  const isOut = step === 'handedOver' || step === 'returned'
  if (isOut) await chen.gets(booking.handOver, { bookingId, confirmation: TAP })
  if (step === 'returned') await li.gets(booking.takeBack, { bookingId, confirmation: TAP })
  before = { bookingId }
  return before
}

const inTwoDays = addDays(localDateAt(Date.now()), 2)
async function renewal(): Promise<Input> {
  const wanted = (await loan('handedOver')) as { readonly bookingId: BookingId }
  await ground.chen.gets(renewBooking, { ...wanted, until: inTwoDays })
  return wanted
}

/** Help that Li agreed to give Chen, its hour begun. */
async function begun(): Promise<Input> {
  await loan()
  await ground.chen.asks(booking.cancelBooking, before ?? ('' as never))
  before = undefined
  return begunHelp(town, ground.li, ground.chen)
}
const disputed = async (): Promise<Input> => {
  const lent = await loan('handedOver')
  await ground.li.gets(openDispute, { ...lent, reason: 'damaged' } as never)
  return lent
}
const loanPhoto = async (then?: 'disputed'): Promise<Input> => {
  const lent = then ? await disputed() : await loan('handedOver')
  const wanted = { ...lent, end: then ? 'return' : 'handOver' } as never
  return { photoId: await passedPhoto(ground.chen, wanted), size: 'small' }
}

/** A thing of Chen's that only she knows of, its photo passed. */
async function draft() {
  const listingId = await drafts(town, ground.chen)
  const { photos } = await eventually(
    () => ground.chen.gets(showMyListing, { listingId }),
    (mine) => mine.photos[0]?.state === 'passed',
  )
  return { listingId, photoId: photos[0]?.id }
}
const ofDraft = async (): Promise<Input> => ({ listingId: (await draft()).listingId })
const shown = async (): Promise<Input> => ({ listingId: await publishes(town, ground.chen) })
const photo = async (): Promise<Input> => ({ photoId: (await draft()).photoId })

async function withheldPhoto(): Promise<Input> {
  const listingId = await drafts(town, ground.chen)
  await town.wechat('media', { suggest: 'review', label: 20001 })
  const photoId = await addPhoto(ground.chen, listingId)
  await eventually(
    () => ground.official.gets(listWithheld, { nodeId: town.places.beijiang }),
    ({ items }) => items.some((item) => item.photoId === photoId),
  )
  return { photoId, size: 'small' }
}

async function withheldWords(): Promise<Input> {
  const title = `代购的东西${Date.now()}`
  const listingId = await drafts(town, ground.chen, { title })
  await ground.chen.gets(publishListing, { listingId })
  const { items } = await eventually(
    () => ground.official.gets(listWithheld, { nodeId: town.places.beijiang }),
    (page) => page.items.some(({ text }) => text?.startsWith(title)),
  )
  return { withheldId: items.find(({ text }) => text?.startsWith(title))?.id }
}

let askers = 0
const asker = async (): Promise<Input> => ({
  membershipId: (await asksToJoin(town, await town.person(`想加入的人${askers++}`))).id,
})

const lodger = async (): Promise<Input> => ({
  membershipId: await lodgerOf(town, ground.official),
})

/** About what a row asks, beside what the ground says; what one call uses up is made for each row. */
const ABOUT: Readonly<Record<string, () => Promise<Input>>> = {
  'showListing/draft': ofDraft,
  saveDraft: async () => ({ ...(await ofDraft()), photoIds: [] }),
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
  'privatePhoto/withheld': withheldPhoto,
  bookListing: async () => ({ listingId: await publishes(town, ground.li) }),
  acceptBooking: () => loan(),
  declineBooking: () => loan(),
  cancelBooking: () => loan(),
  handOver: () => loan('accepted'),
  takeBack: async () => ({ ...(await loan('handedOver')), confirmation: TAP }),
  shiftBooking: () => loan(),
  renewBooking: async () => ({ ...(await loan('handedOver')), until: inTwoDays }),
  answerRenewal: renewal,
  sayLeft: () => loan('handedOver'),
  sayPhrase: () => loan('accepted'),
  sayThanks: () => loan('returned'),
  joinQueue: async () => {
    await over()
    return waitedFor(town, ground.li, people['Wang'] ?? ground.li)
  },
  takeOffer: async () => {
    await over()
    const others = { li: ground.li, by: people['Wang'] ?? ground.li }
    return (before = await offeredTo(town, ground.chen, others))
  },
  endHelp: () => begun(),
  decideCertificate: async () => {
    const { certificateId } = await certified(town, ground.chen, ground.official)
    return { certificateId }
  },
  offerBookingPhoto: () => loan('handedOver'),
  'privatePhoto/loan': () => loanPhoto(),
  'privatePhoto/dispute': () => loanPhoto('disputed'),
  openDispute: disputed,
  addToDispute: disputed,
  decideDispute: disputed,
  checkStaffCode: async () => {
    const postId = await postOf(ground.official)
    return { digits: (await ground.official.gets(makeStaffCode, { postId })).digits }
  },
  approveMembership: asker,
  rejectMembership: asker,
  setLease: lodger,
  moveOut: lodger,
  releaseWithheld: withheldWords,
  refuseWithheld: withheldWords,
}

// A code from WeChat is good once.
async function fresh(row: string, who: string): Promise<Input> {
  if (row === 'login') return (await town.wechat('login-code', { person: '谁都行' })) as Input
  const person = people[who]
  if (row !== 'verifyPhone' || person?.token === undefined) return {}
  await agrees(person)
  return { code: await phoneCode(town, person, `136000010${WHO.indexOf(who) + 10}`) }
}

async function hears(row: string, who: string, input: Input): Promise<string> {
  const asked = { ...input, ...(await fresh(row, who)) }
  const answer = await sends(town.origin, [named(row), asked], { token: people[who]?.token })
  if (answer.status === 200) return 'allowed'
  expect([who, faultIn(answer)]).toEqual([who, undefined])
  return answer.refusal?.code ?? ''
}

describe('Who may call what', () => {
  it('is written down for every route, and for each of nine people', () => {
    const routes = new Set(ROWS.map(([row = '']) => routeOf(row)))
    expect([...routes].sort()).toEqual(ROUTES.map(({ name }) => name).sort())
    expect(ROWS.filter((row) => row.length !== WHO.length + 1)).toEqual([])
    expect(Object.keys(people)).toEqual(WHO)
  })

  it.each(ROWS.map(([row = '', ...cells]) => [row, cells] as const))(
    '%s',
    async (row, cells) => {
      const expected = Object.fromEntries(WHO.map((who, at) => [who, CODES[cells[at] ?? ''] ?? '']))
      const input = { ...ground.inputs[routeOf(row)], ...(await ABOUT[row]?.()) }
      // Those first who change nothing.
      const order = WHO.toSorted(
        (a, b) => Number(expected[a] === 'allowed') - Number(expected[b] === 'allowed'),
      )
      const heard: Record<string, string> = {}
      for (const who of order) heard[who] = await hears(row, who, input)
      expect(heard).toEqual(expected)
    },
    40_000,
  )
})
