/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { EXPORT_FORMATS } from '../../../../shared/contract/afterClass'
import { DESK_SIDES } from '../../../../shared/contract/eventDesk'
import { EXPORTED, EXPORTED_NAMES, type ExportWish } from '../../../../shared/contract/export'
import { id } from '../../../../shared/contract/fields'
import { accept } from '../../../../shared/kernel/outcome'
import { EXPORT_PAGE as W, JOB_STATES } from '../../../../shared/text/zhCN/consoleJobs'
import { LEDGER_NAMES } from '../../../../shared/text/zhCN/export'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Button, Choice, Field, Form, Heading, Table } from '../../../console/parts'
import type { ListedJob } from '../../../platform/job'
import { listOwnJobs } from '../../job/actions'
import { askExport, ledgerNameOf, listPath as listOf, pathOf, showsLists } from '../actions'

const place = () => id('district', 'street', 'community', 'compound')

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

const rowOf = ({ world }: PageCall, job: ListedJob) => {
  const [name, when] = [ledgerNameOf(job), momentName(job.at, world.today())]
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
    const [place, own] = await Promise.all([showsLists(call, nodeId), listOwnJobs(call)])
    if (!place.ok) return place
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
    const asked = await askExport(
      { ...call, steppedUpUntil: call.session.steppedUpUntil },
      { wish: wish as ExportWish, reason },
    )
    return asked.ok ? accept({ is: 'goTo', path: at(pathOf(asked.value)) }) : asked
  },
})

export const askingPages: readonly AnyPage[] = [exportsOf, ask]
