import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showSession } from '../../../../../shared/contract/event'
import { AUDIT_WORDS } from '../../../../../shared/text/zhCN/audit'
import { COVER_PAGE as W } from '../../../../../shared/text/zhCN/consoleAfterClass'
import { COVER_WORDS as C } from '../../../../../shared/text/zhCN/cover'
import { type Computer, deskOf } from '../../../../testing/computer'
import { covers, coveredClass } from '../../../../testing/covers'
import { eventually, worker } from '../../../../testing/neighbours'
import { linkOn } from '../../../../testing/onPage'
import { type Person, startTown, type Town } from '../../../../testing/town'

let town: Town
let xiaoli: Person
let desk: Computer
let far: Computer

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  desk = await deskOf(town, xiaoli)
  far = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
}, 120_000)
afterAll(() => town.stop())

describe('The photo of an event, at a desk', () => {
  it('(4.1) (10.2) is seen on its page and taken down for good, by whoever works there', async () => {
    const { eventId, sessionId, photoId } = await coveredClass(town, xiaoli)
    const path = `/console/at/${town.places.beijiang}/events/${eventId}`
    const shown = await desk.opens(`${path}?session=${sessionId}`)
    expect(shown.html).toContain(`/photos/${photoId}/small`)
    expect(shown.text).toContain(C.states.passed)
    expect((await far.sends(`${path}/drop-cover`, { session: sessionId })).status).toBe(404)
    const gone = await desk.sends(`${path}/drop-cover`, { session: sessionId })
    expect(gone.text).toContain(W.none)
    expect(gone.text).toContain(AUDIT_WORDS.dropCover)
    expect((await xiaoli.gets(showSession, { sessionId })).cover).toBeUndefined()
    await town.stream?.drain()
    expect((await fetch(`${town.origin}/photos/${photoId}/small`)).status).toBe(404)
  })

  it('(4.1) (10.2) leads to what is withheld while somebody has to look at it, and shows the one that stands', async () => {
    const { eventId, sessionId, photoId } = await coveredClass(town, xiaoli)
    await town.wechat('media', { suggest: 'review', label: 100 })
    const other = await covers(xiaoli, eventId)
    await eventually(
      () => xiaoli.gets(showSession, { sessionId }),
      ({ cover }) => cover?.id === other && cover.state === 'withWorker',
    )
    const path = `/console/at/${town.places.beijiang}/events/${eventId}`
    const shown = await desk.opens(`${path}?session=${sessionId}`)
    expect(shown.text).toContain(C.states.withWorker)
    expect(shown.text).toContain(C.before)
    expect(shown.html).toContain(`/photos/${photoId}/small`)
    expect(shown.html).not.toContain(other)
    expect((await desk.opens(linkOn(shown, '/withheld'))).status).toBe(200)
  })
})
