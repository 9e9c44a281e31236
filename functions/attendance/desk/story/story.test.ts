import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showSession } from '../../../../shared/contract/event'
import { showStory, takeBackStory, writeStory } from '../../../../shared/contract/story'
import type { PhotoId, SessionId } from '../../../../shared/kernel/ids'
import { AUDIT_WORDS } from '../../../../shared/text/zhCN/audit'
import { STORY_PAGE as W } from '../../../../shared/text/zhCN/consoleAfterClass'
import { LOOKING } from '../../../../shared/text/zhCN/consoleFrame'
import { refusalSentence } from '../../../../shared/text/zhCN/refusals'
import { storyCheck, WRITE_STORY_WORDS as S } from '../../../../shared/text/zhCN/story'
import { type Computer, deskOf } from '../../../testing/computer'
import { neighbour, worker } from '../../../testing/neighbours'
import { formOn, hiddenOn, linkOn } from '../../../testing/onPage'
import { holdsClass } from '../../../testing/registrations'
import { hasPassed, photographed, TOLD_WORDS, toldOf } from '../../../testing/stories'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let xiaoli: Person
let chen: Person
let desk: Computer
let second: Computer
let far: Computer
let session: SessionId
let photo: PhotoId

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '101' })
  desk = await deskOf(town, xiaoli)
  second = await deskOf(town, await worker(town, '小何'))
  far = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
  const told = await toldOf(town, { official: xiaoli, chen })
  session = told.sessionId
  photo = told.photoId
}, 120_000)
afterAll(() => town.stop())

async function pathOf(sessionId = session, nodeId: string = town.places.beijiang): Promise<string> {
  const { eventId } = await xiaoli.gets(showSession, { sessionId })
  return `/console/at/${nodeId}/events/${eventId}`
}
const opens = async (by = desk) => by.opens(`${await pathOf()}/story?session=${session}`)
const read = async () => (await chen.gets(showStory, { sessionId: session })).story
const pictures = (html: string): number => html.split('data:image/jpeg').length - 1

