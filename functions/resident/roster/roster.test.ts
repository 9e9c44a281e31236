import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { showCompound } from '../../../shared/contract/place'
import { listMembershipRequests, requestMembership } from '../../../shared/contract/resident'
import * as contract from '../../../shared/contract/roster'
import type { CompoundId } from '../../../shared/kernel/ids'
import { worker } from '../../testing/neighbours'
import { csvOf, importsRoster, sendsRoster, type Tables, xlsxOf } from '../../testing/rosters'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person
let amin: Person
let jiuding: CompoundId

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  amin = await worker(town, '阿敏', town.places.tapo)
  jiuding = town.places.jiuding
}, 60_000)
afterAll(() => town.stop())

const HEADER = ['楼栋', '单元', '房号', '姓名', '手机', '租期至']
const CHEN = ['1栋', '1单元', '101', '陈秀英', '13800001234', '']
const LI = ['2幢', '1', '202室', '李国强', '', '2099-03-31']
const list = (...rows: readonly (readonly (string | null)[])[]) => csvOf([HEADER, ...rows])
const sends = (bytes: Uint8Array, by = xiaoli) => sendsRoster(by, jiuding, bytes)
const imports = (bytes: Uint8Array) => importsRoster(xiaoli, jiuding, bytes)
async function looksAt(bytes: Uint8Array) {
  return xiaoli.asks(contract.previewRoster, { rosterId: await sends(bytes) })
}
const last = async () => (await xiaoli.gets(contract.showRoster, { compoundId: jiuding })).last

async function asked(name: string, home: { unit: string; room: string; building?: number }) {
  const person = await town.person(`${name}${home.unit}${home.room}`)
  const { buildings } = await person.gets(showCompound, { compoundId: jiuding })
  const { id } = await person.gets(requestMembership, {
    ...{ compoundId: jiuding, buildingId: buildings[home.building ?? 0]?.id ?? ('' as never) },
    ...{ unit: home.unit, room: home.room, name, addressForm: '邻居' },
  })
  const { requests } = await xiaoli.gets(listMembershipRequests, { nodeId: town.places.beijiang })
  return requests.find((one) => one.id === id)?.onRoster
}

describe('Before there is a list', () => {
  it('(1.7) a request says that there is none', async () => {
    expect(await asked('周伟', { unit: '1', room: '101' })).toBe('noRoster')
  })

  it('(1.7) a look at a file writes nothing', async () => {
    const answer = await looksAt(list(CHEN, LI))
    expect(answer).toMatchObject({
      value: { format: 'utf8', report: { households: 2, added: 2, changed: 0, gone: 0, wrong: 0 } },
    })
    expect(await last()).toBeUndefined()
    expect(await asked('吴芳', { unit: '1', room: '101' })).toBe('noRoster')
  })

  it('(1.7) the first rows are shown as they were read, numbers by their end alone', async () => {
    const answer = await looksAt(list(CHEN))
    expect(answer).toMatchObject({
      value: { firstRows: [HEADER, ['1栋', '1单元', '101', '陈秀英', '****1234', '']] },
    })
  })
})

