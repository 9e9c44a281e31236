import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals'
import * as booking from '../../shared/contract/booking'
import * as listing from '../../shared/contract/listing'
import * as ownListing from '../../shared/contract/ownListing'
import * as moderation from '../../shared/contract/moderation'
import { showCompound } from '../../shared/contract/place'
import * as resident from '../../shared/contract/resident'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { ResidentId } from '../../shared/kernel/ids'
import { addPhoto, eventually, publishes, worker } from '../testing/neighbours'
import { logged } from '../testing/logged'
import { CHANCHENG, type Person, startTown, type Town } from '../testing/town'

/** What people typed, planted so that it is found wherever it turns up. */
const TYPED = {
  name: '欧阳秘密',
  addressForm: '秘密阿姨',
  room: '秘密九五二七',
  unit: '第七秘密',
  title: '不能记下的梯子',
  description: '不能记下的说明',
  refused: '押金就打到一三八零零一三八零零零',
  phone: '13800138000',
  search: '不能记下的找法',
}

let town: Town
let lines: readonly string[]
const secrets = new Map<string, string>()
const keep = (name: string, value: string | undefined) => secrets.set(name, value ?? '')

async function joins(person: Person, by: Person, room: string) {
  const { jiuding: compoundId } = town.places
  const { buildings } = await person.gets(showCompound, { compoundId })
  const { id: membershipId } = await person.gets(resident.requestMembership, {
    ...{ compoundId, buildingId: buildings[0]?.id ?? ('' as never), room },
    ...{ unit: TYPED.unit, name: TYPED.name, addressForm: TYPED.addressForm },
  })
  await by.gets(resident.approveMembership, { membershipId })
}

async function lives(official: Person): Promise<readonly [owner: Person, borrower: Person]> {
  const owner = await town.person('主人')
  const borrower = await town.person('借的人')
  await joins(owner, official, TYPED.room)
  await joins(borrower, official, '秘密八八')
  return [owner, borrower]
}

async function lends(owner: Person, borrower: Person): Promise<void> {
  const listingId = await publishes(town, owner, { title: TYPED.title })
  const today = localDateAt(Date.now())
  const wanted = { listingId, from: today, until: addDays(today, 1) }
  const { id: bookingId } = await borrower.gets(booking.bookListing, wanted)
  await owner.gets(booking.acceptBooking, { bookingId })
  const { spokenCode, qr } = await borrower.gets(booking.showBooking, { bookingId })
  const seen = await owner.gets(booking.showBooking, { bookingId })
  keep('the spoken code', spokenCode)
  keep('the QR', qr ?? seen.qr)
  const confirmation = { by: 'code', code: spokenCode === '0000' ? '1111' : '0000' } as const
  await owner.asks(booking.handOver, { bookingId, confirmation })
  await borrower.gets(booking.handOver, { bookingId, confirmation: { by: 'tap' } })
  await owner.gets(booking.takeBack, { bookingId, confirmation: { by: 'tap' } })
}

/** Refused words, words for the worker, a photo for the worker, what is not there. */
async function isRefused(owner: Person, official: Person): Promise<void> {
  const { jiuding: compoundId, beijiang: nodeId } = town.places
  const draft = { compoundId, title: TYPED.refused, category: 'tools' } as const
  const { id: listingId, rev } = await owner.gets(ownListing.startDraft, draft)
  await town.wechat('media', { suggest: 'review', label: 20001 })
  await addPhoto(owner, listingId)
  await owner.asks(ownListing.publishListing, { listingId })
  await town.wechat('text', { suggest: 'review', label: 20001 })
  const { title, description } = TYPED
  await owner.gets(ownListing.saveDraft, { listingId, rev, title, description })
  await owner.gets(ownListing.publishListing, { listingId })
  const { items } = await eventually(
    () => official.gets(moderation.listWithheld, { nodeId }),
    (page) => page.items.length > 1,
  )
  for (const { id } of items)
    await official.gets(moderation.refuseWithheld, { withheldId: id, label: 'ad' })
  await owner.gets(listing.searchListings, { compoundId, words: TYPED.search })
}

