import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import {
  listWithheld,
  privatePhoto,
  refuseWithheld,
  releaseWithheld,
} from '../../../shared/contract/moderation'
import { listNotices } from '../../../shared/contract/notice'
import {
  offerStoryPhoto,
  showStory,
  takeBackStory,
  takeDownPhoto,
  writeStory,
} from '../../../shared/contract/story'
import { RETENTION } from '../../../shared/contract/retention'
import { DAY_MS, localDateAt } from '../../../shared/kernel/dates'
import type { PhotoId, SessionId, WithheldId } from '../../../shared/kernel/ids'
import { noticeSentence } from '../../../shared/text/zhCN/noticeSentence'
import { begunClass, doorClass } from '../../testing/attendance'
import { expire } from '../../testing/expiring'
import { eventually, neighbour, worker } from '../../testing/neighbours'
import { sends } from '../../testing/raw'
import { hasPassed, photographed, TOLD_WORDS, toldOf } from '../../testing/stories'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let official: Person
let colleague: Person
let chen: Person
let li: Person
let far: Person

beforeAll(async () => {
  town = await startTown()
  official = await worker(town, '小李')
  colleague = await worker(town, '小梁')
  chen = await neighbour(town, official, '陈姨', { room: '101' })
  li = await neighbour(town, official, '李叔', { room: '102' })
  far = await worker(town, '阿敏', town.places.tapo)
}, 90_000)
afterAll(() => town.stop())

const FORGOTTEN_MS = (RETENTION.events.days + 2) * DAY_MS
const told = () => toldOf(town, { official, chen })
const read = async (who: Person, sessionId: SessionId) =>
  (await who.gets(showStory, { sessionId })).story
const looksAt = async ({ token }: Person, photoId: PhotoId) =>
  (await sends(town.origin, [privatePhoto, { photoId, size: 'small' }], { token })).status
const newsOf = async (who: Person, kind: string) => {
  await town.stream?.drain()
  const { notices } = await who.gets(listNotices, {})
  return notices.filter((one) => one.kind === kind)
}

describe('The story of a class', () => {
  it('(4.9) is read by everybody who finds the class, its photos by those who may come', async () => {
    const { sessionId, photoId } = await told()
    for (const who of [chen, li, official])
      expect(await read(who, sessionId)).toMatchObject({ words: TOLD_WORDS, photos: [photoId] })
    for (const who of [far, town.stranger])
      expect(await read(who, sessionId)).toMatchObject({ words: TOLD_WORDS, photos: [] })
    expect((await li.gets(showStory, { sessionId })).desk).toBeUndefined()
  })

  it('(4.9) shows its photos to those who live there and to its workers, and to nobody at a public address', async () => {
    const { photoId } = await told()
    for (const who of [chen, li, official, colleague]) expect(await looksAt(who, photoId)).toBe(200)
    expect(await looksAt(far, photoId)).toBe(404)
    await town.stream?.drain()
    expect((await fetch(`${town.origin}/photos/${photoId}/small`)).status).toBe(404)
  })

  it('(4.9) is not written before the class begins, and by no worker of elsewhere', async () => {
    const coming = await doorClass(town, official, [])
    const words = { words: TOLD_WORDS, photoIds: [] }
    expect(await official.asks(writeStory, { sessionId: coming, ...words })).toMatchObject({
      refusal: { code: 'story.early' },
    })
    const kind = { contentType: 'image/jpeg', bytes: 10 } as const
    expect(await official.asks(offerStoryPhoto, { sessionId: coming, ...kind })).toMatchObject({
      refusal: { code: 'story.early' },
    })
    const { sessionId } = await told()
    expect(await far.asks(writeStory, { sessionId, ...words })).toMatchObject({ status: 404 })
    expect(await chen.asks(writeStory, { sessionId, ...words })).toMatchObject({ status: 403 })
  })

  it('(4.9) shows no photo before it has passed, nor anything before it is written', async () => {
    const sessionId = await begunClass(town, official, [])
    await town.wechat('media', { suggest: 'pass', label: 100, isHeld: true })
    const photoId = await photographed(official, sessionId)
    expect(await read(chen, sessionId)).toBeUndefined()
    await official.gets(writeStory, { sessionId, words: TOLD_WORDS, photoIds: [photoId] })
    expect(await read(chen, sessionId)).toMatchObject({ photos: [] })
    expect(await looksAt(chen, photoId)).toBe(404)
    await town.wechat('release')
    await hasPassed(official, sessionId, photoId)
    expect(await read(chen, sessionId)).toMatchObject({ photos: [photoId] })
  })

  it('(9.1) waits for a colleague where WeChat is unsure of its words', async () => {
    const sessionId = await begunClass(town, official, [])
    await town.wechat('text', { suggest: 'review', label: 20001 })
    const words = '这一句要同事看。'
    const answer = await official.gets(writeStory, { sessionId, words, photoIds: [] })
    expect(answer).toEqual({ check: 'withWorker' })
    expect(await read(chen, sessionId)).toBeUndefined()
    const { items } = await colleague.gets(listWithheld, { nodeId: town.places.beijiang })
    const item = items.find(({ text }) => text === words)
    expect(await official.asks(releaseWithheld, { withheldId: item?.id as never })).toMatchObject({
      refusal: { code: 'withheld.own' },
    })
    await colleague.gets(releaseWithheld, { withheldId: item?.id as never })
    await eventually(
      () => read(chen, sessionId),
      (story) => story?.words === words,
    )
  })

  it('(4.9, 9.1) tells whoever wrote it that its words were refused, once, and of nothing they wrote since', async () => {
    const sessionId = await begunClass(town, official, [chen])
    const unsure = { suggest: 'review', label: 20001 }
    const writes = async (words: string) => {
      await town.wechat('text', unsure)
      await official.gets(writeStory, { sessionId, words, photoIds: [] })
      await town.wechat('reset')
      const { items } = await colleague.gets(listWithheld, { nodeId: town.places.beijiang })
      return items.find(({ text }) => text === words)?.id as WithheldId
    }
    const first = await writes('拿不准的一句')
    await colleague.gets(refuseWithheld, { withheldId: first, label: 'ad' })
    const [news, ...more] = await newsOf(official, 'story.refused')
    expect(more).toEqual([])
    expect(news).toMatchObject({ sessionId, reason: 'ad' })
    expect(news && noticeSentence(news, localDateAt(Date.now()))).toMatch(
      /写的几句没有通过检查：像是广告。请点开改一下。$/,
    )
    expect(await newsOf(colleague, 'story.refused')).toEqual([])
    expect(await newsOf(chen, 'story.refused')).toEqual([])
    const second = await writes('拿不准的另一句')
    await official.gets(takeBackStory, { sessionId })
    await colleague.gets(refuseWithheld, { withheldId: second, label: 'ad' })
    expect(await newsOf(official, 'story.refused')).toHaveLength(1)
  })

  it('(4.9) is written anew: a photo that is left out is gone for good', async () => {
    const { sessionId, photoId } = await told()
    await colleague.gets(writeStory, { sessionId, words: '下次还办。', photoIds: [] })
    expect(await read(li, sessionId)).toMatchObject({ words: '下次还办。', photos: [] })
    expect(await looksAt(official, photoId)).toBe(404)
    const again = { sessionId, words: '再放一次', photoIds: [photoId] }
    expect(await official.asks(writeStory, again)).toMatchObject({
      refusal: { code: 'photo.notFound' },
    })
  })

  it('(4.9) is taken back with its photos, as often as it is asked for', async () => {
    const { sessionId, photoId } = await told()
    for (const who of [official, colleague]) await who.gets(takeBackStory, { sessionId })
    expect(await read(chen, sessionId)).toBeUndefined()
    expect(await looksAt(official, photoId)).toBe(404)
    expect((await official.gets(showStory, { sessionId })).desk).toMatchObject({
      ...{ words: '', photos: [], takenDown: 0 },
    })
  })

  it('(4.9) is told to whoever came, once, however often it is written', async () => {
    const before = (await newsOf(chen, 'story.written')).length
    const { sessionId } = await told()
    await official.gets(takeBackStory, { sessionId })
    await official.gets(writeStory, { sessionId, words: '又写了一遍', photoIds: [] })
    expect(await newsOf(chen, 'story.written')).toHaveLength(before + 1)
    expect(await newsOf(li, 'story.written')).toEqual([])
  })
})

