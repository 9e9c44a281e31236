import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { parse } from 'papaparse'
import readXlsxFile from 'read-excel-file/node'
import type { JobId } from '../../../../shared/kernel/ids'
import type { JobStep } from '../../../platform/jobs'
import type * as Store from '../../../platform/objectStore'
import { lineAt, pagesOf, worksOff } from '../../../testing/exports'
import { worker } from '../../../testing/neighbours'
import { type Person, startTown, type Town } from '../../../testing/town'
import type * as Steps from './actions'

let town: Town
let xiaoli: Person
let steps: typeof Steps
let store: typeof Store

beforeAll(async () => {
  town = await startTown()
  xiaoli = await worker(town, '小李')
  ;[steps, store] = await Promise.all([
    import('./actions'),
    import('../../../platform/objectStore'),
  ])
}, 60_000)
afterAll(() => town.stop())

const ROWS = 5000

const fileOf = async (id: JobId, format: string): Promise<Buffer> =>
  Buffer.from((await store.readObject(`exports/${id}.${format}`)) ?? [])

const wanted = Array.from({ length: ROWS }, (_, n) =>
  lineAt(n).map((cell) => {
    const text = String(cell)
    return text.startsWith('=') ? `'${text}` : text
  }),
)

describe('A file that is written in parts', () => {
  it('(10.5) is joined in order, with every row once, as csv', async () => {
    const { job, steps: count } = await worksOff(
      ...([town, xiaoli, steps.exportStepOver(pagesOf(ROWS)), 'csv'] as const),
    )
    expect(job).toMatchObject({ done: ROWS, total: ROWS })
    expect(count).toBeGreaterThanOrEqual(4)
    const text = (await fileOf(job.id, 'csv')).toString()
    expect(text.startsWith('\uFEFF')).toBe(true)
    const [, ...lines] = parse<string[]>(text.trimEnd()).data
    expect(lines).toEqual(wanted)
  })

  it('(10.5) is joined in order, with every row once, as a workbook', async () => {
    const { job } = await worksOff(
      ...([town, xiaoli, steps.exportStepOver(pagesOf(ROWS)), 'xlsx'] as const),
    )
    const [sheet] = await readXlsxFile(await fileOf(job.id, 'xlsx'))
    const [, ...lines] = (sheet?.data ?? []).map((row) => row.slice(0, 7).map(String))
    expect(lines).toEqual(wanted)
  }, 60_000)

  it('(10.5) is the same where each step is made twice', async () => {
    const step = steps.exportStepOver(pagesOf(ROWS))
    const twice: JobStep = async (call, job) => {
      await step(call, job)
      return step(call, job)
    }
    const { job } = await worksOff(town, xiaoli, twice, 'csv')
    const [, ...lines] = parse<string[]>((await fileOf(job.id, 'csv')).toString().trimEnd()).data
    expect(lines).toEqual(wanted)
  })

  it('(10.5) has its columns where nobody is on the list', async () => {
    const { job } = await worksOff(town, xiaoli, steps.exportStepOver(pagesOf(0)), 'csv')
    expect(job.done).toBe(0)
    expect((await fileOf(job.id, 'csv')).toString().split('\r\n')).toHaveLength(2)
  })

  it('(10.5) is none where the right to its list ended on the way', async () => {
    const pages = pagesOf(ROWS)()
    const { because, job } = await worksOff(
      ...([
        town,
        xiaoli,
        steps.exportStepOver(
          () => (call, at) =>
            Number(at ?? 0) < 3000
              ? pages(call, at)
              : Promise.resolve({ ok: false, refusal: { code: 'access.notAllowed' } } as never),
        ),
        'csv',
      ] as const),
    )
    expect(because).toBe('access.notAllowed')
    expect(job.done).toBeLessThan(ROWS)
    expect(await fileOf(job.id, 'csv')).toHaveLength(0)
  })
})
