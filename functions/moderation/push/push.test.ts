import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals'
import { MAX_BODY_KB } from '../../../shared/contract/endpoint'
import { offerPhoto, startDraft } from '../../../shared/contract/ownListing'
import { listWithheld, photoArrived, releaseWithheld } from '../../../shared/contract/moderation'
import type { PhotoId } from '../../../shared/kernel/ids'
import { seal } from '../../local/wechat/push'
import { arrived } from '../photo/rules'
import { worldAt } from '../../platform/world'
import { eventually, neighbour, photoOf, sendFile, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let chen: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨')
}, 60_000)
afterAll(() => town.stop())
beforeEach(() => town.wechat('reset'))

async function offered() {
  const { id: listingId } = await chen.gets(startDraft, { compoundId: town.places.jiuding })
  return chen.gets(offerPhoto, { listingId, contentType: 'image/jpeg', bytes: 1000 })
}

/** A photo that has arrived; WeChat's word on it is what was said before. */
async function photo(verdict?: object): Promise<PhotoId> {
  if (verdict) await town.wechat('media', verdict)
  const offer = await offered()
  await sendFile(offer, await photoOf())
  await chen.gets(photoArrived, { photoId: offer.photoId })
  return offer.photoId
}
const held = () => photo({ suggest: 'pass', label: 100, isHeld: true })

const stateOf = async (photoId: PhotoId) => (await chen.gets(photoArrived, { photoId })).state
const becomes = (photoId: PhotoId, state: string) =>
  eventually(
    () => stateOf(photoId),
    (now) => now === state,
  )
const isPublic = async (photoId: PhotoId) =>
  (await fetch(`${town.origin}/photos/${photoId}/small`)).status === 200

async function waiting(photoId: PhotoId) {
  const { items } = await xiaoli.gets(listWithheld, { nodeId: town.places.beijiang })
  return items.find((item) => item.photoId === photoId)
}

// The store reads the environment when it is loaded, and the town sets it.
const stored = async (photoId: PhotoId) => (await import('../photo/store')).loadPhoto(photoId)
const traceOf = async (photoId: PhotoId) => (await stored(photoId))?.traceId ?? ''

type Keys = Partial<{ pushToken: string; aesKey: string; appid: string }>
const env = (name: string) => process.env[name] ?? ''

/** What WeChat, or somebody with other keys, sends to our address. */
function told(message: object, keys: Keys = {}) {
  const pushUrl = `${town.origin}/wechat/push`
  const { body, query } = seal(message, {
    pushUrl,
    pushToken: env('WECHAT_PUSH_TOKEN'),
    aesKey: env('WECHAT_PUSH_AES_KEY'),
    appid: env('WECHAT_APPID'),
    ...keys,
  })
  return { url: `${pushUrl}?${query}`, body }
}
async function push(message: object, keys: Keys = {}) {
  const { url, body } = told(message, keys)
  const answer = await fetch(url, { method: 'POST', body })
  return [answer.status, await answer.text()]
}
const verdict = (traceId: string, suggest: string, label = 100) => ({
  Event: 'wxa_media_check',
  trace_id: traceId,
  version: 2,
  errcode: 0,
  result: { suggest, label },
})