describe('这张有我，请撤下', () => {
  it('(4.9) is gone at once, for everybody and for good', async () => {
    const { sessionId, photoId } = await told()
    await li.gets(takeDownPhoto, { sessionId, photoId })
    expect(await read(chen, sessionId)).toMatchObject({ words: TOLD_WORDS, photos: [] })
    for (const who of [chen, li, official]) expect(await looksAt(who, photoId)).toBe(404)
    const again = { sessionId, words: TOLD_WORDS, photoIds: [photoId] }
    expect(await official.asks(writeStory, again)).toMatchObject({
      refusal: { code: 'photo.notFound' },
    })
  })

  it('(4.9) counts once, however many ask at once; the desk hears of it once, and not by whom', async () => {
    const before = (await newsOf(colleague, 'story.photoTakenDown')).length
    const { sessionId, photoId } = await told()
    const asked = await Promise.all(
      [chen, li, chen].map((who) => who.asks(takeDownPhoto, { sessionId, photoId })),
    )
    expect(asked.map(({ ok }) => ok)).toEqual([true, true, true])
    await li.gets(takeDownPhoto, { sessionId, photoId })
    const { desk } = await official.gets(showStory, { sessionId })
    expect(desk).toMatchObject({ takenDown: 1, photos: [] })
    const news = await newsOf(colleague, 'story.photoTakenDown')
    expect(news).toHaveLength(before + 1)
    expect(JSON.stringify([desk, news])).not.toContain(li.id)
  })

  it('(4.9) is nothing for whoever does not see the photo, nor of another class', async () => {
    const [one, other] = [await told(), await told()]
    expect(await far.asks(takeDownPhoto, one)).toMatchObject({ status: 404 })
    const mixed = { sessionId: one.sessionId, photoId: other.photoId }
    expect(await chen.asks(takeDownPhoto, mixed)).toMatchObject({ status: 404 })
    expect(await read(chen, other.sessionId)).toMatchObject({ photos: [other.photoId] })
  })
})

// The last: nothing of this town is left behind it.
describe('A story that the table forgets with its class', () => {
  it('(12.4) takes its photos along', async () => {
    const { photoId } = await told()
    expect(await looksAt(official, photoId)).toBe(200)
    await expire(town.tableEndpoint, Date.now() + FORGOTTEN_MS)
    await town.stream?.drain()
    expect(await looksAt(official, photoId)).toBe(404)
  })
})
