import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { answerSignIn, CONSOLE_SESSION_MS, readSignIn } from '../../../../shared/contract/console'
import { localDateAt } from '../../../../shared/kernel/dates'
import { AUDIT_LOG_WORDS, AUDIT_WORDS } from '../../../../shared/text/zhCN/audit'
import { SAID } from '../../../../shared/text/zhCN/consoleFrame'
import { SIGN_INS_PAGE as W } from '../../../../shared/text/zhCN/consolePasskey'
import { askedOn, type Computer, computerAt, deskOf } from '../../../testing/computer'
import { neighbour, worker } from '../../../testing/neighbours'
import { clockAhead } from '../../../testing/clock'
import { addsPasskey, signsInBy } from '../../../testing/passkeys'
import { admin, gives } from '../../../testing/posting'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let chief: Person
let desk: Computer
let liang: Person

beforeAll(async () => {
  town = await startTown()
  const li = await worker(town, '小李')
  chief = await admin(town, '区里的老关')
  liang = await neighbour(town, li, '小梁', { room: '301' })
  await gives(town, chief, liang)
  desk = await deskOf(town, chief)
}, 60_000)
afterAll(() => town.stop())

const path = (nodeId: string = town.places.beijiang): string => `/console/at/${nodeId}/sign-ins`
const isIn = async (computer: Computer): Promise<boolean> =>
  (await computer.tries('GET', '/console/sessions')).status === 200

describe('The log of sign-ins of a place', () => {
  it('(10.1) says who came in, when and by what, and what was refused', async () => {
    const own = await deskOf(town, liang)
    const key = await addsPasskey(town, own, liang)
    await signsInBy(town, key)
    const refused = async (pick: (numbers: readonly string[], right: string) => string) => {
      const { code, number } = askedOn(await computerAt(town.origin).opens('/console/sign-in'))
      const { numbers } = await liang.gets(readSignIn, { code })
      await liang.asks(answerSignIn, { code, answer: pick(numbers, number) })
    }
    await refused(() => 'notMe')
    await refused((numbers, right) => numbers.find((one) => one !== right) ?? '')
    const { text } = await desk.opens(path())
    for (const word of ['signIn', 'signInNotMe', 'signInWrongNumber', 'stepUp', 'passkeyAdded'])
      expect(text).toContain(AUDIT_WORDS[word])
    expect(text).toContain(`${AUDIT_WORDS.signIn} ${W.ways.passkey}`)
    expect(text).toContain(`${AUDIT_WORDS.signIn} ${W.ways.scan}`)
    expect(text).toContain('小梁')
    expect(text).not.toContain('梁小芳')
  })

  it('(10.1) says of whoever has no form of address that they work there', async () => {
    await deskOf(town, await worker(town, '没有称呼的人'))
    const { text, html } = await desk.opens(path())
    expect(text).toMatch(new RegExp(`${AUDIT_LOG_WORDS.somebody} +${AUDIT_WORDS.signIn}`))
    expect(html).toContain(`${W.end}：${AUDIT_LOG_WORDS.somebody}`)
  })

  it('(10.1) is for whoever gives posts there: for no worker, and for nobody of elsewhere', async () => {
    const own = await deskOf(town, liang)
    expect((await own.opens(path())).status).toBe(403)
    const street = await admin(town, '塔坡的管理员', town.places.tapo)
    expect((await (await deskOf(town, street)).opens(path())).status).toBe(403)
    expect((await desk.opens(path(town.places.elsewhereCommunity))).status).toBe(403)
  })

  it('(10.1) signs a computer out, at once, and that stands in the log of whoever did it', async () => {
    const own = await deskOf(town, liang)
    const { html } = await desk.opens(path())
    const [, action = ''] = /action="([^"]+\/sign-ins\/[^"]+\/end)"/.exec(html) ?? []
    expect(await isIn(own)).toBe(true)
    expect((await desk.sends(action)).text).toContain(SAID.ended)
    expect(await isIn(own)).toBe(false)
    // Under the post of whoever did it.
    expect((await desk.opens(path(town.places.districtId))).text).toContain(AUDIT_WORDS.signOut)
  })

  it('(10.1) says of a computer that is out that it is, however it went, and offers no more to sign it out', async () => {
    const month = `${path()}?month=${localDateAt(Date.now()).slice(0, 7)}`
    const offered = async (): Promise<number> =>
      ((await desk.opens(month)).html.match(/sign-ins\/[^"]+\/end"/g) ?? []).length
    const before = await offered()
    const [own, other, last] = [
      await deskOf(town, liang),
      await deskOf(town, liang),
      await deskOf(town, liang),
    ]
    expect(await offered()).toBe(before + 3)
    await own.sends('/console/sign-out')
    expect(await offered()).toBe(before + 2)
    const { html } = await other.opens('/console/sessions')
    const [, end = ''] = /action="(\/console\/sessions\/[^"]+\/end)"/.exec(html) ?? []
    await other.sends(end)
    expect([await isIn(own), await isIn(last)]).toEqual([false, false])
    expect(await offered()).toBe(before + 1)
    const moveTo = clockAhead()
    moveTo(CONSOLE_SESSION_MS)
    const later = await deskOf(town, await town.person('区里的老关'))
    const shown = await later.opens(month)
    moveTo(0)
    expect(shown.text).toContain(W.out)
    expect(shown.html).not.toMatch(/sign-ins\/[^"]+\/end"/)
  })

  it('(10.1) signs nobody out who has no post there', async () => {
    const other = await worker(town, '阿敏', town.places.tapo)
    const own = await deskOf(town, other)
    const { html } = await desk.opens(path(town.places.tapo))
    const [, sessionId = ''] = /sign-ins\/([^"/]+)\/end/.exec(html) ?? []
    expect((await desk.sends(`${path()}/${sessionId}/end`)).status).toBe(404)
    const here = await deskOf(town, liang)
    expect((await here.sends(`${path(town.places.tapo)}/${sessionId}/end`)).status).toBe(403)
    expect(await isIn(own)).toBe(true)
  })
})
