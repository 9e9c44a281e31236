import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { reportListing } from '../../../shared/contract/complaint'
import { COMPLAINT_PAGE as C, WITHHELD_PAGE as W } from '../../../shared/text/zhCN/consoleEvents'
import { BULK_NAMES } from '../../../shared/text/zhCN/bulk'
import { CONTENT_LABEL_NAMES, refusalSentence } from '../../../shared/text/zhCN/refusals'
import { MINUTE_MS } from '../../../shared/kernel/dates'
import { clockAhead } from '../../testing/clock'
import { deskOf, type Computer } from '../../testing/computer'
import { neighbour, publishes, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'
import { withheldId } from '../../testing/withheld'

let town: Town
let chen: Person
let li: Person
let xiaoli: Person
let desk: Computer
let second: Computer
let far: Computer

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '1703' })
  li = await neighbour(town, xiaoli, '李叔', { room: '202' })
  desk = await deskOf(town, xiaoli)
  second = await deskOf(town, await worker(town, '小何'))
  far = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
}, 150_000)
afterAll(() => town.stop())

const listOf = (what: string) => `/console/at/${town.places.beijiang}/${what}`
const said = (code: 'withheld.alreadyDecided' | 'complaint.alreadyDecided') =>
  refusalSentence({ code }) ?? ''

describe('Withheld content at the desk', () => {
  it('(10.2) is read with its age, decided once, and the second worker sees who decided what', async () => {
    const id = await withheldId(town, chen, xiaoli)
    const path = `${listOf('withheld')}/${id}`
    const list = await desk.opens(listOf('withheld'))
    expect(list.html).toContain(`href="${path}"`)
    expect(list.text).toContain('代购的小台灯')
    for (const shown of [list, await desk.opens(path)]) expect(shown.text).not.toContain('1703')
    expect((await desk.opens(path)).text).toContain(W.waiting)
    const refused = await desk.sends(`${path}/refuse`, { label: 'ad', key: 'first-worker' })
    expect(refused.status).toBe(200)
    const late = await second.sends(`${path}/release`, { key: 'second-worker' })
    expect(late.status).toBe(409)
    expect(late.text).toContain(said('withheld.alreadyDecided'))
    expect(late.text).toContain('没有通过')
    expect(late.text).toContain(W.decidedBy)
    expect(late.html).not.toContain(`action="${path}/release"`)
  })

  it('(10.2) is for those who work there alone', async () => {
    const id = await withheldId(town, chen, xiaoli)
    expect((await far.opens(listOf('withheld'))).status).toBe(403)
    const path = `/console/at/${town.places.tapo}/withheld/${id}`
    expect((await far.opens(path)).status).toBe(404)
    expect((await far.sends(`${path}/release`, { key: 'far-away-1' })).status).toBe(404)
    expect((await desk.opens(`${listOf('withheld')}/${id}`)).text).toContain(W.waiting)
  })

  /** Both buttons stand in one form: whatever is sent carries the reason too. */
  const inOneGo = (what: 'release' | 'refuse', ids: string) =>
    desk.sends(listOf('bulk'), {
      ...{ what, ids: [ids], label: 'ad', back: `/at/${town.places.beijiang}/withheld` },
      key: `in-one-go-${what}`,
    })
  /** Behind the minute in which it could be undone. */
  async function minuteLater(): Promise<void> {
    const moveTo = clockAhead()
    moveTo(MINUTE_MS + 1000)
    await town.sweep.tick()
    moveTo(0)
    await town.stream?.drain()
  }

  it('(10.5) is chosen by ticks, and released in one go', async () => {
    const id = await withheldId(town, chen, xiaoli)
    const list = await desk.opens(listOf('withheld'))
    expect(list.html).toContain(`value="${id}"`)
    const asked = await inOneGo('release', id)
    expect(asked.status).toBe(200)
    expect(asked.text).toContain(BULK_NAMES.release)
    expect(asked.html).toContain('/undo"')
    await minuteLater()
    expect((await desk.opens(`${listOf('withheld')}/${id}`)).text).toContain(W.released)
  })

  it('(10.5) is refused from the same list in one go, for the reason that is chosen there', async () => {
    const id = await withheldId(town, chen, xiaoli)
    const { html, text } = await desk.opens(listOf('withheld'))
    expect(html).toMatch(/<select[^>]* name="label"/)
    expect([W.manyRelease, W.manyRefuse].filter((one) => !text.includes(one))).toEqual([])
    expect((await inOneGo('refuse', id)).text).toContain(BULK_NAMES.refuse)
    await minuteLater()
    const shown = await desk.opens(`${listOf('withheld')}/${id}`)
    expect(shown.text).toContain(W.refused(CONTENT_LABEL_NAMES.ad))
  })

  it('(10.5) stands in its list again where nothing was ticked', async () => {
    await withheldId(town, chen, xiaoli)
    const back = `/at/${town.places.beijiang}/withheld`
    const shown = await desk.sends(listOf('bulk'), { what: 'refuse', label: 'ad', back })
    expect(shown.status).toBeGreaterThanOrEqual(400)
    expect(shown.text).toContain(W.manyRefuse)
  })
})

describe('A complaint at the desk', () => {
  async function complained(title: string) {
    const listingId = await publishes(town, chen, { title })
    const about = { listingId, about: 'listing', reason: 'money' } as const
    return (await li.gets(reportListing, about)).id
  }

  it('(10.2) shows both by their forms of address, is decided once, and shows scripts as text', async () => {
    const path = `${listOf('complaints')}/${await complained('<script>x()</script>')}`
    const shown = await desk.opens(path)
    expect(shown.html).toContain('&lt;script&gt;x()')
    expect(shown.html).not.toContain('<script>x()')
    expect(shown.text).toContain(C.secret)
    expect(shown.text).not.toContain('1703')
    expect((await desk.opens(listOf('complaints'))).html).toContain(`href="${path}"`)
    const decided = await desk.sends(`${path}/decide`, { decision: 'warn', key: 'first-decides' })
    expect(decided.text).toContain(C.decisions.warn)
    const late = await second.sends(`${path}/decide`, { decision: 'remove', key: 'too-late-1' })
    expect(late.status).toBe(409)
    expect(late.text).toContain(said('complaint.alreadyDecided'))
    expect(late.text).toContain(C.decidedBy)
    expect((await desk.opens(listOf('complaints'))).html).not.toContain(path)
  })

  it('(10.2) is for those who work there, as long as they do', async () => {
    const id = await complained('小风扇')
    expect((await far.opens(listOf('complaints'))).status).toBe(403)
    const path = `/console/at/${town.places.tapo}/complaints/${id}`
    expect((await far.opens(path)).status).toBe(404)
    const answer = await far.sends(`${path}/decide`, { decision: 'warn', key: 'far-away-2' })
    expect(answer.status).toBe(404)
  })
})
