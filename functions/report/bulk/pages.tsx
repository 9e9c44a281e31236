/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import type { BulkWish } from '../../../shared/contract/bulk'
import { CALL_OUTCOMES } from '../../../shared/contract/callBack'
import { id } from '../../../shared/contract/fields'
import { HOLD_REASONS } from '../../../shared/contract/holding'
import { CONTENT_LABELS } from '../../../shared/contract/moderation'
import { REJECTION_REASONS } from '../../../shared/contract/resident'
import { accept } from '../../../shared/kernel/outcome'
import { BULK_NAMES } from '../../../shared/text/zhCN/bulk'
import { BULK_PAGE as W, JOB_STATES } from '../../../shared/text/zhCN/consoleJobs'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Button, Form, Table } from '../../console/parts'
import { isOpen, type Job } from '../../platform/job'
import { askBulk, showBulk, undoBulk } from './actions'

const place = () => id('district', 'street', 'community', 'compound')
const pathOf = (nodeId: string, jobId: string): string => `/at/${nodeId}/bulk/${jobId}`

const ids = <Kind extends 'membership' | 'withheld' | 'callBack' | 'listing'>(kind: Kind) =>
  z.array(id(kind))

/** The list in which they were ticked, of the same place: it stands again where it is refused, with the ticks. */
const listIn = (nodeId: unknown, back: unknown): string =>
  typeof back === 'string' && back.startsWith(`/at/${String(nodeId)}/`) ? back : ''

/** From a list of cases: what is decided of those that were ticked. */
const ask = page({
  method: 'POST',
  path: '/at/:nodeId/bulk',
  audience: 'worker',
  lists: ['ids'],
  from: ({ nodeId, back }) => listIn(nodeId, back),
  // One form may offer several things to do: what is not asked for by the one that was chosen is left out.
  input: () =>
    z.discriminatedUnion('what', [
      z.object({ nodeId: place(), what: z.literal('approve'), ids: ids('membership') }),
      z.object({
        ...{ nodeId: place(), what: z.literal('reject'), ids: ids('membership') },
        reason: z.enum(REJECTION_REASONS),
      }),
      z.object({ nodeId: place(), what: z.literal('release'), ids: ids('withheld') }),
      z.object({
        ...{ nodeId: place(), what: z.literal('refuse'), ids: ids('withheld') },
        label: z.enum(CONTENT_LABELS),
      }),
      z.object({
        ...{ nodeId: place(), what: z.literal('settleCalls'), ids: ids('callBack') },
        outcome: z.enum(CALL_OUTCOMES),
      }),
      z.object({
        ...{ nodeId: place(), what: z.literal('pause'), ids: ids('listing') },
        reason: z.enum(HOLD_REASONS),
      }),
    ]),
  answer: async (call, { nodeId, ...wish }) => {
    const asked = await askBulk(call, { nodeId, wish })
    return asked.ok ? accept({ is: 'goTo', path: at(pathOf(nodeId, asked.value.id)) }) : asked
  },
})

type ShownProps = { readonly call: PageCall; readonly job: Job }

/** Asked again by the script each two seconds; without one there is the link. */
const Working = ({ call, job }: ShownProps) => {
  const path = at(pathOf(job.nodeId, job.id))
  const isUntouched = job.state === 'waiting'
  return (
    <>
      <div
        hx-get={path}
        hx-trigger="every 2s"
        hx-target="#main"
        hx-select="#main"
        hx-swap="outerHTML"
      >
        <p role="status">{JOB_STATES[job.state]}</p>
      </div>
      {isUntouched && <p>{W.undoMore}</p>}
      <Form call={call} action={`${path}/undo`}>
        <Button id="stop" text={isUntouched ? W.undo : W.stop} look="danger" />
      </Form>
      <p>
        <a id="again" href={path}>
          {W.reload}
        </a>
      </p>
    </>
  )
}

const ofJob = () => z.strictObject({ nodeId: place(), jobId: id('job') })

/** Which one it was: where a case has a page of its own, the way there. */
const nthOf = ({ nodeId, input }: Job, caseId: string, nth: string) =>
  (input as BulkWish).what === 'pause' ? (
    <a id={caseId} href={at(`/at/${nodeId}/listings/${caseId}`)}>
      {nth}
    </a>
  ) : (
    nth
  )

/** What became of each until now. */
const results = page({
  method: 'GET',
  path: '/at/:nodeId/bulk/:jobId',
  audience: 'worker',
  input: ofJob,
  answer: async (call, { jobId }) => {
    const shown = await showBulk(call, jobId)
    if (!shown.ok) return shown
    const { job, rows } = shown.value
    const cells = rows.map((row, n) => [nthOf(job, row.id, W.nth(n + 1)), row.is])
    const body = (
      <>
        {isOpen(job) ? (
          <Working call={call} job={job} />
        ) : (
          <p role="status">{JOB_STATES[job.state]}</p>
        )}
        <p>{W.count(job.done, job.total ?? 0)}</p>
        <Table caption={W.title} columns={W.columns} rows={cells} empty={W.none} />
      </>
    )
    return accept({ is: 'page', title: BULK_NAMES[(job.input as BulkWish).what], body })
  },
})

const undo = page({
  method: 'POST',
  path: '/at/:nodeId/bulk/:jobId/undo',
  audience: 'worker',
  input: ofJob,
  from: ({ nodeId, jobId }) => pathOf(String(nodeId), String(jobId)),
  answer: async (call, { nodeId, jobId }) => {
    const undone = await undoBulk(call, jobId)
    return undone.ok ? accept({ is: 'goTo', path: at(pathOf(nodeId, jobId)) }) : undone
  },
})

export const bulkPages: readonly AnyPage[] = [ask, results, undo]