/** WeChat fails in every way, somebody forges, and a record comes that nobody can read. */
async function fails(owner: Person): Promise<void> {
  for (const what of [
    { api: 'jscode2session', is: 'http', status: 502 },
    { api: 'jscode2session', is: 'errcode', errcode: 40226 },
    { api: 'jscode2session', is: 'silent' },
  ]) {
    await town.wechat('plan', what)
    const { code } = (await town.wechat('login-code', { person: '主人' })) as { code: string }
    keep(`a login code (${what.is})`, code)
    await town.stranger.asks(resident.login, { code, districtId: CHANCHENG })
  }
  await owner.asks(resident.showMe, {}, { token: `${owner.token ?? ''}x` })
  const body = JSON.stringify({ Encrypt: TYPED.phone, [TYPED.name]: TYPED.phone })
  const address = `${town.origin}/wechat/push?openid=${TYPED.phone}&nonce=${TYPED.phone}`
  await fetch(address, { method: 'POST', body })
  await fetch(address, { method: 'POST', body: TYPED.phone })
  await town.call('outbox', {
    Records: [{ eventID: 'e', dynamodb: { NewImage: { _et: { S: 'Photo' }, id: TYPED.phone } } }],
  })
  await town.call('sweep', {})
}

async function keepSecrets(people: readonly Person[]): Promise<void> {
  for (const name of [
    'SESSION_SECRET',
    'WECHAT_SECRET',
    'WECHAT_PUSH_TOKEN',
    'WECHAT_PUSH_AES_KEY',
    'PHONE_SECRET',
  ])
    keep(name, process.env[name])
  for (const [name, value] of Object.entries(TYPED)) keep(`what was typed as ${name}`, value)
  // The table reads the environment when it is loaded, and the town sets it.
  const { loadResident } = await import('../resident/store')
  for (const { name, id, token } of people) {
    keep(`the token of ${name}`, token)
    keep(`the openid of ${name}`, (await loadResident(id as ResidentId))?.openid)
  }
}

beforeAll(async () => {
  process.env['LOG_LEVEL'] = 'info'
  town = await startTown()
  lines = logged()
  const official = await worker(town, '小李')
  const [owner, borrower] = await lives(official)
  await lends(owner, borrower)
  await isRefused(owner, official)
  await fails(owner)
  await keepSecrets([official, owner, borrower])
  await town.stream?.drain()
}, 60_000)
afterAll(async () => {
  jest.restoreAllMocks()
  delete process.env['LOG_LEVEL']
  await town.stop()
})

// Four digits stand in many an id and line number: only as a word of their own are they the code.
const isIn = (text: string, value: string): boolean =>
  /^\d{4}$/.test(value)
    ? new RegExp(`(?<![\\w:-])${value}(?![\\w-])`).test(text)
    : text.includes(value)

describe('The log of a day', () => {
  it('has a line for every call, and says which and how it ended', () => {
    const entries = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    const calls = entries.filter(({ event }) => event === 'request')
    expect(calls.length).toBeGreaterThan(30)
    expect(calls).toContainEqual(
      expect.objectContaining({ name: 'publishListing', status: 422, refusal: 'content.money' }),
    )
    expect(entries).toContainEqual(
      expect.objectContaining({ level: 'error', event: 'outbox', eventId: 'e' }),
    )
    expect(entries).toContainEqual(
      expect.objectContaining({ event: 'wechat.unreachable', path: '/sns/jscode2session' }),
    )
  })

  it('(1.1) holds no secret, no openid, no token, and nothing that anybody typed', () => {
    const text = lines.join('')
    expect([...secrets].filter(([, value]) => value.length < 4)).toEqual([])
    expect([...secrets].filter(([, value]) => isIn(text, value)).map(([name]) => name)).toEqual([])
    expect(text).not.toMatch(/session_key|access_token|Bearer|(?<![\w-])1[3-9]\d{9}(?!\w)/)
  })
})

describe('When the table is gone', () => {
  it('somebody reads a sentence and a number to ask about, and the log holds the same number', async () => {
    await town.engine.stop()
    const answer = await fetch(`${town.origin}/v1/compounds/${town.places.jiuding}`)
    const { requestId, ...said } = (await answer.json()) as { requestId: string }
    expect([answer.status, said]).toEqual([
      500,
      { fault: true, message: '我们这边出了点问题，已经记下来了，请过一会儿再试。' },
    ])
    const line = lines.find((one) => one.includes(requestId)) ?? '{}'
    expect(JSON.parse(line)).toMatchObject({ level: 'error', event: 'request' })
    expect(lines.join('')).not.toContain(secrets.get('SESSION_SECRET'))
  })
})