describe("WeChat's verdict", () => {
  it('(9.1) shows a photo that passed', async () => {
    const photoId = await photo()
    await becomes(photoId, 'passed')
    await eventually(() => isPublic(photoId), Boolean)
  })

  it('(9.1) keeps a risky photo out of sight', async () => {
    const photoId = await photo({ suggest: 'risky', label: 20002 })
    await becomes(photoId, 'refused')
    expect(await stored(photoId)).toMatchObject({ label: 'porn' })
    await town.stream?.drain()
    expect(await isPublic(photoId)).toBe(false)
  })

  it('(9.1) gives a doubtful photo to the worker', async () => {
    const photoId = await photo({ suggest: 'review', label: 20001 })
    await becomes(photoId, 'withWorker')
    expect(await eventually(() => waiting(photoId), Boolean)).toMatchObject({
      kind: 'photo',
      reason: 'review',
      compoundName: '九鼎小区',
    })
    expect(await isPublic(photoId)).toBe(false)
  })

  it('(9.1) gives the worker a photo that WeChat could not fetch', async () => {
    const photoId = await held()
    const message = { ...verdict(await traceOf(photoId), ''), result: undefined, errcode: -1008 }
    expect(await push(message)).toEqual([200, 'success'])
    expect(await eventually(() => waiting(photoId), Boolean)).toMatchObject({
      reason: 'unreachable',
    })
  })

  it('(9.1) that is not told in 35 minutes is not waited for: the worker looks', async () => {
    const photoId = await held()
    const { photoIsDue } = await import('../photo/actions')
    const { sweepFor } = await import('../../platform/sweep')
    const sweepIn = (minutes: number) =>
      sweepFor(
        { Photo: photoIsDue },
        worldAt(() => Date.now() + minutes * 60_000),
      )()
    await sweepIn(34)
    expect(await stateOf(photoId)).toBe('checking')
    await sweepIn(36)
    expect(await stateOf(photoId)).toBe('withWorker')
    expect(await eventually(() => waiting(photoId), Boolean)).toMatchObject({ reason: 'timeout' })
    expect(await sweepIn(36)).toEqual({ taken: 0, failed: 0 })
    expect(await push(verdict(await traceOf(photoId), 'pass'))).toEqual([200, 'success'])
    expect(await stateOf(photoId)).toBe('withWorker')
  })
})

describe('While WeChat cannot be asked', () => {
  it.each([
    ['it is down', { is: 'http', status: 500 }],
    ['it is too slow', { is: 'slow', ms: 4000 }],
    ['it does not answer', { is: 'silent' }],
    ['it has had enough for today', { is: 'errcode', errcode: 45009 }],
    ['it has not seen her for two hours', { is: 'errcode', errcode: 61010 }],
  ])(
    '(9.1) nothing passes: %s',
    async (_, mood) => {
      await town.wechat('plan', { api: 'media_check_async', ...mood })
      const photoId = await photo()
      expect(await stateOf(photoId)).toBe('withWorker')
      expect(await eventually(() => waiting(photoId), Boolean)).toMatchObject({
        reason: 'unreachable',
      })
      expect(await isPublic(photoId)).toBe(false)
    },
    15_000,
  )

  it('(9.1) a moment of being busy is got over', async () => {
    await town.wechat('plan', { api: 'media_check_async', is: 'errcode', errcode: -1 })
    await becomes(await photo(), 'passed')
  })
})

describe('A push that is not WeChat’s', () => {
  it.each([
    ['another token', { pushToken: 'guessed' }],
    ['another key', { aesKey: 'A'.repeat(43) }],
    ['another mini-program’s name', { appid: 'wx0000000000someone' }],
  ])('(9.1) is turned away without effect: %s', async (_, keys) => {
    const photoId = await held()
    const before = await stored(photoId)
    expect(await push(verdict(await traceOf(photoId), 'pass'), keys)).toEqual([403, 'forged'])
    expect(await stored(photoId)).toEqual(before)
  })

  it('(9.1) cannot carry another message under a genuine signature', async () => {
    const photoId = await held()
    const genuine = told({ Event: 'subscribe_msg_popup_event' })
    const { body } = told(verdict(await traceOf(photoId), 'pass'))
    const answer = await fetch(genuine.url, { method: 'POST', body })
    expect([answer.status, await stateOf(photoId)]).toEqual([403, 'checking'])
  })

  it.each(['', 'null', '[]', '{}', '{"Encrypt":1}', '{"Encrypt":"AAAA"}', 'not json', '{"a":'])(
    '(9.1) is refused when it is %p, and breaks nothing',
    async (body) => {
      const answer = await fetch(`${town.origin}/wechat/push`, { method: 'POST', body })
      expect([400, 403]).toContain(answer.status)
      expect(['unreadable', 'forged']).toContain(await answer.text())
    },
  )

  it('(9.1) is refused when it is larger than anything that WeChat tells', async () => {
    const body = JSON.stringify({ Encrypt: 'A'.repeat(MAX_BODY_KB * 1024) })
    const answer = await fetch(`${town.origin}/wechat/push`, { method: 'POST', body })
    expect([answer.status, await answer.text()]).toEqual([413, 'too large'])
  })

  it('(9.1) is not told that the address is ours', async () => {
    const query = 'signature=0&timestamp=1&nonce=2&echostr=hello'
    const answer = await fetch(`${town.origin}/wechat/push?${query}`)
    expect([answer.status, await answer.text()]).toEqual([403, 'forged'])
  })
})

