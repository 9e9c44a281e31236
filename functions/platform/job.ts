import { any, item, list, number, string } from 'dynamodb-toolbox/schema'
import type { JobRow } from '../../shared/contract/bulk'
import { MINUTE_MS } from '../../shared/kernel/dates'
import type { DistrictId, JobId, PlaceId, ResidentId } from '../../shared/kernel/ids'
import type { Request } from './call'
import { duePartition, dueSortKey } from './due'
import { expiryOf } from './expiry'
import { factsOf } from './facts'
import { hidden, request } from './fields'
import { listCards } from './lists'
import { Entity, table } from './table'

/** What is worked off in steps, one at a time, by the function of the jobs. */
export const JOB_KINDS = ['export', 'bulk', 'rosterPreview', 'rosterImport'] as const
export type JobKind = (typeof JOB_KINDS)[number]

export type JobState = 'waiting' | 'running' | 'done' | 'failed' | 'withdrawn'

/**
 * Work that takes longer than a call. Each step writes it anew, and that record of the stream is what makes the next one:
 * killed, told twice or out of order it goes on where it was.
 */
export type Job = {
  readonly id: JobId
  readonly rev: number
  readonly kind: JobKind
  /** Whose job it is: each step has their rights, as they stand at that second. */
  readonly by: ResidentId
  readonly nodeId: PlaceId
  readonly districtId: DistrictId
  readonly state: JobState
  /** What is wanted, as its kind reads it; ids and choices, and the words of a reason. */
  readonly input: unknown
  /** Rows that are done, of how many, where that is known. */
  readonly done: number
  readonly total?: number
  /** Where the next step goes on, as its kind reads it. */
  readonly cursor?: unknown
  readonly rows?: readonly JobRow[]
  /** Nothing happens before (epoch ms): until then it can be undone as if it had never been. */
  readonly runAt?: number
  /** Why it failed: a refusal, or that it broke off again and again. */
  readonly because?: string
  /** Faults since the last step that came through. */
  readonly tries: number
  /** Epoch ms. */
  readonly at: number
  readonly changedAt: number
  readonly request: Request
}

/** A job that says nothing for so long is looked for: its record may have been put aside. */
export const STALL_MS = 10 * MINUTE_MS

export const isOpen = ({ state }: Pick<Job, 'state'>): boolean =>
  state === 'waiting' || state === 'running'

/** When the sweep looks at it, epoch ms. */
export function dueOf({ state, runAt, changedAt }: Pick<Job, 'state' | 'runAt' | 'changedAt'>) {
  if (state === 'waiting' && runAt !== undefined) return runAt
  return isOpen({ state }) ? changedAt + STALL_MS : undefined
}

/** What a list says of it; what is wanted only where that is short. */
export type JobCard = Pick<Job, 'kind' | 'nodeId' | 'state' | 'at'> & { readonly input?: unknown }

const cardOf = ({ kind, nodeId, state, at, input }: Job): JobCard => ({
  ...{ kind, nodeId, state, at },
  ...(kind === 'export' ? { input } : {}),
})

const asJob = (job: unknown): Job => job as Job

/** Addressed by its own id; found by whose it is (gsi2), and by what is due (gsi4) until it is over. */
export const JobEntity = new Entity({
  name: 'Job',
  table,
  timestamps: false,
  schema: item({
    id: string().key(),
    v: number().default(1).hidden(),
    rev: number(),
    kind: string(),
    by: string(),
    nodeId: string(),
    districtId: string(),
    state: string().enum('waiting', 'running', 'done', 'failed', 'withdrawn'),
    input: any(),
    done: number(),
    total: number().optional(),
    cursor: any().optional(),
    rows: list(any()).optional(),
    runAt: number().optional(),
    because: string().optional(),
    tries: number(),
    at: number(),
    changedAt: number(),
    request,
  }).and((job) => ({
    gsi2pk: hidden.link<typeof job>(({ by }) => jobsPartition(by)),
    gsi2sk: hidden.link<typeof job>(({ at, id }) => `${String(at).padStart(15, '0')}#${id}`),
    card: any()
      .hidden()
      .link<typeof job>((one) => cardOf(asJob(one))),
    gsi4pk: hidden.link<typeof job>((one) =>
      dueOf(asJob(one)) === undefined ? undefined : duePartition(one.id),
    ),
    gsi4sk: hidden.link<typeof job>((one) => {
      const dueAt = dueOf(asJob(one))
      return dueAt === undefined ? undefined : dueSortKey(dueAt, one.id)
    }),
    expiresAt: number()
      .hidden()
      .link<typeof job>(({ changedAt }) => expiryOf('jobs', changedAt)),
  })),
  computeKey: ({ id }) => ({ pk: `JOB#${id}`, sk: 'JOB' }),
})

const jobsPartition = (by: string): string => `RESIDENT#${by}#JOBS`

const facts = factsOf<Job>(JobEntity)

export const loadJob = (id: JobId): Promise<Job | undefined> =>
  facts.load({ id }, { consistent: true })
export const changeJob = facts.change

type Page = { readonly before?: string; readonly limit: number }

export type ListedJob = JobCard & { readonly id: JobId; readonly sortKey: string }

/** The jobs of somebody, the latest first: one read of cards. */
export async function listJobs(
  by: ResidentId,
  { before, limit }: Page,
): Promise<readonly ListedJob[]> {
  const rows = await listCards<JobCard>({
    ...{ index: 'gsi2', partition: jobsPartition(by), limit, isNewestFirst: true },
    ...(before === undefined ? {} : { range: { lt: before } }),
  })
  return rows.map(({ id, sortKey, card }) => ({ ...card, id: id as JobId, sortKey }))
}
