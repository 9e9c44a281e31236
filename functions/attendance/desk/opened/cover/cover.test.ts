import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showSession } from '../../../../../shared/contract/event'
import { AUDIT_WORDS } from '../../../../../shared/text/zhCN/audit'
import { COVER_PAGE as W } from '../../../../../shared/text/zhCN/consoleAfterClass'
import { COVER_WORDS as C } from '../../../../../shared/text/zhCN/cover'
import { refusalSentence } from '../../../../../shared/text/zhCN/refusals'
import { type Computer, deskOf } from '../../../../testing/computer'
import { covers, coveredClass, isCovered } from '../../../../testing/covers'
import { eventually, worker } from '../../../../testing/neighbours'
import { hiddenOn, linkOn } from '../../../../testing/onPage'
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
    const sent = { session: sessionId, photoId: hiddenOn(shown, 'photoId') }
    expect((await far.sends(`${path}/drop-cover`, sent)).status).toBe(404)
    const gone = await desk.sends(`${path}/drop-cover`, sent)
    expect(gone.text).toContain(W.none)
    expect(gone.text).toContain(AUDIT_WORDS.dropCover)
    expect((await xiaoli.gets(showSession, { sessionId })).cover).toBeUndefined()
    await town.stream?.drain()
    expect((await fetch(`${town.origin}/photos/${photoId}/small`)).status).toBe(404)
  })

  it('(4.1) (10.2) stays where a page of before shows another, and is gone once where it is the one', async () => {
    const { eventId, sessionId } = await coveredClass(town, xiaoli)
    const path = `/console/at/${town.places.beijiang}/events/${eventId}`
    const before = await desk.opens(`${path}?session=${sessionId}`)
    const other = await covers(xiaoli, eventId)
    await isCovered(xiaoli, sessionId, other)
    const sent = (photoId: string) => ({ session: sessionId, photoId })
    const late = await desk.sends(`${path}/drop-cover`, sent(hiddenOn(before, 'photoId')))
    expect(late.status).toBe(409)
    expect(late.text).toContain(refusalSentence({ code: 'report.decidedMeanwhile' }))
    expect((await xiaoli.gets(showSession, { sessionId })).cover?.id).toBe(other)
    for (const time of [1, 2])
      expect([time, (await desk.sends(`${path}/drop-cover`, sent(other))).status]).toEqual([
        time,
        200,
      ])
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
    expect(shown.html).not.toContain(`/photos/${other}`)
    expect((await desk.opens(linkOn(shown, '/withheld'))).status).toBe(200)
  })
})
