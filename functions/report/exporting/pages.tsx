/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { EXPORT_FORMATS } from '../../../shared/contract/afterClass'
import { DESK_SIDES } from '../../../shared/contract/eventDesk'
import { EXPORTED, EXPORTED_NAMES, type ExportWish } from '../../../shared/contract/export'
import { id } from '../../../shared/contract/fields'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { EXPORT_PAGE as W, JOB_STATES } from '../../../shared/text/zhCN/consoleJobs'
import { LEDGER_NAMES } from '../../../shared/text/zhCN/export'
import { momentName } from '../../../shared/text/zhCN/moments'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Button, Choice, Field, Form, Heading, Table } from '../../console/parts'
import { isOpen, type Job } from '../../platform/job'
import { jobOf, listOwnJobs, withdraw } from '../job/actions'
import { askExport, fetchExport } from './actions'

const place = () => id('district', 'street', 'community', 'compound')
const listOf = (nodeId: string): string => `/at/${nodeId}/exports`
const pathOf = (job: Pick<Job, 'nodeId' | 'id'>): string => `${listOf(job.nodeId)}/${job.id}`

const stepped = (call: PageCall) => ({ ...call, steppedUpUntil: call.session.steppedUpUntil })

const nameOf = ({ input }: Job): string => LEDGER_NAMES[(input as ExportWish).what]

const optionsOf = <Value extends string>(
  values: readonly Value[],
  names: Readonly<Record<Value, string>>,
) => values.map((value) => ({ value, text: names[value] }))

const Ask = ({ call, nodeId }: { readonly call: PageCall; readonly nodeId: string }) => (
  <Form call={call} action={at(listOf(nodeId))} label={W.title}>
    <Choice call={call} name="what" label={W.what} options={optionsOf(EXPORTED, LEDGER_NAMES)} />
    <Choice call={call} name="when" label={W.when} options={optionsOf(DESK_SIDES, W.whenIs)} />
    <Choice
      call={call}
      name="format"
      label={W.format}
      value="xlsx"
      options={optionsOf(EXPORT_FORMATS, W.formats)}
    />
    <Choice
      call={call}
      name="names"
      label={W.names}
      options={optionsOf(EXPORTED_NAMES, W.namesAre)}
    />
    <Field
      call={call}
      name="reason"
      label={W.reason}
      hint={W.reasonHint}
      maxLength={200}
      isRequired
    />
    <Button text={W.ask} />
  </Form>
)

const rowOf = ({ world }: PageCall, job: Job) => {
  const [name, when] = [nameOf(job), momentName(job.at, world.today())]
  return [
    ...[when, name, JOB_STATES[job.state]],
    <a href={at(pathOf(job))} aria-label={W.openOf(name, when)}>
      {W.open}
    </a>,
  ]
}

/** What can be taken along from a place, and what one took along. */
const exportsOf = page({
  method: 'GET',
  path: '/at/:nodeId/exports',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: place() }),
  answer: async (call, { nodeId }) => {
    const own = await listOwnJobs(call)
    if (!own.ok) return own
    const rows = own.value.jobs
      .filter(({ kind }) => kind === 'export')
      .map((job) => rowOf(call, job))
    const body = (
      <>
        <p>{W.intro}</p>
        <Ask call={call} nodeId={nodeId} />
        <Heading text={W.mine}>
          <Table caption={W.mine} columns={W.columns} rows={rows} empty={W.none} />
        </Heading>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

const ask = page({
  method: 'POST',
  path: '/at/:nodeId/exports',
  audience: 'worker',
  isSteppedUp: true,
  input: () =>
    z.strictObject({
      nodeId: place(),
      what: z.enum(EXPORTED),
      when: z.enum(DESK_SIDES),
      format: z.enum(EXPORT_FORMATS),
      names: z.enum(EXPORTED_NAMES),
      reason: z.optional(z.string().check(z.maxLength(1000))),
    }),
  from: ({ nodeId }) => listOf(String(nodeId)),
  answer: async (call, { reason = '', ...wish }) => {
    const asked = await askExport(stepped(call), { wish: wish as ExportWish, reason })
    return asked.ok ? accept({ is: 'goTo', path: at(pathOf(asked.value)) }) : asked
  },
})

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
      <a href={at(pathOf(job))}>{W.reload}</a>
    </p>
    <Form call={call} action={at(`${pathOf(job)}/stop`)}>
      <Button text={W.stop} look="other" />
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
        <Button text={W.fetch} label={`${W.fetch}：${nameOf(job)}`} />
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
          <a href={at(listOf(job.nodeId))}>{W.back}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: nameOf(job), body })
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

export const exportPages: readonly AnyPage[] = [exportsOf, ask, progress, fetching, stop]
