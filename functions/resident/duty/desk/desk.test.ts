import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { endPost } from '../../../../shared/contract/post'
import { addDays, mondayOf } from '../../../../shared/kernel/dates'
import { AUDIT_WORDS } from '../../../../shared/text/zhCN/audit'
import { DUTY_PAGE as W } from '../../../../shared/text/zhCN/consolePeople'
import { refusalSentence } from '../../../../shared/text/zhCN/refusals'
import { type Computer, deskOf } from '../../../testing/computer'
import { neighbour, worker } from '../../../testing/neighbours'
import { admin, gives, postOf, today } from '../../../testing/posting'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let chief: Person
let desk: Computer
let colleague: Computer
let own: string
let liang: string

beforeAll(async () => {
  town = await startTown()
  chief = await admin(town, '区里的老关')
  const xiaoli = await worker(town, '小李')
  desk = await deskOf(town, xiaoli)
  own = await postOf(xiaoli)
  const fang = await town.person('小梁')
  liang = await gives(town, chief, fang)
  colleague = await deskOf(town, fang)
  await neighbour(town, xiaoli, '陈姨', { room: '601' })
}, 150_000)
afterAll(() => town.stop())

const week = addDays(mondayOf(today()), 7)
const path = () => `/console/at/${town.places.beijiang}/duty`
const shown = (computer: Computer) => computer.opens(`${path()}?week=${week}`)
const revOn = (html: string) => /name="rev" value="(\d+)"/.exec(html)?.[1] ?? ''
const shiftsOn = (html: string) => [
  ...new Set([...html.matchAll(/value="(shf_[^"]+|[a-z]{3}_[0-9A-Z]{26})"/g)].map(([, id]) => id)),
]
const plans = async (by: Computer, step: string, fields: Readonly<Record<string, string>>) =>
  by.sends(`${path()}/${step}`, {
    ...{ week, rev: revOn((await shown(by)).html), key: `planned-${step}-${Math.random()}` },
    ...fields,
  })
const morning = { weekday: '2', begins: '09:00', ends: '12:00' }
const sheetOf = (html: string) => html.slice(html.indexOf('<table'), html.indexOf('</table>'))
/** The first shift that a form of this step offers. */
const firstShift = (html: string, name: string) =>
  new RegExp(`name="${name}"(?:(?!</select>).)*?<option value="([a-z]{3}_[^"]+)"`, 's').exec(
    html,
  )?.[1] ?? ''

describe('(10.2) The duty roster at the desk', () => {
  it('(10.2) is a week on a sheet, with nobody until somebody is put on it', async () => {
    const empty = await shown(desk)
    expect(empty.status).toBe(200)
    expect(sheetOf(empty.html).split(W.nobody)).toHaveLength(8)
    const added = await plans(desk, 'add', { ...morning, postId: liang })
    expect(added.status).toBe(200)
    expect(sheetOf(added.html)).toContain('09:00到12:00 小梁')
    expect(sheetOf(added.html).split(W.nobody)).toHaveLength(7)
    expect(added.text).not.toContain('梁小芳')
    const log = await desk.opens(`/console/at/${town.places.beijiang}/audit`)
    expect(log.text).toContain(AUDIT_WORDS['planDuty'])
  })

  it('(10.2) is changed by the second worker only as it stands, and says who changed it', async () => {
    const before = revOn((await shown(colleague)).html)
    await plans(desk, 'add', { ...morning, weekday: '3', postId: own })
    const html = (await shown(colleague)).html
    const removed = firstShift(html, 'removed')
    const late = await plans(colleague, 'remove', { rev: before, removed })
    expect(late.status).toBe(409)
    expect(late.text).toContain(refusalSentence({ code: 'duty.changedMeanwhile' }))
    expect(sheetOf(late.html)).toContain('小梁')
    const done = await plans(colleague, 'remove', { removed })
    expect(done.status).toBe(200)
    expect(sheetOf(done.html)).not.toContain('小梁')
    expect((await shown(desk)).text).toContain('上次是小梁改的')
  })

  it('(10.2) is given on, swapped and copied by plain forms, what is refused said in a sentence', async () => {
    await plans(desk, 'add', { ...morning, weekday: '4', postId: own })
    const given = firstShift((await shown(desk)).html, 'given')
    const handed = await plans(desk, 'give', { given, givenTo: liang })
    expect(sheetOf(handed.html)).toContain('小梁')
    const one = firstShift(handed.html, 'one')
    const other = shiftsOn(handed.html).find(
      (id) => id !== one && handed.html.split(String(id)).length > 4,
    )
    const swapped = await plans(desk, 'swap', { one, other: String(other) })
    expect(swapped.status).toBe(200)
    const after = addDays(week, 7)
    const copied = await desk.sends(`${path()}/copy`, { week: after, rev: '0', key: 'copied-once' })
    expect(copied.status).toBe(200)
    expect(sheetOf(copied.html)).toContain('小梁')
    const wrong = await plans(desk, 'add', { ...morning, ends: '08:00', postId: own })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain(refusalSentence({ code: 'duty.hoursWrong' }))
    expect(wrong.html).toMatch(/<option value="08:00" selected/)
  })

  it('(10.2) is open where a post has ended, whose holder plans no more', async () => {
    await chief.gets(endPost, { postId: liang as never })
    expect((await shown(desk)).text).toContain(W.open)
    const refused = await colleague.sends(`${path()}/copy`, { week, rev: '0', key: 'planned-gone' })
    expect(refused.status).toBe(403)
  })

  it('(10.2) is nothing to those who work elsewhere, and none stands above a community', async () => {
    const amin = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
    expect((await shown(amin)).status).toBe(403)
    const above = await deskOf(town, chief)
    const street = await above.opens(`/console/at/${town.places.districtId}/duty`)
    expect(street.text).toContain(W.above)
    expect(street.html).toContain(`/console/at/${town.places.districtId}/places`)
  })
})
