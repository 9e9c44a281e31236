import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { addDays, localDateAt } from '../../../../shared/kernel/dates'
import { AUDIT_WORDS } from '../../../../shared/text/zhCN/audit'
import { longDay } from '../../../../shared/text/zhCN/dates'
import { refusalSentence } from '../../../../shared/text/zhCN/refusals'
import { type Computer, deskOf } from '../../../testing/computer'
import { neighbour, worker } from '../../../testing/neighbours'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let chen: Person
let desk: Computer
let colleague: Computer
let path: string

beforeAll(async () => {
  town = await startTown()
  const xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '4711' })
  for (const name of ['陈伯', '陈妹', '陈嫂']) await neighbour(town, xiaoli, name, { room: '4711' })
  desk = await deskOf(town, xiaoli)
  colleague = await deskOf(town, await worker(town, '小周'))
  const shown = await desk.opens(`/console/at/${town.places.jiuding}/residents/${chen.id}`)
  path = /href="(\/console\/at\/[^"]+\/households\/[^"]+)"/.exec(shown.html)?.[1] ?? ''
}, 150_000)
afterAll(() => town.stop())

const inDays = (count: number) => addDays(localDateAt(Date.now()), count)

describe('(10.2) A household at the desk', () => {
  it('(10.2) is found from a resident and leads back, masked, by pages', async () => {
    const first = await desk.opens(path)
    expect(first.status).toBe(200)
    expect(first.html).toContain(`/residents/${chen.id}`)
    for (const word of ['的全名', '4711']) expect(first.html).not.toContain(word)
    expect(first.text).toContain('4人')
    expect(first.text).not.toContain('陈嫂')
    const next = /href="([^"]+)" rel="next"/.exec(first.html)?.[1] ?? ''
    const second = await desk.opens(next.replaceAll('&amp;', '&'))
    expect(second.text).toContain('陈嫂')
    expect(second.html).not.toContain('rel="next"')
    const list = await desk.opens(`/console/at/${town.places.jiuding}/residents`)
    expect(list.html).toContain(path)
  })

  it('(10.2) has its leases changed as they stand; the second worker overwrites nothing', async () => {
    const { html } = await desk.opens(path)
    const membershipId = /name="membershipId" value="([^"]+)"/.exec(html)?.[1] ?? ''
    const changed = await desk.sends(`${path}/lease`, { membershipId, lastDay: inDays(40) })
    expect(changed.text).toContain(longDay(inDays(40)))
    expect(changed.text).toContain(AUDIT_WORDS['setLease'])
    const late = await colleague.sends(`${path}/lease`, { membershipId, lastDay: inDays(90) })
    expect(late.status).toBe(409)
    expect(late.text).toContain(refusalSentence({ code: 'report.decidedMeanwhile' }))
    expect(late.text).toContain(longDay(inDays(40)))
    expect(late.html).toContain(`value="${inDays(90)}"`)
    const over = await colleague.sends(`${path}/lease`, {
      ...{ membershipId, was: inDays(40), lastDay: inDays(-2) },
    })
    expect(over.status).toBe(422)
  })

  it('(10.2) is nothing to those who work elsewhere, and takes no lease of another household', async () => {
    const amin = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
    const elsewhere = path.replace(town.places.jiuding, town.places.hongye)
    for (const address of [path, elsewhere]) expect((await amin.opens(address)).status).toBe(404)
    expect((await desk.opens(elsewhere)).status).toBe(404)
    const membershipId = `mbr_${'0'.repeat(26)}`
    const sent = await desk.sends(`${path}/lease`, { membershipId, lastDay: inDays(9) })
    expect(sent.status).toBeGreaterThanOrEqual(400)
  })
})
