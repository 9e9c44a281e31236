import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { strToU8, unzipSync, zipSync } from 'fflate'
import { showCompound } from '../../../shared/contract/place'
import { listMembershipRequests, requestMembership } from '../../../shared/contract/resident'
import * as contract from '../../../shared/contract/roster'
import { worker } from '../../testing/neighbours'
import { csvOf, importsRoster, sendsRoster, xlsxOf } from '../../testing/rosters'
import { allStored } from '../../testing/stored'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let xiaoli: Person

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
}, 60_000)
afterAll(() => town.stop())

const HEADER = ['楼栋', '单元', '房号', '姓名', '手机', '租期至']
const CHEN = ['1栋', '1单元', '101', '陈秀英', '13800001234', '']
const looksAt = async (bytes: Uint8Array) =>
  xiaoli.asks(contract.previewRoster, {
    rosterId: await sendsRoster(xiaoli, town.places.jiuding, bytes),
  })
const text = (words: string) => looksAt(Buffer.from(words))
const report = (more: object) => ({ value: { report: more } })
const people = (count: number) =>
  Array.from({ length: count }, (_, at) => [
    ...['1栋', String(at % 40), String(at), '陈秀英', '', ''],
  ])

describe('Bytes that are not what they should be', () => {
  it('(1.7) the code of Windows with one byte broken is no table, and nothing is guessed', async () => {
    const hex = 'c2a5b6b02cd0d5c3fb2cb7bfbac50d0a31b6b02cb3c2d0ff2c313031'
    expect(await looksAt(Buffer.from(hex, 'hex'))).toMatchObject({
      refusal: { code: 'roster.notATable' },
    })
  })

  it('(1.7) two codes in one file are never taken for one', async () => {
    const bytes = Buffer.concat([
      csvOf([HEADER, CHEN]),
      Buffer.from('\r\n1栋,1,102,'),
      Buffer.from('cdf5b7bc', 'hex'),
    ])
    expect(await looksAt(bytes)).toMatchObject({ ok: false })
  })

  it('(1.7) what older Windows programs save as Unicode is read', async () => {
    const words = `\ufeff${[HEADER, CHEN].map((row) => row.join('\t')).join('\r\n')}`
    expect(await looksAt(Buffer.from(words, 'utf16le'))).toMatchObject({
      value: { format: 'utf16', report: { households: 1, wrong: 0 } },
    })
  })

  it('(1.7) rare signs of names in the code of Windows are read', async () => {
    // 楼栋,房号,姓名 / 1栋,101,𠮷 in GB18030.
    const hex = 'c2a5b6b02cb7bfbac52cd0d5c3fb0a31b6b02c3130312c9534b235'
    const { value } = (await looksAt(Buffer.from(hex, 'hex'))) as { value?: contract.RosterPreview }
    expect(value?.format).toBe('gbk')
    expect(value?.firstRows[1]?.[2]).toBe('𠮷')
  })
})

describe('Quotes', () => {
  const head = `${HEADER.join(',')}\n`

  it('(1.7) cells with commas, breaks and quotes of their own stay one cell', async () => {
    const answer = await text(
      `${head}"1栋","1","101","陈秀英、李国强","13800001234","2099-03-31"\n1栋,1,"1\n02","王""芳",,\n`,
    )
    expect(answer).toMatchObject(report({ rows: 2, households: 2, wrong: 0 }))
  })

  it.each([
    ['that is not closed', '1栋,1,101,"陈秀英,,\n1栋,1,102,王芳,,\n1栋,1,103,李国强,,'],
    ['that is closed too early', '1栋,1,101,"陈"秀英,,\n1栋,1,102,王芳,,'],
  ])('(1.7) one %s would swallow what is below it: the line is named', async (_, rows) => {
    expect(await text(head + rows)).toMatchObject({
      message: '第2行有一个引号没有成对，请改好再选一次。',
    })
  })
})