describe('Files as they come', () => {
  it('(1.7) the code of Windows is told by the bytes', async () => {
    // 楼栋,姓名,房号 / 1栋,陈秀英,101 in GBK.
    const hex = 'c2a5b6b02cd0d5c3fb2cb7bfbac50d0a31b6b02cb3c2d0e3d3a22c313031'
    expect(await looksAt(Buffer.from(hex, 'hex'))).toMatchObject({
      value: {
        format: 'gbk',
        firstRows: [
          ['楼栋', '姓名', '房号'],
          ['1栋', '陈秀英', '101'],
        ],
      },
    })
  })

  it('(1.7) a mark before the first column is none of its name', async () => {
    const bytes = Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), list(CHEN)])
    expect(await looksAt(bytes)).toMatchObject({ value: { report: { households: 1 } } })
  })

  it('(1.7) a workbook: merged cells, days as numbers, broken formulas, two sheets', async () => {
    const tables: Tables = {
      一期: [
        ['九鼎小区住户名册'],
        HEADER,
        ['1栋', '1单元', 101, '陈秀英', 13800001234, { date: 46477 }],
        [null, null, null, '李国强', null, null],
        [],
        [null, null, { error: '#REF!' }, '王芳', null, null],
        ['合计', null, null, '2户', null, null],
      ],
      二期: [HEADER, ['三栋', '2单元', '0301', '赵敏', null, 46477]],
      说明: [['请按楼栋填写']],
    }
    expect(await looksAt(xlsxOf(tables))).toMatchObject({
      value: {
        format: 'xlsx',
        report: {
          ...{ households: 2, buildings: 2, rows: 4, wrong: 1, skippedSheets: ['说明'] },
          wrongRows: [{ line: 6, sheet: '一期', reason: 'noRoom' }],
        },
      },
    })
  })

  it.each([
    ['照片', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'roster.notATable'],
    ['旧表', Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'roster.notATable'],
    ['坏的', Buffer.from('504b030400000000', 'hex'), 'roster.notATable'],
    ['无表头', Buffer.from('1栋,1,101,陈秀英'), 'roster.noColumn'],
    ['只有表头', csvOf([HEADER]), 'roster.nothing'],
  ])('(1.7) what is no list says so: %s', async (_, bytes, code) => {
    expect(await looksAt(bytes)).toMatchObject({ refusal: { code } })
  })
})

describe('Taking it over', () => {
  it('(1.7) does what was shown, and the request says what the list says', async () => {
    const report = await imports(list(CHEN, LI, ['9栋', '1', '101', '某人', '', '']))
    expect(report).toMatchObject({ added: 2, wrong: 1 })
    expect(report.wrongRows).toEqual([{ line: 4, reason: 'unknownBuilding' }])
    expect(await last()).toMatchObject({ report })
    expect(await asked('陈 秀英', { unit: '１', room: '101室' })).toBe('same')
    expect(await asked('陈秀瑛', { unit: '一单元', room: '０１０１' })).toBe('otherName')
    expect(await asked('郑华', { unit: '1', room: '909' })).toBe('noDoor')
    expect(await asked('李国强', { unit: '1', room: '202', building: 1 })).toBe('same')
  })

  it('(1.7) the same file again changes nothing and says so', async () => {
    const report = await imports(list(CHEN, LI))
    expect(report).toMatchObject({ added: 0, changed: 0, unchanged: 2, gone: 0 })
  })

  it('(1.7) a corrected file changes what is corrected, and nobody stands there twice', async () => {
    const corrected = ['2栋', '1单元', '202', '李国强', '13900004321', '']
    expect(await imports(list(CHEN, corrected))).toMatchObject({
      changed: 1,
      unchanged: 1,
      added: 0,
    })
    expect(await imports(list(CHEN, corrected))).toMatchObject({ changed: 0, unchanged: 2 })
  })

  it('(1.7) a building that the file does not name stays as it is', async () => {
    const report = await imports(list(['1栋', '1单元', '102', '王芳', '', '']))
    expect(report).toMatchObject({ households: 1, added: 1, gone: 1, unchanged: 0 })
    expect(await asked('李国强', { unit: '1', room: '0202', building: 1 })).toBe('same')
  })

  it('(1.7) a door of which a row is wrong keeps whom it had', async () => {
    await imports(list(CHEN))
    const wrong = ['1栋', '1单元', '101', '陈秀英', '138', '']
    const report = await imports(list(['1栋', '1单元', '102', '王芳', '', ''], wrong))
    expect(report).toMatchObject({ added: 1, unchanged: 1, gone: 0, wrong: 1 })
  })

  it('(1.7) somebody on a lease that is over is there no more', async () => {
    await imports(list(['3栋', '1', '301', '孙丽', '', '2020-03-31']))
    expect(await asked('孙丽', { unit: '1', room: '301', building: 2 })).toBe('noDoor')
  })
})

