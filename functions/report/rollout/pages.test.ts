import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { CHECKLIST, ROLLOUT_PAGE as W, STANDING_NAMES } from '../../../shared/text/zhCN/rollout'
import { type Computer, deskOf } from '../../testing/computer'
import { worker } from '../../testing/neighbours'
import { admin } from '../../testing/posting'
import { startTown, type Town } from '../../testing/town'

let town: Town
let desk: Computer
let other: Computer

beforeAll(async () => {
  town = await startTown()
  desk = await deskOf(town, await admin(town, '街道管理员'))
  other = await deskOf(town, await worker(town, '小李'))
}, 60_000)
afterAll(() => town.stop())

const keyOf = (html: string): string => /name="key" value="([^"]+)"/.exec(html)?.[1] ?? ''
const linkTo = (html: string, text: string): string =>
  new RegExp(`href="([^"]+)"[^>]*>${text}<`).exec(html)?.[1] ?? ''
const send = async (computer: Computer, on: string, to: string, fields: object) => {
  const key = keyOf((await computer.opens(on)).html)
  return computer.sends(to, { ...fields, key })
}

describe('(10.3) A new compound at the desk', () => {
  it('(10.3) is put down, opened and seen, with plain forms and no script', async () => {
    const fresh = { under: town.places.beijiang, name: '新苑', buildings: '1-3栋' }
    const seen = await send(desk, '/console/compounds/new', '/console/compounds/new/look', fresh)
    expect(seen.text).toContain(W.willBe(3))
    expect(seen.text).toMatch(/1栋\s+2栋\s+3栋/)
    expect((await desk.opens('/console/compounds')).text).not.toContain('新苑')
    const made = await desk.sends('/console/compounds/new', { ...fresh, key: keyOf(seen.html) })
    expect(made.text).toContain('1栋、2栋、3栋')
    expect(made.text).toContain(CHECKLIST.buildings)
    expect(made.text).toContain(W.now(STANDING_NAMES.preparing))
    await town.stream?.drain()
    const listed = await desk.opens('/console/compounds')
    expect(listed.text).toContain(W.progress(2, Object.keys(CHECKLIST).length))
    const path = linkTo(listed.html, '新苑')
    const opened = await send(desk, path, `${path}/standing`, { status: 'pilot' })
    expect(opened.text).toContain(W.now(STANDING_NAMES.pilot))
    // Deep in a task one still sees in the rail which it is.
    expect(opened.html).toMatch(/<a [^>]*aria-current="page"[^>]*>小区开通</)
    const ticked = await send(desk, path, `${path}/ticks`, { what: 'posterHangs', done: 'yes' })
    expect(ticked.text).toContain(W.untick)
    await town.stream?.drain()
    const { text } = await desk.opens('/console/compounds')
    expect(text).toContain(W.progress(3, Object.keys(CHECKLIST).length))
    const paused = await send(desk, path, `${path}/standing`, { status: 'paused' })
    expect([paused.status, paused.text.includes('请写一句为什么暂停')]).toEqual([422, true])
  })

  it('(10.3) that was typed in a way nobody understands says which word, and keeps what was typed', async () => {
    const typed = { under: town.places.beijiang, name: '旧苑', buildings: '3栋-1栋' }
    const answer = await send(desk, '/console/compounds/new', '/console/compounds/new/look', typed)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('“3栋-1栋”没看懂')
    expect(answer.html).toContain('旧苑')
  })

  it('(10.3) is looked at by those who work there, and changed by its administrators alone', async () => {
    const path = linkTo((await other.opens('/console/compounds')).html, '新苑')
    const shown = await other.opens(path)
    expect(shown.text).toContain(CHECKLIST.roster)
    expect(shown.text).not.toContain(W.add)
    const refused = await send(other, path, `${path}/phone`, { phone: '0757-1' })
    expect(refused.status).toBe(403)
  })

  it('(10.3) has nothing to take over from a compound that has nothing', async () => {
    const path = linkTo((await desk.opens('/console/compounds')).html, '新苑')
    const none = await desk.opens(`${path}/pattern?fromId=${town.places.hongye}`)
    expect(none.text).toContain('没有可以照搬的')
  })
})

describe('(10.6) 练习小区 at the desk', () => {
  it('(10.6) is opened by a worker, printed and cleared', async () => {
    const page = `/console/practice/${town.places.beijiang}`
    expect((await other.opens(page)).text).toContain(W.practiceOpen)
    const opened = await send(other, page, `${page}/open`, {})
    expect(opened.text).toContain(W.practiceClear)
    const poster = await other.opens(linkTo(opened.html, W.poster))
    expect(poster.html).toContain(W.posterLabel)
    expect((await send(other, page, `${page}/clear`, {})).text).toContain(W.practiceClear)
  })
})
