import { unmarshall } from '@aws-sdk/util-dynamodb'
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { dropCover, offerCover } from '../../../shared/contract/cover'
import { listSessions, showSession } from '../../../shared/contract/event'
import { callOffSession } from '../../../shared/contract/sessionChanges'
import { RETENTION } from '../../../shared/contract/retention'
import { DAY_MS } from '../../../shared/kernel/dates'
import type { SessionId } from '../../../shared/kernel/ids'
import { covers, coveredClass, isCovered } from '../../testing/covers'
import { A_PHOTO, holds } from '../../testing/events'
import { allStored } from '../../testing/stored'
import { expire } from '../../testing/expiring'
import { eventually, neighbour, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let official: Person
let chen: Person

beforeAll(async () => {
  town = await startTown()
  official = await worker(town, '小李')
  chen = await neighbour(town, official, '陈姨', { room: '101' })
}, 90_000)
afterAll(() => town.stop())

/** Some days behind the last day of what is still to come. */
const FORGOTTEN_MS = (RETENTION.events.days + 30) * DAY_MS
const cardOf = async (who: Person, sessionId: SessionId) => {
  const { cards } = await who.gets(listSessions, { compoundId: town.places.jiuding })
  return cards.find(({ id }) => id === sessionId)
}
/** Its pictures are gone, and the table forgets it. */
const isErased = async (photoId: string) => {
  const stored = (await allStored(town.tableEndpoint)).map((item) => unmarshall(item))
  const photo = stored.find(({ _et, id }) => _et === 'Photo' && id === photoId)
  return photo?.['erasedAt'] !== undefined
}
const atPublicAddress = async (photoId: string) =>
  (await fetch(`${town.origin}/photos/${photoId}/small`)).status

describe('The photo of an event', () => {
  it('(4.1) is seen on its page and in the list by everybody, guests too', async () => {
    const { sessionId, photoId } = await coveredClass(town, official)
    for (const who of [chen, town.stranger]) {
      const { cover } = await who.gets(showSession, { sessionId })
      expect(cover).toEqual({ id: photoId, state: 'passed' })
      expect((await cardOf(who, sessionId))?.cover).toBe(photoId)
    }
    expect(await atPublicAddress(photoId)).toBe(200)
  })

  it('(4.1) is seen by its desk alone before it has passed, and nothing is lost without it', async () => {
    const { id: eventId, sessionIds } = await holds(town, official)
    const sessionId = sessionIds[0] as SessionId
    await town.wechat('media', { suggest: 'pass', label: 100, isHeld: true })
    const photoId = await covers(official, eventId)
    await eventually(
      () => official.gets(showSession, { sessionId }),
      ({ cover }) => cover?.id === photoId && cover.state === 'checking',
    )
    expect((await chen.gets(showSession, { sessionId })).cover).toBeUndefined()
    expect(await cardOf(chen, sessionId)).not.toHaveProperty('cover')
    expect(await atPublicAddress(photoId)).toBe(404)
    await town.wechat('release')
    await isCovered(chen, sessionId, photoId)
  })

  it('(4.1) goes from a class that was called off, and whoever looks for that still finds why', async () => {
    const { eventId, sessionId } = await coveredClass(town, official)
    await official.gets(callOffSession, { sessionId, because: 'weather' })
    await official.gets(dropCover, { eventId })
    await town.stream?.drain()
    const shown = await chen.gets(showSession, { sessionId })
    expect(shown).toMatchObject({ status: 'cancelled', calledOff: 'weather' })
    expect(shown.cover).toBeUndefined()
  })

  it('(4.1) gives way to another, and is gone for good', async () => {
    const { eventId, sessionId, photoId } = await coveredClass(town, official)
    const other = await covers(official, eventId)
    await isCovered(chen, sessionId, other)
    expect((await cardOf(chen, sessionId))?.cover).toBe(other)
    await town.stream?.drain()
    expect(await atPublicAddress(photoId)).toBe(404)
  })

  it('(4.1) stays where it is while another never comes, is refused, or waits for its check', async () => {
    const { eventId, sessionId, photoId } = await coveredClass(town, official)
    const stands = async () => {
      await town.stream?.drain()
      expect((await chen.gets(showSession, { sessionId })).cover).toEqual({
        ...{ id: photoId, state: 'passed' },
      })
      expect((await cardOf(chen, sessionId))?.cover).toBe(photoId)
      expect(await atPublicAddress(photoId)).toBe(200)
    }
    const { photoId: lost } = await official.gets(offerCover, { eventId, ...A_PHOTO })
    await stands()
    expect((await official.gets(showSession, { sessionId })).cover).toEqual({
      ...{ id: lost, state: 'awaiting', before: photoId },
    })
    await town.wechat('media', { suggest: 'risky', label: 20002 })
    const refused = await covers(official, eventId)
    await eventually(
      () => official.gets(showSession, { sessionId }),
      ({ cover }) => cover?.id === refused && cover.state === 'refused',
    )
    await stands()
    await town.wechat('media', { suggest: 'pass', label: 100, isHeld: true })
    const better = await covers(official, eventId)
    await stands()
    await town.wechat('release')
    await isCovered(chen, sessionId, better)
    await town.stream?.drain()
    expect(await atPublicAddress(photoId)).toBe(404)
    for (const id of [lost, refused, photoId]) expect(await isErased(id)).toBe(true)
    expect(await isErased(better)).toBe(false)
  })

  it('(4.1) is taken away, as often as it is asked for', async () => {
    const { eventId, sessionId, photoId } = await coveredClass(town, official)
    await official.gets(dropCover, { eventId })
    await official.gets(dropCover, { eventId })
    expect((await official.gets(showSession, { sessionId })).cover).toBeUndefined()
    expect(await cardOf(chen, sessionId)).not.toHaveProperty('cover')
    await town.stream?.drain()
    expect(await atPublicAddress(photoId)).toBe(404)
  })

  it('(4.1) is its workers’ to choose, and nobody else’s', async () => {
    const { id: eventId } = await holds(town, official)
    const far = await worker(town, '阿敏', town.places.tapo)
    expect(await far.asks(offerCover, { eventId, ...A_PHOTO })).toMatchObject({ status: 404 })
    expect(await far.asks(dropCover, { eventId })).toMatchObject({ status: 404 })
    expect(await chen.asks(offerCover, { eventId, ...A_PHOTO })).toMatchObject({ status: 403 })
  })
})

// The last: nothing of this town is left behind it.
describe('An event that the table forgets', () => {
  it('(12.4) takes its photo along', async () => {
    const { photoId } = await coveredClass(town, official)
    expect(await atPublicAddress(photoId)).toBe(200)
    await expire(town.tableEndpoint, Date.now() + FORGOTTEN_MS)
    await town.stream?.drain()
    expect(await atPublicAddress(photoId)).toBe(404)
  })
})
