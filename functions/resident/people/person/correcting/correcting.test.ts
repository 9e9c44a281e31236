import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { requestCorrection } from '../../../../../shared/contract/correction'
import { showMe } from '../../../../../shared/contract/resident'
import { AUDIT_WORDS } from '../../../../../shared/text/zhCN/audit'
import { RESIDENT_PAGE as W } from '../../../../../shared/text/zhCN/consolePeople'
import { CORRECTION_REASON_WORDS } from '../../../../../shared/text/zhCN/correction'
import { refusalSentence } from '../../../../../shared/text/zhCN/refusals'
import { type Computer, deskOf, stepsUp } from '../../../../testing/computer'
import { neighbour, worker } from '../../../../testing/neighbours'
import { type Person, startTown, type Town } from '../../../../testing/town'

let town: Town
let chen: Person
let desk: Computer
let colleague: Computer

beforeAll(async () => {
  town = await startTown()
  const xiaoli = await worker(town, '小李')
  chen = await neighbour(town, xiaoli, '陈姨', { room: '4711' })
  desk = await deskOf(town, xiaoli)
  colleague = await deskOf(town, await worker(town, '小周'))
  await stepsUp(desk, xiaoli)
}, 150_000)
afterAll(() => town.stop())

const page = () => `/console/at/${town.places.jiuding}/residents/${chen.id}`
const asks = async (wanted: object) => {
  const membershipId = (await chen.gets(showMe, {})).memberships[0]?.id ?? ('' as never)
  await chen.gets(requestCorrection, { membershipId, ...wanted })
}
const idOn = (html: string) => /name="correctionId" value="([^"]+)"/.exec(html)?.[1] ?? ''
const reveals = () => desk.sends(`${page()}/reveal`, { reason: '核对登记' })

describe('(10.2) What a resident asks to have put right', () => {
  it('(10.2) waits on their page without what it is to be, and is agreed to once', async () => {
    expect((await desk.opens(page())).text).not.toContain(W.correct)
    await asks({ name: '陈玉兰', door: { unit: '1', room: '4712' } })
    const waiting = await desk.opens(page())
    expect(waiting.text).toContain(W.correct)
    for (const word of ['陈玉兰', '4711', '4712']) expect(waiting.html).not.toContain(word)
    const shown = await reveals()
    for (const word of ['陈玉兰', '4711', '4712']) expect(shown.text).toContain(word)
    const fields = { correctionId: idOn(waiting.html) }
    const agreed = await desk.sends(`${page()}/agree`, fields)
    expect(agreed.status).toBe(200)
    expect(agreed.text).not.toContain(W.correct)
    expect(agreed.text).toContain(AUDIT_WORDS['decideCorrection'])
    const late = await colleague.sends(`${page()}/disagree`, { ...fields, why: 'notProven' })
    expect(late.status).toBe(409)
    expect(late.text).toContain(refusalSentence({ code: 'correction.alreadyDecided' }))
    const after = await reveals()
    for (const word of ['陈玉兰', '4712']) expect(after.text).toContain(word)
    expect(after.text).not.toContain('4711')
  })

  it('(10.2) is refused with a reason, and stays as it was', async () => {
    await asks({ name: '陈玉梅' })
    const { html } = await colleague.opens(page())
    const fields = { correctionId: idOn(html), why: 'comeToOffice' }
    const refused = await colleague.sends(`${page()}/disagree`, fields)
    expect(refused.status).toBe(200)
    expect(refused.text).toContain(CORRECTION_REASON_WORDS.comeToOffice)
    expect((await reveals()).text).not.toContain('陈玉梅')
  })

  it('(10.2) is decided by nobody who works elsewhere', async () => {
    const amin = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
    const correctionId = `cor_${'0'.repeat(26)}`
    const sent = await amin.sends(`${page()}/agree`, { correctionId })
    expect(sent.status).toBeGreaterThanOrEqual(400)
  })

  it('(10.5) keeps the reason that was typed when it is too short to reveal anything', async () => {
    const short = await desk.sends(`${page()}/reveal`, { reason: '看' })
    expect(short.status).toBe(400)
    expect(short.html).toContain('value="看"')
    expect(short.html).not.toContain('陈玉兰')
  })
})
