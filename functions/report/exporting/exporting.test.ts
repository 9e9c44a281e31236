import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import { listHouseholds } from '../../../shared/contract/household'
import { showCompound } from '../../../shared/contract/place'
import { endPost } from '../../../shared/contract/post'
import type { ExportWish } from '../../../shared/contract/export'
import type { JobId } from '../../../shared/kernel/ids'
import { LEDGER_COLUMNS } from '../../../shared/text/zhCN/export'
import { eventually, neighbour, publishes, worker } from '../../testing/neighbours'
import { atDesk } from '../../testing/office'
import { admin, postOf } from '../../testing/posting'
import { type Person, startTown, type Town } from '../../testing/town'
import type * as Audit from '../../resident/audit/actions'
import type * as Household from '../../resident/household/ledger/actions'
import type * as Jobs from '../job/actions'
import type * as Exporting from './actions'

let town: Town
let xiaoli: Person
let amin: Person
let exporting: typeof Exporting
let jobs: typeof Jobs
let log: typeof Audit
let household: typeof Household

const REASON = '给街道报一次在住的人'

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  amin = await worker(town, '阿敏', town.places.tapo)
  const [chen] = await Promise.all([
    neighbour(town, xiaoli, '陈姨', { room: '101' }),
    neighbour(town, xiaoli, '李叔', { room: '202', building: 1 }),
    neighbour(town, xiaoli, '=1+1', { room: '303', building: 2 }),
  ])
  for (const title of ['人字梯', '-旧梯子', '冲击钻,带"钻头"'])
    await publishes(town, chen, { title })
  await town.stream?.drain()
  ;[exporting, jobs, log, household] = await Promise.all([
    import('./actions'),
    import('../job/actions'),
    import('../../resident/audit/actions'),
    import('../../resident/household/ledger/actions'),
  ])
}, 90_000)
afterAll(() => town.stop())

const living = (change: Partial<ExportWish> = {}): ExportWish =>
  ({
    ...{ what: 'living', nodeId: town.places.beijiang, format: 'csv', names: 'masked' },
    ...change,
  }) as ExportWish

const stepped = async (who: Person, key?: string) => ({
  ...(await atDesk(who, key)),
  steppedUpUntil: Date.now() + 60_000,
})

const asks = async (who: Person, wish: ExportWish, reason = REASON) =>
  exporting.askExport(await stepped(who), { wish, reason })

/** What was asked for, once it is written. */
async function written(wish: ExportWish, who = xiaoli): Promise<JobId> {
  const asked = await asks(who, wish)
  if (!asked.ok) throw new Error(asked.refusal.code)
  const { id } = asked.value
  const call = await atDesk(who)
  await eventually(
    () => jobs.jobOf(call, id),
    (found) => found.ok && found.value.state === 'done',
  )
  return id
}

async function fetched(id: JobId, who = xiaoli) {
  const answer = await exporting.fetchExport(await stepped(who), id)
  if (!answer.ok) throw new Error(answer.refusal.code)
  const response = await fetch(answer.value.url)
  return { response, name: answer.value.name, bytes: Buffer.from(await response.arrayBuffer()) }
}

async function cellsIn(wish: ExportWish): Promise<readonly (readonly string[])[]> {
  const { bytes } = await fetched(await written(wish))
  if (wish.format === 'csv')
    return parse<string[]>(
      bytes
        .toString()
        .trimEnd()
        .replace(/^\uFEFF/, ''),
    ).data
  const [sheet] = await readXlsxFile(bytes)
  return (sheet?.data ?? []).map((row) => row.map((cell) => (cell === null ? '' : String(cell))))
}

/** All pages of the console’s own list. */
async function onScreen() {
  const call = await atDesk(xiaoli)
  const page = await household.listLiving(call, { nodeId: town.places.beijiang, names: 'masked' })
  if (!page.ok) throw new Error(page.refusal.code)
  return page.value
}