describe('A push that is WeChat’s', () => {
  it('(9.1) finds the address to be ours', async () => {
    const { url } = told({})
    const answer = await fetch(`${url}&echostr=4837290`)
    expect([answer.status, await answer.text()]).toEqual([200, '4837290'])
  })

  it('(9.1) about something else is taken and left', async () => {
    expect(await push({ Event: 'subscribe_msg_popup_event', List: {} })).toEqual([200, 'success'])
    expect(await push([])).toEqual([200, 'success'])
  })

  it('(9.1) told again and again changes nothing more', async () => {
    const photoId = await photo({ suggest: 'risky', label: 20002, repeats: 2 })
    await becomes(photoId, 'refused')
    const before = await stored(photoId)
    expect(await push(verdict(before?.traceId ?? '', 'risky', 10001))).toEqual([200, 'success'])
    expect(await push(verdict(before?.traceId ?? '', 'pass'))).toEqual([200, 'success'])
    expect(await stored(photoId)).toEqual(before)
  })

  it('(9.1) told four times in one moment counts once', async () => {
    const photoId = await held()
    const traceId = await traceOf(photoId)
    const answers = await Promise.all([1, 2, 3, 4].map(() => push(verdict(traceId, 'review'))))
    expect(answers.filter(([status]) => status === 200).length).toBeGreaterThan(0)
    const { items } = await eventually(
      () => xiaoli.gets(listWithheld, { nodeId: town.places.beijiang }),
      (page) => page.items.some((item) => item.photoId === photoId),
    )
    expect(items.filter((item) => item.photoId === photoId)).toHaveLength(1)
    expect((await stored(photoId))?.rev).toBe(3)
  })

  it('(9.1) that comes after the worker’s word changes nothing', async () => {
    const photoId = await photo({ suggest: 'review', label: 20001 })
    const item = await eventually(() => waiting(photoId), Boolean)
    await xiaoli.gets(releaseWithheld, { withheldId: item?.id ?? ('' as never) })
    expect(await push(verdict(await traceOf(photoId), 'risky', 20002))).toEqual([200, 'success'])
    expect(await stateOf(photoId)).toBe('passed')
  })

  it('(9.1) that comes before the check was noted is waited for', async () => {
    const { photoId } = await offered()
    const known = await stored(photoId)
    if (!known) throw new Error('The photo is not there.')
    const { takePush } = await import('./actions')
    const { changePhoto } = await import('../photo/writes')
    const { commit } = await import('../../platform/commit')
    const noteCheck = () => commit(changePhoto(arrived(known, 'early', Date.now())))
    const world = { ...worldAt(Date.now), sleep: noteCheck }
    expect(await takePush(world, verdict('early', 'pass'))).toBe('taken')
    expect(await stateOf(photoId)).toBe('passed')
  })

  it('(9.1) about a check that nobody asked for is told to come again', async () => {
    expect(await push(verdict('never-asked', 'pass'))).toEqual([503, 'later'])
  })
})
