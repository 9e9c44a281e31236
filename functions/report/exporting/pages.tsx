/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id } from '../../../shared/contract/fields'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { EXPORT_PAGE as W, JOB_STATES } from '../../../shared/text/zhCN/consoleJobs'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Button, Form } from '../../console/parts'
import { isOpen, type Job } from '../../platform/job'
import { jobOf, withdraw } from '../job/actions'
import { fetchExport, ledgerNameOf, listPath as listOf, pathOf } from './actions'

const place = () => id('district', 'street', 'community', 'compound')

const stepped = (call: PageCall) => ({ ...call, steppedUpUntil: call.session.steppedUpUntil })

const whyNot = ({ because }: Job): string => (because === 'fault' ? W.failed : W.notAllowed)

type ShownProps = { readonly call: PageCall; readonly job: Job }

/** Asked again by the script each two seconds; without one there is the link. */
const Working = ({ call, job }: ShownProps) => (
  <>
    <div
      hx-get={at(pathOf(job))}
      hx-trigger="every 2s"
      hx-target="#main"
      hx-select="#main"
      hx-swap="outerHTML"
    >
      <p role="status">
        {JOB_STATES[job.state]} · {W.rows(job.done)}
      </p>
    </div>
    <p>
      <a id="again" href={at(pathOf(job))}>
        {W.reload}
      </a>
    </p>
    <Form call={call} action={at(`${pathOf(job)}/stop`)}>
      <Button id="stop" text={W.stop} look="other" />
    </Form>
  </>
)

const Standing = ({ call, job }: ShownProps) => {
  if (isOpen(job)) return <Working call={call} job={job} />
  if (job.state === 'failed') return <p role="alert">{whyNot(job)}</p>
  if (job.state === 'withdrawn') return <p>{JOB_STATES.withdrawn}</p>
  return (
    <>
      <p role="status">{W.rows(job.done)}</p>
      <Form call={call} action={at(`${pathOf(job)}/fetch`)}>
        <Button text={W.fetch} label={`${W.fetch}：${ledgerNameOf(job)}`} />
      </Form>
    </>
  )
}

const ofJob = () => z.strictObject({ nodeId: place(), jobId: id('job') })

/** How far it came, and the file. */
const progress = page({
  method: 'GET',
  path: '/at/:nodeId/exports/:jobId',
  audience: 'worker',
  input: ofJob,
  answer: async (call, { jobId }) => {
    const found = await jobOf(call, jobId)
    if (!found.ok) return found
    const job = found.value
    if (job.kind !== 'export') return refuse({ code: 'job.notFound' })
    const body = (
      <>
        <Standing call={call} job={job} />
        <p>
          <a id="back" href={at(listOf(job.nodeId))}>
            {W.back}
          </a>
        </p>
      </>
    )
    return accept({ is: 'page', title: ledgerNameOf(job), body })
  },
})

const onJob = ({ nodeId, jobId }: Readonly<Record<string, unknown>>): string =>
  `${listOf(String(nodeId))}/${String(jobId)}`

const fetching = page({
  method: 'POST',
  path: '/at/:nodeId/exports/:jobId/fetch',
  audience: 'worker',
  isSteppedUp: true,
  input: ofJob,
  from: onJob,
  answer: async (call, { jobId }) => {
    const fetched = await fetchExport(stepped(call), jobId)
    return fetched.ok ? accept({ is: 'goTo', path: fetched.value.url }) : fetched
  },
})

const stop = page({
  method: 'POST',
  path: '/at/:nodeId/exports/:jobId/stop',
  audience: 'worker',
  input: ofJob,
  from: onJob,
  answer: async (call, { jobId }) => {
    const stopped = await withdraw(call, jobId)
    return stopped.ok ? accept({ is: 'goTo', path: at(pathOf(stopped.value)) }) : stopped
  },
})

export const exportPages: readonly AnyPage[] = [progress, fetching, stop]