describe('Rows', () => {
  const look = (...rows: readonly (readonly (string | null)[])[]) =>
    looksAt(csvOf([HEADER, ...rows]))

  it('(1.7) formulas that stand there as text are nobody', async () => {
    const formula = ['1栋', '1', '102', '=HYPERLINK(A1)', '', '']
    expect(await look(CHEN, formula, ['1栋', '1', '=A1', '王芳', '', ''])).toMatchObject(
      report({
        ...{ rows: 3, households: 1, wrong: 2 },
        wrongRows: [
          { line: 3, reason: 'noName' },
          { line: 4, reason: 'noRoom' },
        ],
      }),
    )
  })

  it('(1.7) every row is accounted for: who lives there, nobody, or why not', async () => {
    const unknown = ['9栋', '1', '101', '某人', '', '']
    const answer = await look(
      ...[CHEN, ['1栋', '1', '102', '空置', '', ''], ['', '', '', '', '', '']],
      ...[unknown, unknown, unknown, CHEN],
    )
    expect(answer).toMatchObject(
      report({
        ...{ rows: 6, vacant: 1, wrong: 4, added: 1 },
        wrongRows: [
          { line: 5, until: 7, reason: 'unknownBuilding' },
          { line: 8, reason: 'repeated' },
        ],
      }),
    )
  })

  it('(1.7) a thousand blank lines are none', async () => {
    const blank = Array.from({ length: 60_000 }, () => ['', '', '', '', '', ''])
    expect(await look(CHEN, ...blank)).toMatchObject(report({ rows: 1, wrong: 0 }))
  }, 20_000)

  it('(1.7) more than fifty thousand are too many, and it says what to do', async () => {
    expect(await look(...people(50_001))).toMatchObject({
      message: '行数太多了，一次最多50000行，请按楼栋分成几份。',
    })
  }, 20_000)
})

describe('Workbooks', () => {
  const HEAD = '<?xml version="1.0" encoding="UTF-8"?>'
  const withSheet = (xml: string) =>
    zipSync({ ...unzipSync(xlsxOf({ 名册: [] })), 'xl/worksheets/sheet1.xml': strToU8(xml) })

  it('(1.7) fifty thousand rows are looked into and taken over', async () => {
    const rows = people(50_000)
    const done = await importsRoster(
      xiaoli,
      town.places.jiuding,
      xlsxOf({ 名册: [HEADER, ...rows] }),
    )
    expect(done).toMatchObject({ rows: 50_000, households: 50_000, wrong: 0 })
  }, 60_000)

  it('(1.7) one that unpacks to more than any list has is not read on', async () => {
    const bomb = withSheet(`${HEAD}<worksheet><sheetData>${' '.repeat(150_000_000)}`)
    expect(bomb.length).toBeLessThan(1_000_000)
    const before = process.memoryUsage().rss
    expect(await looksAt(bomb)).toMatchObject({ refusal: { code: 'roster.notATable' } })
    expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024)
  }, 30_000)

  it.each([
    [
      'a row that does not end',
      `${HEAD}<worksheet><sheetData><row r="1">${'<c/>'.repeat(1_000_000)}`,
    ],
    ['a sheet that is empty', ''],
  ])('(1.7) one with %s is none', async (_, xml) => {
    expect(await looksAt(withSheet(xml))).toMatchObject({ ok: false, status: 422 })
  })

  it('(1.7) one that is cut off on its way is none', async () => {
    const whole = xlsxOf({ 名册: [HEADER, CHEN] })
    expect(await looksAt(whole.slice(0, whole.length - 40))).toMatchObject({
      refusal: { code: 'roster.notATable' },
    })
  })
})

describe('Who is asked about', () => {
  it('(1.7) of two families behind one door each is found', async () => {
    const { jiuding, beijiang } = town.places
    const both = [CHEN, ['1栋', '1单元', '101', '租客小王', '', '2099-03-31']]
    await importsRoster(xiaoli, jiuding, csvOf([HEADER, ...both]))
    const { buildings } = await xiaoli.gets(showCompound, { compoundId: jiuding })
    const buildingId = buildings[0]?.id ?? ('' as never)
    for (const name of ['陈秀英', '租客小王']) {
      const home = { compoundId: jiuding, buildingId, unit: '1', room: '101', addressForm: '邻居' }
      await (await town.person(name)).gets(requestMembership, { ...home, name })
    }
    const { requests } = await xiaoli.gets(listMembershipRequests, { nodeId: beijiang })
    expect(requests.map(({ onRoster }) => onRoster)).toEqual(['same', 'same'])
  })
})

describe('The same file by two taps at one moment', () => {
  it('(1.7) is taken over once, and both hear what it did', async () => {
    const { jiuding } = town.places
    const rosterId = await sendsRoster(xiaoli, jiuding, csvOf([HEADER, ...people(400)]))
    const { digest } = await xiaoli.gets(contract.previewRoster, { rosterId })
    const taps = [1, 2, 3].map(() => xiaoli.asks(contract.importRoster, { rosterId, digest }))
    const answers = await Promise.all(taps)
    expect(answers.filter(({ ok }) => ok).length).toBeGreaterThan(0)
    const again = await xiaoli.gets(contract.importRoster, { rosterId, digest })
    for (const answer of answers) if (answer.ok) expect(answer.value).toEqual(again)
    const pages = (await allStored(town.tableEndpoint)).filter(
      (item) => item['_et']?.S === 'RosterPage' && item['rows']?.S !== '',
    )
    const lines = pages.flatMap((item) => (item['rows']?.S ?? '').split('\n'))
    expect(lines).toHaveLength(400)
  })
})
