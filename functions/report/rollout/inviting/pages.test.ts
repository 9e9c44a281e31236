import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { renewPoster, showPoster } from '../../../../shared/contract/poster'
import { showCompound } from '../../../../shared/contract/place'
import { POSTER_WORDS } from '../../../../shared/text/zhCN/poster'
import { CHECKLIST, INVITE_PAGE as W, ROLLOUT_PAGE } from '../../../../shared/text/zhCN/rollout'
import { type Computer, deskOf } from '../../../testing/computer'
import { worker } from '../../../testing/neighbours'
import { csvOf, importsRoster } from '../../../testing/rosters'
import { type Person, startTown, type Town } from '../../../testing/town'

let town: Town
let li: Person
let desk: Computer

beforeAll(async () => {
  town = await startTown()
  li = await worker(town, '小李')
  desk = await deskOf(town, li)
}, 60_000)
afterAll(() => town.stop())

const page = () => `/console/compounds/${town.places.jiuding}/invitations`
const cardsOn = (html: string): number => html.match(/class="qr"/g)?.length ?? 0
const pictureOn = (html: string): string =>
  Buffer.from(/base64,([^"]+)"/.exec(html)?.[1] ?? '', 'base64').toString()
const keyOf = (html: string): string => /name="key" value="([^"]+)"/.exec(html)?.[1] ?? ''

describe('Cards that invite into a compound', () => {
  it('(10.3) need the code of its poster, which is made there once', async () => {
    const { jiuding: compoundId } = town.places
    expect((await desk.opens(page())).text).toContain(W.noCode)
    const path = `/console/compounds/${compoundId}/poster`
    const bare = await desk.opens(path)
    const made = await desk.sends(path, { key: keyOf(bare.html) })
    expect(made.html).toContain(ROLLOUT_PAGE.posterLabel)
    // What hangs in the hall says as much as the one of the mini-program, the way without a phone too.
    for (const words of [POSTER_WORDS.slogan, POSTER_WORDS.scan, POSTER_WORDS.noPhone('北江社区')])
      expect(made.text).toContain(words)
    const { code } = await li.gets(showPoster, { compoundId })
    await desk.sends(path, { key: 'another-tap-on-the-poster' })
    expect((await li.gets(showPoster, { compoundId })).code).toEqual(code)
  })

  it('(10.3) are printed by house, each with the code of the poster and nothing else', async () => {
    const { buildings } = await li.gets(showCompound, { compoundId: town.places.jiuding })
    const shown = await desk.opens(page())
    expect(cardsOn(shown.html)).toBe(buildings.length)
    for (const { name } of buildings) expect(shown.text).toContain(name)
    const pictures = shown.html.match(/base64,([^"]+)"/g) ?? []
    expect(new Set(pictures).size).toBe(1)
    expect(pictureOn(shown.html)).toContain('<svg')
  })

  it('(10.3) are printed by door as the list knows them, without a name', async () => {
    const { jiuding: compoundId } = town.places
    const list = [
      ['楼栋', '单元', '房号', '姓名', '手机'],
      ['1栋', '2', '302', '陈秀英', '13800001234'],
      ['1栋', '2', '302', '陈小明', ''],
      ['1栋', '1', '1001', '李国强', ''],
    ]
    await importsRoster(li, compoundId, csvOf(list))
    const { buildings } = await li.gets(showCompound, { compoundId })
    const first = buildings.find(({ name }) => name === '1栋')
    const shown = await desk.opens(`${page()}?what=door&buildingId=${first?.id ?? ''}`)
    expect(cardsOn(shown.html)).toBe(2)
    expect(shown.text).toContain(W.door('1栋', '2', '302'))
    expect(shown.html).not.toMatch(/陈秀英|陈小明|李国强|1234/)
    const blank = await desk.opens(`${page()}?what=blank`)
    expect(blank.text).toContain(W.blankDoor)
  })

  it('(10.3) are nobody else’s to print', async () => {
    const far = await deskOf(town, await worker(town, '阿敏', town.places.tapo))
    expect((await far.opens(page())).status).toBe(404)
  })

  it('(10.3) are one tap away from the checklist, as is each of its steps', async () => {
    const { jiuding: compoundId } = town.places
    await li.gets(renewPoster, { compoundId })
    const shown = await desk.opens(`/console/compounds/${compoundId}`)
    expect(shown.html).toContain(`href="${page()}"`)
    const { goOf, seeOf } = ROLLOUT_PAGE
    for (const [what, path, said] of [
      ['roster', `/console/compounds/${compoundId}/roster`, seeOf],
      ['poster', `/console/compounds/${compoundId}/poster`, seeOf],
      ['duty', `/console/at/${compoundId}/duty`, goOf],
      ['worker', `/console/at/${compoundId}/posts`, seeOf],
      ['firstClass', `/console/at/${compoundId}/events`, goOf],
    ] as const)
      expect(shown.html).toContain(`href="${path}" aria-label="${said(CHECKLIST[what])}"`)
  })
})