describe('A list that is taken along from the console', () => {
  it.each(['csv', 'xlsx'] as const)(
    '(10.5) as %s holds exactly the rows of the screen, in its order, names masked',
    async (format) => {
      const { rows, cursor } = await onScreen()
      expect(cursor).toBeUndefined()
      expect(rows.map(({ name }) => name)).toEqual(['陈＊＊＊', '李＊＊＊', '=＊＊＊'])
      const [head, ...lines] = await cellsIn(living({ format }))
      expect(head).toEqual(LEDGER_COLUMNS.living)
      expect(lines.map((line) => line.slice(1, 5))).toEqual(
        rows.map(({ buildingName, unit, room, name }) => [
          ...[buildingName, unit, room],
          name.startsWith('=') ? `'${name}` : name,
        ]),
      )
    },
  )

  it('(10.5) shows as many people as the workbench, door by door', async () => {
    const { jiuding: compoundId, beijiang: nodeId } = town.places
    const { buildings } = await xiaoli.gets(showCompound, { compoundId })
    const shown = await Promise.all(
      buildings.map(({ id: buildingId }) => xiaoli.gets(listHouseholds, { nodeId, buildingId })),
    )
    const people = shown.flatMap(({ households }) => households.flatMap(({ members }) => members))
    const { rows } = await onScreen()
    expect(rows.map(({ membershipId }) => membershipId)).toEqual(
      people.map(({ membershipId }) => membershipId),
    )
  })

  it('(10.5) has whole names where they were asked for', async () => {
    const lines = await cellsIn(living({ names: 'full' }))
    expect(lines.slice(1).map((line) => line[4])).toEqual([
      ...['陈姨的全名', '李叔的全名', "'=1+1的全名"],
    ])
  })

  it.each(['csv', 'xlsx'] as const)(
    '(10.5) carries nothing out that somebody typed, as %s',
    async (format) => {
      const lines = await cellsIn(living({ what: 'lent', format }))
      expect(lines.slice(1).map((line) => line[2])).toEqual([
        ...['冲击钻,带"钻头"', "'-旧梯子", '人字梯'],
      ])
    },
  )
})

describe('Whoever takes a list along', () => {
  it('(10.5) says once more who they are, and what for', async () => {
    const wish = living()
    const cold = await exporting.askExport(await atDesk(xiaoli), { wish, reason: REASON })
    expect(cold).toMatchObject({ refusal: { code: 'job.stepUp' } })
    expect(await asks(xiaoli, wish, ' ')).toMatchObject({ refusal: { code: 'job.noReason' } })
    const id = await written(wish)
    expect(await exporting.fetchExport(await atDesk(xiaoli), id)).toMatchObject({
      refusal: { code: 'job.stepUp' },
    })
  })

  it('(10.5) works there, and gets it alone', async () => {
    expect(await asks(amin, living())).toMatchObject({ refusal: { code: 'access.notAllowed' } })
    const id = await written(living())
    for (const stranger of [amin, await worker(town, '同事小方')])
      expect(await exporting.fetchExport(await stepped(stranger), id)).toMatchObject({
        refusal: { code: 'job.notFound' },
      })
  })

  it('(10.5) gets it under its name, for a minute, and stands in the log with the reason', async () => {
    const id = await written(living())
    const { response, name } = await fetched(id)
    expect(response.status).toBe(200)
    expect(name).toMatch(/^北江社区-住户-2\d{3}-\d\d-\d\d\.csv$/)
    expect(decodeURIComponent(response.headers.get('content-disposition') ?? '')).toContain(name)
    const answer = await exporting.fetchExport(await stepped(xiaoli), id)
    if (!answer.ok) throw new Error(answer.refusal.code)
    expect(new URL(answer.value.url).searchParams.get('X-Amz-Expires')).toBe('60')
    const page = await log.auditOf(await atDesk(xiaoli), {
      ...{
        nodeId: town.places.beijiang,
        month: new Date(Date.now() + 8 * 3_600_000).toISOString().slice(0, 7),
      },
    })
    const lines = page.ok ? page.value.items.filter(({ subjects }) => subjects.includes(id)) : []
    expect(lines.map(({ what, reason }) => [what, reason])).toEqual([
      ['下载了一份表格', undefined],
      ['下载了一份表格', undefined],
      ['导出了一份表格', REASON],
    ])
  })

  it('(10.5) begins it once, however often the same request comes', async () => {
    const call = await stepped(xiaoli, 'the-same-export')
    const asked = { wish: living(), reason: REASON }
    const [first, second] = await Promise.all([
      exporting.askExport(call, asked),
      exporting.askExport(call, asked),
    ])
    expect(first.ok && second.ok && first.value.id === second.value.id).toBe(true)
    await town.stream?.drain()
  })

  it('(10.5) gets nothing once the post is over', async () => {
    const chief = await admin(town, '街道的老关')
    const fang = await worker(town, '要走的小方')
    const id = await written(living(), fang)
    const call = await stepped(fang)
    await chief.gets(endPost, { postId: await postOf(fang) })
    expect(await exporting.fetchExport(await stepped(fang), id)).toMatchObject({
      refusal: { code: 'job.notFound' },
    })
    expect(
      (
        await exporting.askExport(
          { ...call, caller: (await atDesk(fang)).caller },
          { wish: living(), reason: REASON },
        )
      ).ok,
    ).toBe(false)
  })
})