describe('What is told of a class, at a desk', () => {
  it('(4.9) (10.2) is read from the page of the class, and its photos are looked at by a step that is written down', async () => {
    const event = await desk.opens(`${await pathOf()}?session=${session}`)
    const page = await desk.opens(linkOn(event, '/story'))
    expect(page.text).toContain(TOLD_WORDS)
    expect(page.text).toContain(storyCheck('passed'))
    expect(page.text).toContain(W.photosOf(1))
    expect(page.html).not.toContain(photo)
    const seen = await desk.sends(`${await pathOf()}/story/photos`, { session })
    expect(pictures(seen.html)).toBe(1)
    expect(seen.text).toContain(LOOKING.seenMore)
    const again = await desk.opens(`${await pathOf()}?session=${session}`)
    expect(again.text).toContain(AUDIT_WORDS.lookAtPhotos)
  })

  it('(4.9) (10.2) is written anew with its photos, and whoever read it before overwrites nothing', async () => {
    const path = `${await pathOf()}/story`
    const [mine, theirs] = [await opens(), await opens(second)]
    const words = '来了二十位街坊，都学会了。'
    const sent = { ...formOn(mine), session, words }
    for (const time of [1, 2]) {
      const done = await desk.sends(path, sent)
      expect([time, done.status]).toEqual([time, 200])
      expect(done.text).toContain(words)
    }
    expect(await read()).toMatchObject({ words, photos: [photo] })
    const late = await second.sends(path, { ...formOn(theirs), session, words: '另外写的' })
    expect(late.status).toBe(409)
    expect(late.text).toContain(refusalSentence({ code: 'report.decidedMeanwhile' }))
    expect(late.html).toContain('另外写的')
    expect((await read())?.words).toBe(words)
  })

  it('(4.9) (10.2) loses one photo and keeps its words', async () => {
    const other = await photographed(xiaoli, session)
    await hasPassed(xiaoli, session, other)
    const words = (await read())?.words ?? ''
    await xiaoli.gets(writeStory, { sessionId: session, words, photoIds: [photo, other] })
    const seen = await desk.sends(`${await pathOf()}/story/photos`, { session })
    expect(pictures(seen.html)).toBe(2)
    const gone = hiddenOn(seen, 'photoId')
    const sent = { session, photoId: gone, key: hiddenOn(seen, 'key') }
    for (const time of [1, 2])
      expect([time, (await desk.sends(`${await pathOf()}/story/drop`, sent)).status]).toEqual([
        time,
        200,
      ])
    const left = [photo, other].filter((id) => id !== gone)
    expect(await read()).toMatchObject({ words, photos: left })
  })

  it('(4.9) (10.2) keeps a photo that comes from a phone while its words are checked', async () => {
    const words = (await read())?.words ?? ''
    const page = await opens()
    await town.wechat('plan', { api: 'msg_sec_check', is: 'held' })
    const sent = { ...formOn(page), session, words: '检查得很慢的话' }
    const late = desk.sends(`${await pathOf()}/story`, sent)
    const other = await photographed(xiaoli, session)
    await town.wechat('release')
    expect((await late).status).toBe(409)
    await hasPassed(xiaoli, session, other)
    expect((await read())?.words).toBe(words)
  })

  it('(4.9) (9.1) (10.2) loses a photo without its words being judged once more', async () => {
    const seen = await desk.sends(`${await pathOf()}/story/photos`, { session })
    const before = (await read())?.photos ?? []
    for (const n of before.keys()) {
      await town.wechat('text', { suggest: n === 0 ? 'review' : 'risky', label: 20001 })
      const sent = { session, photoId: before[n] ?? '', key: `drop ${n} ${hiddenOn(seen, 'key')}` }
      expect((await desk.sends(`${await pathOf()}/story/drop`, sent)).status).toBe(200)
      expect(await read()).toMatchObject({ photos: before.slice(n + 1) })
      await town.wechat('reset')
    }
    expect(before).toHaveLength(2)
    const log = (await desk.opens(`${await pathOf()}?session=${session}`)).text
    expect(log).toContain(AUDIT_WORDS.writeStory)
  })

  it('(4.9) (10.2) is taken back, words and photos, and can be told anew', async () => {
    const path = `${await pathOf()}/story`
    const [mine, theirs] = [await opens(), await opens(second)]
    await xiaoli.gets(writeStory, { sessionId: session, words: '改过的', photoIds: [] })
    const late = await second.sends(`${path}/take-back`, { ...formOn(theirs), session })
    expect(late.status).toBe(409)
    expect((await read())?.words).toBe('改过的')
    const fresh = await opens()
    expect(fresh.text).toContain(S.takeBack)
    const back = { rev: formOn(fresh).rev, key: formOn(mine).key, session }
    for (const time of [1, 2]) {
      const done = await desk.sends(`${path}/take-back`, back)
      expect([time, done.status]).toEqual([time, 200])
      expect(done.text).toContain(W.none)
    }
    expect(await read()).toBeUndefined()
    const again = { ...formOn(await opens()), session, words: '再写一次' }
    expect((await desk.sends(path, again)).text).toContain('再写一次')
    await xiaoli.gets(takeBackStory, { sessionId: session })
  })

  it('(4.9) (10.2) waits for the class to begin, and is nobody’s business elsewhere', async () => {
    const later = await holdsClass(town, xiaoli, { title: '下周的班' })
    const early = await desk.opens(`${await pathOf(later)}/story?session=${later}`)
    expect(early.text).toContain(S.notNow)
    expect(early.html).not.toContain('name="words"')
    for (const nodeId of [town.places.beijiang, town.places.tapo]) {
      const path = `${await pathOf(session, nodeId)}/story`
      expect((await far.opens(`${path}?session=${session}`)).status).toBe(404)
      expect((await far.sends(`${path}/photos`, { session })).status).toBe(404)
      const words = { session, rev: '1', words: '别处的' }
      expect((await far.sends(path, words)).status).toBe(404)
      expect((await far.sends(`${path}/take-back`, { session, rev: '1' })).status).toBe(404)
    }
  })
})
