import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/roster'
import { listMembershipRequests } from '../../../shared/contract/resident'
import type { BuildingId, MembershipId } from '../../../shared/kernel/ids'
import { asksToJoin, eventually, worker } from '../../testing/neighbours'
import { importsRoster, previewsRoster, uploadsRoster } from '../../testing/rosters'
import { csv, type Value, xlsx } from '../../testing/spreadsheet'
import { allStored, type Stored } from '../../testing/stored'
import { type Person, startTown, type Town } from '../../testing/town'
import type { RosterPage } from './rules'

let town: Town
let xiaoli: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
}, 60_000)
afterAll(() => town.stop())

const HEADER = ['楼栋', '单元', '房号', '业主', '手机', '租期至']
const CHEN = ['1栋', '1', '101', '陈大文', '13800000001', '']
const LI = ['三幢', '2单元', '５０２室', '李小红', '13800000002', '2031-06-30']
const ROWS: readonly (readonly Value[])[] = [HEADER, CHEN, LI]
const here = () => town.places.jiuding
const imports = (rows: readonly (readonly Value[])[]) => importsRoster(xiaoli, here(), csv(rows))
const previews = (file: Buffer | string) => previewsRoster(xiaoli, here(), file)
const refused = async (file: Buffer | string) => {
  const rosterId = await uploadsRoster(xiaoli, here(), file)
  return xiaoli.asks(contract.previewRoster, { rosterId })
}
const pages = async () =>
  (await allStored(town.tableEndpoint)).filter((item) => item['_et']?.S === 'RosterPage')
const text = (item: Stored | undefined, name: string) => item?.[name]?.S ?? ''
/** A page as the store writes one. */
const asPage = (item: Stored | undefined): RosterPage => ({
  ...{ compoundId: here(), buildingId: text(item, 'buildingId') as BuildingId },
  ...{ unit: text(item, 'unit'), lines: text(item, 'lines'), rev: 1 },
  expiresAt: Number(item?.['expiresAt']?.N),
})
const forgets = () => xiaoli.gets(contract.forgetRoster, { compoundId: here() })

/** 楼栋,房号,姓名 / 1栋,101,陈秀英, as GBK has them. */
const GBK = Buffer.from('c2a5b6b02cb7bfbac52cd0d5c3fb0a31b6b02c3130312cb3c2d0e3d3a2', 'hex')

describe('A preview', () => {
  it('(1.7) counts what is new, and writes nothing of the roster', async () => {
    expect(await previews(csv(ROWS))).toMatchObject({
      ...{ compoundName: '九鼎小区', encoding: 'utf-8', rows: 2, households: 2 },
      ...{ added: 2, changed: 0, same: 0, gone: 0, wrongCount: 0 },
    })
    expect(await pages()).toEqual([])
  })

  it('(1.7) shows the first rows as they were read, and in which letters', async () => {
    expect(await previews(GBK)).toMatchObject({
      ...{ encoding: 'gb18030', households: 1 },
      sample: [
        ['楼栋', '房号', '姓名'],
        ['1栋', '101', '陈秀英'],
      ],
    })
  })

  it('(1.7) names each wrong row by its line, and why', async () => {
    const wrong = [
      ['9栋', '1', '101', '没这栋'],
      ['1栋', '1', '102', ''],
      CHEN,
      ['合计', '', '', '3户'],
    ]
    expect(await previews(csv([...ROWS, ...wrong]))).toMatchObject({
      ...{ rows: 5, doubled: 1, households: 2, wrongCount: 2 },
      wrong: [
        { sheet: 1, line: 4, reason: 'unknownBuilding' },
        { sheet: 1, line: 5, reason: 'noName' },
      ],
    })
  })

  it('(1.7) reads a spreadsheet: merged cells, numbers, dates, empty lines, a second sheet', async () => {
    const first: readonly (readonly Value[])[] = [
      ['九鼎小区业主名册'],
      [],
      HEADER,
      ['1栋', 1, 101, '陈大文', 13_800_000_001, 47_999],
      [undefined, undefined, undefined, '陈太太'],
      [],
      ['1栋', 1, { formula: 'A1+1' }, '没算出来的'],
      ['合计', undefined, undefined, 2],
    ]
    const second = [
      ['栋', '室', '姓名'],
      ['2栋', '601', '王一'],
    ]
    const sheets = [
      { name: '名册', rows: first },
      { name: '说明', rows: [['这一页是说明']] },
      { name: '二栋', rows: second },
    ]
    const shown = await previews(xlsx(...sheets))
    expect(shown).toMatchObject({ encoding: 'xlsx', sheets: 2, households: 2, wrongCount: 1 })
    expect(shown.wrong).toMatchObject([{ sheet: 1, line: 7 }])
  })

  it.each([
    [
      'a picture',
      Buffer.from('89504e470d0a1a0a00', 'hex'),
      '这个文件读不出来。请打开它，另存为新版的表格，再传一次。',
    ],
    [
      'half an archive',
      Buffer.from('504b0304ffff', 'hex'),
      '这个文件读不出来。请打开它，另存为新版的表格，再传一次。',
    ],
    [
      'an old spreadsheet',
      Buffer.from('d0cf11e0a1b11ae1', 'hex'),
      '这是旧版的表格。请打开它，另存为新版的表格，再传一次。',
    ],
    [
      'no list',
      '随便写的\n几句话\n',
      '没有找到表头。请让一行写着“楼栋、单元、房号、姓名”，再传一次。',
    ],
  ])('(1.7) says kindly what it cannot read: %s', async (_, file, message) => {
    expect(await refused(file)).toMatchObject({ status: 422, message })
  })

  it('(1.7) takes fifty thousand rows and no more', async () => {
    const many = Array.from({ length: 50_001 }, (_, n) => ['1栋', '1', String(n), `住户${n}`])
    expect(await refused(csv([HEADER, ...many]))).toMatchObject({
      message: '这份文件超过50000行了，请分成几份再传。',
    })
  })

  it('(1.7) before the file has come says so', async () => {
    const { rosterId } = await xiaoli.gets(contract.offerRoster, { compoundId: here(), bytes: 9 })
    expect(await xiaoli.asks(contract.previewRoster, { rosterId })).toMatchObject({
      message: '文件还没有传上来，请再传一次。',
    })
  })
})

