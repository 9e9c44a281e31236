import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { reportListing } from '../../../shared/contract/complaint'
import { COMPLAINT_PAGE as C, WITHHELD_PAGE as W } from '../../../shared/text/zhCN/consoleEvents'
import { refusalSentence } from '../../../shared/text/zhCN/refusals'
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

  it('(10.5) is chosen by ticks, and released in one go', async () => {
    const id = await withheldId(town, chen, xiaoli)
    const list = await desk.opens(listOf('withheld'))
    expect(list.html).toContain(`value="${id}"`)
    const asked = await desk.sends(listOf('bulk'), {
      ...{ what: 'release', ids: [id], key: 'in-one-go-1' },
    })
    expect(asked.status).toBe(200)
    expect(asked.html).toContain('/undo"')
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
