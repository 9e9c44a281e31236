import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { makeAppointmentCode } from '../../../../shared/contract/code'
import { localDateAt } from '../../../../shared/kernel/dates'
import { AUDIT_WORDS } from '../../../../shared/text/zhCN/audit'
import { POSTS_PAGE as W } from '../../../../shared/text/zhCN/consolePeople'
import { type Computer, deskOf, stepsUp } from '../../../testing/computer'
import { worker } from '../../../testing/neighbours'
import { admin } from '../../../testing/posting'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let chief: Person
let desk: Computer
let colleague: Computer

beforeAll(async () => {
  town = await startTown()
  chief = await admin(town, '街道的老关')
  desk = await deskOf(town, chief)
  colleague = await deskOf(town, await worker(town, '小李'))
}, 150_000)
afterAll(() => town.stop())

const path = () => `/console/at/${town.places.beijiang}/posts`
const chiefs = () => town.places.districtId
const fieldsFor = async (person: Person) => ({
  ...{ digits: (await person.gets(makeAppointmentCode, {})).digits, role: 'worker' },
  ...{ from: localDateAt(Date.now()), name: '何小满', addressForm: '小满' },
})

describe('(10.2) The posts of a place at the desk', () => {
  it('(10.2) are given only by whoever has said again who they are, and ended with a reason', async () => {
    const fields = await fieldsFor(await town.person('小满'))
    await desk.sends(`${path()}/give`, fields)
    expect((await desk.opens(path())).text).not.toContain('小满')
    await stepsUp(desk, chief)
    const given = await desk.sends(`${path()}/give`, fields)
    expect(given.text).toContain('小满')
    const button = new RegExp(`action="([^"]+/end)"(?:(?!</form>).)*${W.end}：小满`, 's')
    const action = button.exec(given.html)?.[1] ?? ''
    const bare = await desk.sends(action)
    expect(bare.status).toBeGreaterThanOrEqual(400)
    const ended = await desk.sends(action, { why: '调到别处' })
    expect(ended.status).toBe(200)
    expect(ended.text).not.toContain('小满')
    const log = await desk.opens(`/console/at/${chiefs()}/audit`)
    for (const what of ['grantPost', 'endPost']) expect(log.text).toContain(AUDIT_WORDS[what])
    expect(log.text).toContain('调到别处')
  })

  it('(10.2) stand under the name of the place, so that nobody is given one at another', async () => {
    const nameAt = async (nodeId: string) =>
      /<p class="where">([^<]*)<\/p>/.exec(
        (await desk.opens(`/console/at/${nodeId}/posts`)).html,
      )?.[1]
    const { beijiang, tapo, jiuding } = town.places
    const named = await Promise.all([beijiang, tapo, jiuding].map(nameAt))
    expect(named).toEqual(['北江社区', '塔坡社区', '九鼎小区'])
  })

  it('(10.2) are looked at by colleagues, who give and end none', async () => {
    const shown = await colleague.opens(path())
    expect(shown.status).toBe(200)
    expect(shown.text).not.toContain(W.give)
    expect(shown.text).not.toContain(W.end)
  })
})