describe('An import', () => {
  it('(1.7) takes exactly what was previewed, and keeps a report', async () => {
    const report = await imports(ROWS)
    expect(report).toMatchObject({ added: 2, written: 2, wrongCount: 0 })
    const shown = await xiaoli.gets(contract.showRoster, { compoundId: here() })
    expect(shown).toMatchObject({ households: 2, reports: [{ id: report.id, added: 2 }] })
  })

  it('(1.7) of the same file again changes nothing and says so', async () => {
    const before = await pages()
    expect(await imports(ROWS)).toMatchObject({ added: 0, changed: 0, same: 2, written: 0 })
    expect(await imports([HEADER, LI, CHEN])).toMatchObject({ same: 2, written: 0 })
    expect(await pages()).toEqual(before)
  })

  it('(1.7) of a corrected file updates without doubling anybody', async () => {
    const corrected = ['1栋', '1', '101', '陈大文', '13900000009', '']
    expect(await imports([HEADER, corrected, LI])).toMatchObject({
      ...{ added: 0, changed: 1, same: 1, gone: 0, written: 1 },
    })
    expect(await pages()).toHaveLength(2)
  })

  it('(1.7) forgets whoever is no longer in the list', async () => {
    expect(await imports([HEADER, LI])).toMatchObject({ gone: 1, same: 1, written: 1 })
    expect(await pages()).toHaveLength(1)
    await imports(ROWS)
  })

  it('(1.7) twice by one tap, or in one moment, is one import', async () => {
    const { rosterId, digest } = await previews(
      csv([HEADER, CHEN, LI, ['2栋', '1', '301', '王一']]),
    )
    const ask = () => xiaoli.asks(contract.importRoster, { rosterId, digest })
    const answers = await Promise.all([ask(), ask()])
    const again = await ask()
    expect([...answers, again].map(({ ok }) => ok)).toEqual([true, true, true])
    expect(await pages()).toHaveLength(3)
    await imports(ROWS)
  })

  it('(1.7) of another file than the one that was looked at is refused', async () => {
    const { rosterId } = await previews(csv(ROWS))
    expect(
      await xiaoli.asks(contract.importRoster, { rosterId, digest: 'another-file' }),
    ).toMatchObject({ message: '文件和刚才预览的不一样了，请重新预览。' })
  })

  it('(1.7) that a colleague has overtaken is looked at again first', async () => {
    const { rosterId, digest } = await previews(csv([HEADER, CHEN]))
    await imports([HEADER, LI])
    expect(await xiaoli.asks(contract.importRoster, { rosterId, digest })).toMatchObject({
      message: '同事刚导入过一份名册，请重新预览再导入。',
    })
    await imports(ROWS)
  })

  it('(1.7) that says nothing that can be used does not empty the roster', async () => {
    const { rosterId, digest } = await previews(csv([HEADER, ['9栋', '1', '1', '没有']]))
    expect(await xiaoli.asks(contract.importRoster, { rosterId, digest })).toMatchObject({
      message: '这份文件里没有一行能用，什么也没有改。请看看哪里不对。',
    })
    expect(await pages()).toHaveLength(2)
  })

  it('(1.7) goes on where it was stopped', async () => {
    await forgets()
    const { rosterId, digest } = await previews(csv(ROWS))
    const { loadImport } = await import('./store')
    const { changePage } = await import('./writes')
    const { commit } = await import('../../platform/commit')
    // As it stands when the machine stops behind the first page.
    const whole = await imports(ROWS).then(() => pages())
    await forgets()
    const [first] = whole
    await commit(changePage(asPage(first)))
    expect((await loadImport(rosterId))?.importedAt).toBeUndefined()
    const looked = await xiaoli.gets(contract.previewRoster, { rosterId })
    expect(looked).toMatchObject({ digest, added: 1, same: 1 })
    expect(await xiaoli.gets(contract.importRoster, { rosterId, digest })).toMatchObject({
      written: 1,
    })
    expect(await pages()).toHaveLength(2)
  })

  it('(1.7) leaves nothing of the file, and nobody’s name or number in the table', async () => {
    await imports(ROWS)
    await town.stream?.drain()
    const text = JSON.stringify(await allStored(town.tableEndpoint))
    for (const word of ['陈大文', '李小红', '13800000001', '502室'])
      expect(text).not.toContain(word)
  })

  it('(1.7) is nobody else’s', async () => {
    const amin = await worker(town, '阿敏', town.places.tapo)
    const { rosterId, digest } = await previews(csv(ROWS))
    const asks = [
      amin.asks(contract.offerRoster, { compoundId: here(), bytes: 9 }),
      amin.asks(contract.previewRoster, { rosterId }),
      amin.asks(contract.importRoster, { rosterId, digest }),
      amin.asks(contract.showRoster, { compoundId: here() }),
      amin.asks(contract.forgetRoster, { compoundId: here() }),
    ]
    expect((await Promise.all(asks)).map(({ status }) => status)).toEqual([404, 404, 404, 404, 404])
  })
})

