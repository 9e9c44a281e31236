import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { exportAttendance, type ExportFormat } from '../../../shared/contract/afterClass'
import {
  admitTo,
  type AttendanceRow,
  numberList,
  showAttendance,
} from '../../../shared/contract/attendance'
import { cancelRegistration, signUp } from '../../../shared/contract/registration'
import type { SessionId } from '../../../shared/kernel/ids'
import { EXPORT_WORDS as W } from '../../../shared/text/zhCN/afterClass'
import { doorClass } from '../../testing/attendance'
import { homeOf } from '../../testing/blocking'
import { neighbour, worker } from '../../testing/neighbours'
import { type Person, startTown, type Town } from '../../testing/town'

let town: Town
let official: Person
let stranger: Person
let sessionId: SessionId
/** More than one page of the screen. */
const GUESTS = 101

beforeAll(async () => {
  town = await startTown()
  official = await worker(town, '小李')
  stranger = await worker(town, '阿敏', town.places.tapo)
  const [chen, li, wang] = (await Promise.all(
    ['陈姨', '李叔', '王姐'].map((name, n) =>
      neighbour(town, official, name, { room: `${100 + n}`, building: n }),
    ),
  )) as [Person, Person, Person]
  sessionId = await doorClass(town, official, [li, wang])
  await chen.gets(signUp, { sessionId, party: 1 })
  await official.gets(numberList, { sessionId })
  await wang.gets(cancelRegistration, { sessionId })
  const who = { by: 'name', membershipId: await homeOf(chen) } as const
  await official.gets(admitTo, { sessionId, who, party: 2 })
  for (let n = 0; n < GUESTS; n++) {
    const name = n === 0 ? '=1+1' : `客人${n}`
    await official.gets(admitTo, { sessionId, who: { by: 'guest', name } })
  }
}, 120_000)
afterAll(() => town.stop())

/** All pages. */
async function onScreen() {
  const rows: AttendanceRow[] = []
  let [cursor, came, pages]: [string | undefined, number, number] = [undefined, 0, 0]
  do {
    const page: Awaited<ReturnType<typeof read>> = await read(cursor)
    rows.push(...page.rows)
    ;[cursor, came, pages] = [page.cursor, page.came, pages + 1]
  } while (cursor !== undefined)
  return { rows, came, pages }
}
const read = (cursor: string | undefined) =>
  official.gets(showAttendance, { sessionId, ...(cursor === undefined ? {} : { cursor }) })

const exported = (format: ExportFormat) => official.gets(exportAttendance, { sessionId, format })
const asText = (value: unknown): string =>
  typeof value === 'string' || typeof value === 'number' ? `${value}` : ''

/** The cells of the file under their columns, all as text. */
async function cellsIn(format: ExportFormat): Promise<readonly (readonly string[])[]> {
  const { data } = await exported(format)
  if (format === 'csv') return parse<string[]>(data.trimEnd().replace(/^\uFEFF/, '')).data
  const [sheet] = await readXlsxFile(Buffer.from(data, 'base64'))
  return (sheet?.data ?? []).map((row) => row.map(asText))
}

describe('A list that is taken along', () => {
  it.each(['csv', 'xlsx'] as const)(
    '(4.9) as %s holds the rows and the counts of the screen, all its pages',
    async (format) => {
      const { rows, came, pages } = await onScreen()
      expect(pages).toBe(2)
      const [head, ...lines] = await cellsIn(format)
      expect(head).toEqual([...W.columns])
      expect(
        lines.map(([number, building, name, , party, is]) => [number, building, name, party, is]),
      ).toEqual(
        rows.map(({ number = '', buildingName, name, party, is }) => [
          `${number}`,
          buildingName,
          name === '=1+1' ? "'=1+1" : name,
          `${party}`,
          is === 'awaited' ? W.notYet : W.states[is],
        ]),
      )
      const there = [W.states.in, W.states.walkedIn] as readonly string[]
      const counted = lines.filter((line) => there.includes(line[5] ?? ''))
      expect(counted.reduce((sum, line) => sum + Number(line[4]), 0)).toBe(came)
      expect((await exported(format)).rows).toBe(rows.length)
    },
  )

  it('(4.9) says how and when each came, in the time of the place', async () => {
    const lines = await cellsIn('csv')
    const chen = lines.find(([, , , form]) => form === '陈姨')
    expect(chen?.slice(5)).toEqual([
      W.states.in,
      W.ways.name,
      expect.stringMatching(/^2\d{3}-\d\d-\d\d \d\d:\d\d$/),
    ])
    expect(lines.find(([, , , form]) => form === '李叔')?.slice(5)).toEqual([W.notYet, '', ''])
    expect(lines.find(([, , , form]) => form === '王姐')?.[5]).toBe(W.states.left)
  })

  it('(4.9) carries out nothing that a guest is called', async () => {
    const { data, name } = await exported('csv')
    expect(data).toMatch(/^\uFEFF号,/)
    expect(data.split('\r\n')).toHaveLength((await exported('csv')).rows + 2)
    expect(data.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/)
    expect(data).toContain(",'=1+1,")
    expect(data).not.toContain(',=1+1')
    expect(name).toMatch(/^签到名单-.+-2\d{3}-\d\d-\d\d\.csv$/)
  })

  it('(4.9) is for those who work there, and for nobody else', async () => {
    expect(await stranger.asks(exportAttendance, { sessionId, format: 'csv' })).toMatchObject({
      status: 404,
    })
    const chen = await town.person('陈姨')
    expect(await chen.asks(exportAttendance, { sessionId, format: 'csv' })).toMatchObject({
      status: 403,
    })
  })
})
