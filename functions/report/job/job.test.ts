import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals'
import type { DynamoDBBatchResponse, DynamoDBStreamEvent } from 'aws-lambda'
import { endPost } from '../../../shared/contract/post'
import type { JobId } from '../../../shared/kernel/ids'
import { MINUTE_MS } from '../../../shared/kernel/dates'
import type * as Entity from '../../platform/job'
import type * as Runner from '../../platform/jobs'
import { clockAhead } from '../../testing/clock'
import { eventually, worker } from '../../testing/neighbours'
import { logged } from '../../testing/logged'
import { atDesk } from '../../testing/office'
import { admin, postOf } from '../../testing/posting'
import { type Person, startTown, type Town } from '../../testing/town'
import type * as Jobs from './actions'

let town: Town
let xiaoli: Person
let entity: typeof Entity
let runner: typeof Runner
let jobs: typeof Jobs
let moveTo: (ms: number) => void

/** Every record that the function of the jobs was given, and the steps that it made. */
const told: DynamoDBStreamEvent[] = []
const steps: string[] = []
type Handler = (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse>
let handler: Handler
/** What the next steps do. */
let step: Runner.JobStep
let isDeaf = false

const STEPS = 3
const counts: Runner.JobStep = (_, job) => {
  steps.push(`${job.id} ${job.done}`)
  const done = job.done + 1
  return Promise.resolve({ is: done === STEPS ? 'done' : 'onTheWay', change: { done } })
}

function listening(): Handler {
  return (event) => {
    told.push(event)
    return isDeaf ? Promise.resolve({ batchItemFailures: [] }) : handler(event)
  }
}

beforeAll(async () => {
  town = await startTown({ apart: { jobs: () => listening() } })
  ;[entity, runner, jobs] = await Promise.all([
    import('../../platform/job'),
    import('../../platform/jobs'),
    import('./actions'),
  ])
  const own: Runner.JobStep = (call, job) => step(call, job)
  handler = runner.jobsFor({ export: own, bulk: own, rosterPreview: own, rosterImport: own })
  moveTo = clockAhead()
  xiaoli = await worker(town, '小李')
}, 60_000)
afterAll(() => town.stop())
afterEach(() => {
  jest.restoreAllMocks()
})

async function begins(change: Partial<Entity.Job> = {}, who = xiaoli): Promise<JobId> {
  step = counts
  const { world, caller, request } = await atDesk(who)
  const { commit } = await import('../../platform/commit')
  const id = world.newId('job')
  const job: Entity.Job = {
    ...{ id, rev: 1, kind: 'bulk', by: caller.id, districtId: caller.districtId },
    ...{ nodeId: town.places.beijiang, state: 'waiting', input: {}, done: 0, tries: 0 },
    ...{ at: world.now(), changedAt: world.now(), request, ...change },
  }
  await commit(entity.changeJob(job))
  return id
}

const stands = async (id: JobId) => {
  const job = await entity.loadJob(id)
  if (!job) throw new Error('It is not there.')
  return job
}
const comesTo = (id: JobId, state: Entity.JobState) =>
  eventually(
    () => stands(id),
    (job) => job.state === state,
  )

describe('A job', () => {
  it('(10.5) is worked off step by step, each made by the record of the one before', async () => {
    const id = await begins()
    const job = await comesTo(id, 'done')
    expect(job).toMatchObject({ done: STEPS, rev: 1 + STEPS, tries: 0 })
    expect(steps.filter((one) => one.startsWith(id))).toEqual([0, 1, 2].map((n) => `${id} ${n}`))
  })

  it('(10.5) changes nothing when it is told twice, at once and out of order', async () => {
    const id = await begins()
    const job = await comesTo(id, 'done')
    const again = told.flatMap(({ Records }) => Records).reverse()
    const before = steps.length
    await Promise.all([handler({ Records: again }), handler({ Records: again })])
    expect(await stands(id)).toEqual(job)
    expect(steps.length).toBe(before)
  })

  it('(10.5) makes one step of two that are told at once, and goes on', async () => {
    const id = await begins()
    const [first] = await eventually(
      () =>
        Promise.resolve(
          told.filter(({ Records }) => JSON.stringify(Records).includes(`JOB#${id}`)),
        ),
      (found) => found.length > 0,
    )
    await Promise.all([
      handler(first as DynamoDBStreamEvent),
      handler(first as DynamoDBStreamEvent),
    ])
    expect(await comesTo(id, 'done')).toMatchObject({ done: STEPS, rev: 1 + STEPS })
  })

  it('(10.5) fails, and says so, after some faults in a row', async () => {
    const id = await begins()
    await comesTo(id, 'done')
    const said = logged()
    const broken = await begins()
    step = () => Promise.reject(new Error('out of memory'))
    expect(await comesTo(broken, 'failed')).toMatchObject({
      ...{ because: 'fault', tries: runner.MAX_TRIES },
    })
    expect(said.join('')).toContain(`"event":"job","jobId":"${broken}"`)
    expect(said.join('')).not.toContain('out of memory')
  })

  it('(10.5) goes on behind a fault that passes', async () => {
    logged()
    let faults = runner.MAX_TRIES - 1
    const id = await begins({ runAt: Date.now() + 10 * MINUTE_MS })
    step = (call, job) =>
      faults-- > 0 ? Promise.reject(new Error('a store that is overrun')) : counts(call, job)
    moveTo(11 * MINUTE_MS)
    await town.sweep.tick()
    moveTo(0)
    expect(await comesTo(id, 'done')).toMatchObject({ done: STEPS, tries: 0 })
  })

  it('(10.5) ends with the post of whoever asked for it', async () => {
    const chief = await admin(town, '街道的老关')
    const fang = await worker(town, '要走的小方')
    const id = await begins({ runAt: Date.now() + 10 * MINUTE_MS }, fang)
    await chief.gets(endPost, { postId: await postOf(fang) })
    moveTo(11 * MINUTE_MS)
    await town.sweep.tick()
    moveTo(0)
    expect(await comesTo(id, 'failed')).toMatchObject({ because: 'access.notAllowed', done: 0 })
  })
})

describe('A job that waits for its minute', () => {
  it('(10.5) begins when that is over, and not before', async () => {
    const id = await begins({ runAt: Date.now() + MINUTE_MS })
    await town.sweep.tick()
    await town.stream?.drain()
    expect(await stands(id)).toMatchObject({ state: 'waiting', done: 0, rev: 1 })
    moveTo(MINUTE_MS + 1)
    await town.sweep.tick()
    moveTo(0)
    expect(await comesTo(id, 'done')).toMatchObject({ done: STEPS })
  })

  it('(10.5) never begins once it is taken back, however late the clock comes', async () => {
    const id = await begins({ runAt: Date.now() + MINUTE_MS })
    const call = await atDesk(xiaoli)
    const [first, second] = [await jobs.withdraw(call, id), await jobs.withdraw(call, id)]
    expect([first, second]).toMatchObject([{ ok: true }, { ok: true }])
    moveTo(2 * MINUTE_MS)
    await town.sweep.tick()
    moveTo(0)
    await town.stream?.drain()
    expect(await stands(id)).toMatchObject({ state: 'withdrawn', done: 0 })
  })

  it('(10.5) is nobody else’s to take back, and cannot be once it is over', async () => {
    const id = await begins()
    await comesTo(id, 'done')
    expect(await jobs.withdraw(await atDesk(xiaoli), id)).toMatchObject({
      refusal: { code: 'job.over' },
    })
    const other = await worker(town, '同事小周')
    expect(await jobs.withdraw(await atDesk(other), id)).toMatchObject({
      refusal: { code: 'job.notFound' },
    })
  })
})

describe('A job whose record was lost', () => {
  it('(10.5) is found by the clock, and goes on', async () => {
    isDeaf = true
    const id = await begins()
    await town.stream?.drain()
    isDeaf = false
    await town.sweep.tick()
    expect(await stands(id)).toMatchObject({ state: 'waiting', rev: 1 })
    moveTo(entity.STALL_MS + 1)
    await town.sweep.tick()
    moveTo(0)
    expect(await comesTo(id, 'done')).toMatchObject({ done: STEPS })
  })

  it('(10.5) is given up where nothing comes of it again and again', async () => {
    isDeaf = true
    const id = await begins()
    for (let count = 1; count <= runner.MAX_TRIES; count++) {
      moveTo(count * 2 * entity.STALL_MS)
      await town.sweep.tick()
    }
    moveTo(0)
    isDeaf = false
    expect(await stands(id)).toMatchObject({ state: 'failed', because: 'fault' })
  })
})
