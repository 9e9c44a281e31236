import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { AUDIT_WORDS } from '../../../shared/text/zhCN/audit'
import { REPLIES_PAGE as W } from '../../../shared/text/zhCN/consoleDesk'
import { refusalSentence } from '../../../shared/text/zhCN/refusals'
import { type Computer, deskOf } from '../../testing/computer'
import { asksToJoin, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let official: Person
let desk: Computer
let other: Computer

beforeAll(async () => {
  town = await startTown()
  official = await worker(town, '小李')
  desk = await deskOf(town, official)
  other = await deskOf(town, await worker(town, '小方'))
  await asksToJoin(town, await town.person('何伯'), { room: '203' })
  await town.stream?.drain()
}, 60_000)
afterAll(() => town.stop())

const path = () => `/console/at/${town.places.beijiang}/replies`
const idOf = (html: string): string => /replies\/(rmk_\w{26})"/.exec(html)?.[1] ?? ''

describe('常用回复', () => {
  it('(10.2) stand for all who work at the place, and are offered where a reason is typed', async () => {
    expect((await desk.opens(path())).text).toContain(W.none)
    await desk.sends(path(), { words: '今天上门核实' })
    expect((await other.opens(path())).html).toContain('value="今天上门核实"')
    const round = await other.opens(`/console/at/${town.places.beijiang}/round`)
    expect(round.html).toContain('<option value="今天上门核实"')
    expect(round.html).toContain(`href="${path()}"`)
  })

  it('(10.2) are shown as text, whatever is typed', async () => {
    const { html } = await desk.sends(path(), { words: '"><script>alert(1)</script>' })
    expect(html).not.toContain('<script>alert(1)')
  })

  it('(10.2) are changed and taken away; whoever is second reads that, and overwrites nothing', async () => {
    const was = '今天上门核实'
    const id = idOf((await desk.opens(path())).html)
    await desk.sends(`${path()}/${id}`, { was, words: '下午上门核实' })
    const late = await other.sends(`${path()}/${id}`, { was, words: '明天上门核实' })
    expect(late.status).toBe(409)
    expect(late.text).toContain(refusalSentence({ code: 'replies.gone' }))
    expect(late.html).toContain('value="下午上门核实"')
    const after = await desk.sends(`${path()}/${id}/remove`)
    expect(after.html).not.toContain('下午上门核实')
    const gone = await other.sends(`${path()}/${id}`, {
      was: '下午上门核实',
      words: '后天上门核实',
    })
    expect([gone.status, gone.html]).toEqual([409, expect.stringContaining('value="后天上门核实"')])
    const log = await desk.opens(`/console/at/${town.places.beijiang}/audit`)
    for (const what of ['addReply', 'changeReply', 'removeReply'])
      expect(log.text).toContain(AUDIT_WORDS[what])
  })

  it('(9.1) pass the check of words before they stand', async () => {
    const sent = await desk.sends(path(), { words: '来赌博吧' })
    const { html } = await desk.opens(path())
    expect([sent.status === 422, html.includes('value="来赌博吧')]).toEqual([true, false])
  })

  it('(10.2) refuse an empty line and one that is too long, and keep what was typed', async () => {
    expect((await desk.sends(path(), { words: ' ' })).status).toBe(400)
    const long = '长'.repeat(101)
    const refused = await desk.sends(path(), { words: long })
    expect(refused.status).toBe(400)
    expect(refused.html).toContain(long)
  })

  it('(10.2) are those of the place: another community reads and changes nothing', async () => {
    const away = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
    expect((await away.opens(path())).status).toBe(403)
    expect((await away.sends(path(), { words: '外面来的' })).status).toBe(403)
    expect((await desk.opens(path())).html).not.toContain('外面来的')
  })
})