describe('Who asks to join', () => {
  const rosterOf = async (id: MembershipId) => {
    const { requests } = await eventually(
      () => xiaoli.gets(listMembershipRequests, { nodeId: town.places.beijiang }),
      (page) => page.requests.some((one) => one.id === id),
    )
    return requests.find((one) => one.id === id)?.roster
  }
  const asks = async (name: string, home: { building?: number; room: string }) =>
    (await asksToJoin(town, await town.person(name), home)).id

  it('(1.7) is compared with the roster, whatever the spaces and the width', async () => {
    await imports([HEADER, ['1 幢', '1', '301', ' 马伯 的全名'], ['1栋', '1', '302', '不是他']])
    expect(await rosterOf(await asks('马伯', { room: '３０１' }))).toMatchObject({ is: 'matches' })
    expect(await rosterOf(await asks('苏姨', { room: '302' }))).toEqual({ is: 'otherName' })
    expect(await rosterOf(await asks('白姐', { room: '303' }))).toEqual({ is: 'notListed' })
  })

  it('(1.5) is compared with the end of the lease that the roster knows', async () => {
    await imports([HEADER, ['1栋', '1', '304', '租客的全名', '', '2031-06-30']])
    expect(await rosterOf(await asks('租客', { room: '304' }))).toMatchObject({
      ...{ is: 'matches', lastDay: '2031-06-30' },
    })
  })

  it('(1.7) is found where the list knows no units', async () => {
    await imports([
      ['楼栋', '房号', '姓名'],
      ['1栋', '305', '无单元的全名'],
    ])
    expect(await rosterOf(await asks('无单元', { room: '305' }))).toMatchObject({ is: 'matches' })
  })

  it('(1.7) is compared with nothing where there is no roster', async () => {
    await forgets()
    expect(await rosterOf(await asks('没名册', { room: '306' }))).toBeUndefined()
    expect(await pages()).toEqual([])
  })
})
