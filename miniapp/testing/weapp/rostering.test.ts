import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ME_WORDS, RESIDENT_WORDS } from '../../../shared/text/zhCN/resident'
import { ON_ROSTER_WORDS, ROSTER_WORDS as W } from '../../../shared/text/zhCN/roster'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import { arrive, HOME, type Home, ME, sayWhere, signIn } from '../journeys/joining'
import { givePhone, listFile, lookAt, openRoster } from '../journeys/rostering'
import { lookUntil } from '../journeys/looking'
import { without } from '../journeys/words'
import { openWorld, type World } from '../world'
import { type Hands, handsIn } from './hands'
import type { Phone } from './phone'

const PORT = 5520
const RUN = String(Date.now() % 100_000)
const FIRST = ['1栋,1单元,1801,陈秀英,13800001234', '99栋,1,101,某人,']
const CORRECTED = ['１幢,一单元,1801室,陈秀瑛,13800001234', '1栋,1,1802,李国强,']

let world: World
let hands: Hands
let worker: Phone

beforeAll(async () => {
  world = await openWorld(PORT)
  hands = handsIn(world)
  worker = hands.phoneOf('worker1')
  await signIn(worker)
}, 200_000)
afterAll(async () => {
  hands.letGo()
  await world.stop()
})

describe('A worker takes over the list of the community', () => {
  it('(1.7) sees what the file would do before anything is done', async () => {
    await openRoster(worker)
    const preview = await lookAt(worker, listFile(FIRST, 'gbk'), W.choose)
    expect(preview).toContain('现在还没有改动名册。')
    expect(preview).toContain('文件：文字表格（国标码）')
    expect(preview).toContain('文件里2行：1行有人住，1行没有看懂')
    expect(preview).toContain('1栋 | 1单元 | 1801 | 陈秀英 | ****1234')
    expect(preview).toContain('新的1户，有变化的0户，没有变化的0户，文件里没有了的0户')
    expect(preview).toContain('第3行：没有这一栋，请看看楼栋写得对不对')
    expect(preview).toContain('这个小区还没有名册。')
  }, 60_000)

  it('(1.7) takes it over, and reads the report again later', async () => {
    await worker.tap(W.send)
    await worker.waitFor('名册导入好了。')
    await openRoster(worker)
    expect(await worker.waitFor('上次导入')).toContain('1栋楼，1户')
  }, 60_000)

  it('(1.7) a corrected file changes one door and adds another', async () => {
    const preview = await lookAt(worker, listFile(CORRECTED), W.choose)
    expect(preview).toContain('新的1户，有变化的1户，没有变化的0户，文件里没有了的0户')
    await worker.tap(W.send)
    await worker.waitFor('名册导入好了。')
  }, 60_000)

  it('(1.7) the same file again says that nothing changed', async () => {
    await lookAt(worker, listFile(CORRECTED), W.chooseAgain)
    await worker.tap(W.send)
    await worker.waitFor('和现在的名册一样，什么也没有改。')
  }, 60_000)
})

describe('Somebody whose row is known', () => {
  const people = ['名册甲', '名册乙'].map((name, at) => ({
    ...{ name: `${name}${RUN}`, compound: '九鼎小区', building: '1栋', unit: '1' },
    ...{ room: String(1901 + at), addressForm: `${name}姨` },
  }))

  const openRequests = async () => {
    await worker.open(ME)
    await worker.tap(ME_WORDS.bench)
    await worker.tap(WORKER_WORDS.memberships)
  }

  it('(1.7) is let in with all others of whom name, door and number are on the list', async () => {
    const phones = people.map(({ name }) => hands.phoneOf(name))
    const rows: string[] = []
    for (const [at, home] of people.entries()) {
      const phone = phones[at] as Phone
      await signIn(phone)
      const tail = await givePhone(phone)
      rows.push(`1栋,1单元,${home.room},${home.name},1380000${tail}`)
      await phone.open(HOME)
      await phone.tap(RESIDENT_WORDS.join)
      await phone.tap(home.compound)
      await sayWhere(phone, home)
    }
    await openRoster(worker)
    await lookAt(worker, listFile(rows, 'gbk'), W.choose)
    await worker.tap(W.send)
    await worker.waitFor('名册导入好了。')
    await openRequests()
    expect(await worker.waitFor(W.matched(2))).toContain(ON_ROSTER_WORDS.same)
    // A finger that comes while the list is drawn anew meets nothing; then they tap once more.
    await lookUntil(worker, without(people[1]?.name ?? ''), async () => {
      await openRequests()
      const shown = await worker.waitFor(WORKER_WORDS.approve)
      if (shown.includes(W.approveMatched(2))) await worker.tap(W.approveMatched(2))
    })
    await arrive(phones[0] as Phone, people[0] as Home)
  }, 120_000)
})
