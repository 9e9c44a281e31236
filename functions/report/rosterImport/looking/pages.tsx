/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id } from '../../../../shared/contract/fields'
import type { RosterReport } from '../../../../shared/contract/roster'
import { accept, refuse } from '../../../../shared/kernel/outcome'
import { JOB_STATES } from '../../../../shared/text/zhCN/consoleJobs'
import { refusalSentence } from '../../../../shared/text/zhCN/refusals'
import { ROSTER_PAGE as W } from '../../../../shared/text/zhCN/rollout'
import { ROSTER_WORDS } from '../../../../shared/text/zhCN/roster'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Button, Form, Heading, Table } from '../../../console/parts'
import { isOpen, type Job } from '../../../platform/job'
import { withdraw } from '../../job/actions'
import { importInBackground, rosterJobOf } from '../actions'
import { Counts, Wrong } from '../result/pages'
import { fileOf } from '../result/rules'
import { foreseenIn, reportIn, type Seen, wishIn } from './rules'

export const jobPath = ({ nodeId, id: jobId }: Pick<Job, 'nodeId' | 'id'>): string =>
  `/compounds/${nodeId}/roster/jobs/${jobId}`

type Reported = { readonly report: RosterReport }

type Props = { readonly call: PageCall; readonly job: Job }

const Waiting = ({ job }: { readonly job: Job }) => (
  <p role="status">
    {job.kind === 'rosterPreview' ? W.looking : W.importing}{' '}
    {job.total !== undefined && W.progress(job.done, job.total)}
  </p>
)

/** Asked again by the script each two seconds; without one there is the link. */
const Working = ({ call, job }: Props) => (
  <>
    <div
      hx-get={at(jobPath(job))}
      hx-trigger="every 2s"
      hx-target="#main"
      hx-select="#main"
      hx-swap="outerHTML"
    >
      <Waiting job={job} />
    </div>
    <p>
      <a id="again" href={at(jobPath(job))}>
        {W.reload}
      </a>
    </p>
    <Form call={call} action={at(`${jobPath(job)}/stop`)}>
      <Button id="stop" text={W.stop} look="danger" />
    </Form>
  </>
)

const Again = ({ job }: { readonly job: Job }) => (
  <p>
    <a href={at(`/compounds/${job.nodeId}/roster`)}>{W.back}</a>
  </p>
)

const FirstRows = ({ rows: [head = [], ...rows] }: { readonly rows: Seen['firstRows'] }) => (
  <Heading text={W.firstRows}>
    <p>{W.firstRowsMore}</p>
    <Table caption={W.firstRows} columns={head} rows={rows} empty={W.wrongNone} />
  </Heading>
)

/** What would be, before anything is: to be taken over as it was looked at, or not at all. */
const Preview = ({ call, job, seen }: Props & { readonly seen: Seen }) => (
  <>
    <p>{ROSTER_WORDS.notYet}</p>
    <p>{ROSTER_WORDS.format(seen.format)}</p>
    <FirstRows rows={seen.firstRows} />
    <Heading text={W.report}>
      <Counts report={seen.report} caption={W.report} />
      <Wrong report={seen.report} />
    </Heading>
    <Form call={call} action={at(`/compounds/${job.nodeId}/roster/import`)} label={W.take}>
      <input type="hidden" name="jobId" value={job.id} />
      <Button text={W.take} />
    </Form>
    <Again job={job} />
  </>
)

const Looked = ({ call, job }: Props) => {
  const found = foreseenIn(job)
  if (found?.is === 'shown') return <Preview call={call} job={job} seen={found} />
  const why = found && refusalSentence(found.refusal)
  return (
    <>
      <p role="alert">{why ?? JOB_STATES.failed}</p>
      <Again job={job} />
    </>
  )
}

const Taken = ({ job, report }: { readonly job: Job } & Reported) => (
  <>
    <p role="status">{ROSTER_WORDS.done}</p>
    <Counts report={report} caption={W.reportDone} />
    <Wrong report={report} />
    <p>
      <a href={at(`${jobPath(job)}/file`)}>{W.download}</a>
    </p>
    <Again job={job} />
  </>
)

const Ended = ({ job }: { readonly job: Job }) => (
  <>
    {job.state === 'withdrawn' ? (
      <p role="status">{job.kind === 'rosterPreview' ? W.stoppedLooking : W.stopped}</p>
    ) : (
      <p role="alert">{W.failed}</p>
    )}
    <Again job={job} />
  </>
)

const Body = ({ call, job }: Props) => {
  if (isOpen(job)) return <Working call={call} job={job} />
  if (job.state !== 'done') return <Ended job={job} />
  if (job.kind === 'rosterPreview') return <Looked call={call} job={job} />
  const report = reportIn(job)
  return report ? <Taken job={job} report={report} /> : <Ended job={job} />
}

const ofJob = () => z.strictObject({ compoundId: id('compound'), jobId: id('job') })

/** How far it is, what would be, what was done. */
const progress = page({
  method: 'GET',
  path: '/compounds/:compoundId/roster/jobs/:jobId',
  audience: 'worker',
  input: ofJob,
  answer: async (call, { compoundId, jobId }) => {
    const found = await rosterJobOf(call, compoundId, jobId)
    if (!found.ok) return found
    const { job, compound } = found.value
    const title = job.kind === 'rosterPreview' ? W.lookTitle : W.title
    const body = <Body call={call} job={job} />
    return accept({ is: 'page', title: `${compound.name} · ${title}`, body })
  },
})

const stop = page({
  method: 'POST',
  path: '/compounds/:compoundId/roster/jobs/:jobId/stop',
  audience: 'worker',
  input: ofJob,
  from: ({ compoundId, jobId }) => `/compounds/${String(compoundId)}/roster/jobs/${String(jobId)}`,
  answer: async (call, { jobId }) => {
    const stopped = await withdraw(call, jobId)
    return stopped.ok ? accept({ is: 'goTo', path: at(jobPath(stopped.value)) }) : stopped
  },
})

/** Takes over exactly what the page showed. */
const take = page({
  method: 'POST',
  path: '/compounds/:compoundId/roster/import',
  audience: 'worker',
  input: ofJob,
  from: ({ compoundId }) => `/compounds/${String(compoundId)}/roster`,
  answer: async (call, { compoundId, jobId }) => {
    const looked = await rosterJobOf(call, compoundId, jobId)
    if (!looked.ok) return looked
    const wish = wishIn(looked.value.job)
    if (!wish.ok) return wish
    const begun = await importInBackground(call, wish.value)
    return begun.ok ? accept({ is: 'goTo', path: at(jobPath(begun.value)) }) : begun
  },
})

const file = page({
  method: 'GET',
  path: '/compounds/:compoundId/roster/jobs/:jobId/file',
  audience: 'worker',
  input: ofJob,
  answer: async (call, { compoundId, jobId }) => {
    const found = await rosterJobOf(call, compoundId, jobId)
    if (!found.ok) return found
    const report = reportIn(found.value.job)
    if (!report) return refuse({ code: 'job.notReady' })
    const bytes = Buffer.from(fileOf(report))
    const name = `${W.fileName(found.value.compound.name)}.csv`
    return accept({ is: 'file', name, contentType: 'text/csv; charset=utf-8', bytes })
  },
})

export const lookingPages: readonly AnyPage[] = [progress, stop, take, file]