describe('Exactly the file that was shown', () => {
  it('(1.7) another file under the same address is not taken', async () => {
    const { rosterId, ...place } = await xiaoli.gets(contract.offerRoster, {
      ...{ compoundId: jiuding, bytes: 100 },
    })
    const { sendFile } = await import('../../testing/neighbours')
    await sendFile(place, list(CHEN))
    const { digest } = await xiaoli.gets(contract.previewRoster, { rosterId })
    await sendFile(place, list(CHEN, LI))
    expect(await xiaoli.asks(contract.importRoster, { rosterId, digest })).toMatchObject({
      message: '文件和刚才看的不一样，请再看一遍再导入。',
    })
  })

  it('(1.7) a second tap hears what the first one did', async () => {
    const rosterId = await sends(list(['1栋', '1', '105', '何静', '', '']))
    const { digest } = await xiaoli.gets(contract.previewRoster, { rosterId })
    const wish = { rosterId, digest }
    const first = await xiaoli.gets(contract.importRoster, wish, { key: 'import-twice-0001' })
    const second = await xiaoli.gets(contract.importRoster, wish, { key: 'import-twice-0001' })
    const third = await xiaoli.gets(contract.importRoster, wish)
    expect([second, third]).toEqual([first, first])
  })

  it('(1.7) a file is its sender’s, and the list its community’s', async () => {
    const rosterId = await sends(list(CHEN))
    expect(await amin.asks(contract.previewRoster, { rosterId })).toMatchObject({ status: 404 })
    expect(await amin.asks(contract.showRoster, { compoundId: jiuding })).toMatchObject({
      status: 404,
    })
  })

  it('(1.7) before it arrived there is nothing to look at', async () => {
    const { rosterId } = await xiaoli.gets(contract.offerRoster, { compoundId: jiuding, bytes: 9 })
    expect(await xiaoli.asks(contract.previewRoster, { rosterId })).toMatchObject({
      message: '文件还没传完，请再选一次。',
    })
  })
})

describe('An import that is killed midway', () => {
  const two = [
    ['1栋', '7', '701', '高远', '', ''],
    ['1栋', '8', '801', '林静', '', ''],
  ]

  it('(1.7) is taken up where it stopped by the same file, and by nobody else meanwhile', async () => {
    const { loadRoster } = await import('./store')
    const { changeRoster } = await import('./writes')
    const { writePages } = await import('./importing/writes')
    const { commit } = await import('../../platform/commit')
    const { taken } = await import('./rules')
    await imports(list(CHEN))
    const [killed, other] = [await sends(list(...two)), await sends(list(...two))]
    // What stands in the table when the function dies behind its first page: the turn, and that page.
    const roster = await loadRoster(undefined as never, jiuding, { consistent: true })
    if (!roster) throw new Error('There is no roster.')
    const { buildings } = await xiaoli.gets(showCompound, { compoundId: jiuding })
    const page = { compoundId: jiuding, buildingId: buildings[0]?.id ?? ('' as never) }
    const rows = { unit: '7', rev: 1, rows: '701\t高远\t\t', expiresAt: 4_000_000_000 }
    const turn = { file: killed, buildings: [page.buildingId], now: Date.now() }
    await commit(changeRoster(taken(roster, turn)))
    await writePages([{ ...page, ...rows }])
    const { digest } = await xiaoli.gets(contract.previewRoster, { rosterId: killed })
    expect(await xiaoli.asks(contract.importRoster, { rosterId: other, digest })).toMatchObject({
      message: '同事正在导入这个小区的名册，请过一分钟再来。',
    })
    const { report } = await xiaoli.gets(contract.importRoster, { rosterId: killed, digest })
    expect(report).toMatchObject({ households: 2, added: 1, unchanged: 1 })
    expect(await asked('林静', { unit: '8', room: '801' })).toBe('same')
    const again = await xiaoli.gets(contract.importRoster, { rosterId: other, digest })
    expect(again.report).toMatchObject({ added: 0, changed: 0, unchanged: 2 })
  })
})
