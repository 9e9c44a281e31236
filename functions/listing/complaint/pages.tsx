/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import * as contract from '../../../shared/contract/complaint'
import { COMPLAINT_DECISIONS } from '../../../shared/contract/complaint'
import { cursor, id } from '../../../shared/contract/fields'
import { accept } from '../../../shared/kernel/outcome'
import { ageName } from '../../../shared/text/zhCN/cases'
import { complaintReason } from '../../../shared/text/zhCN/complaint'
import { COMPLAINT_PAGE as W, WITHHELD_PAGE } from '../../../shared/text/zhCN/consoleEvents'
import { momentName } from '../../../shared/text/zhCN/moments'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import { chosenFrom } from '../../console/choosing'
import { Facts, History, More } from '../../console/listing'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Button, Choice, Form, Table } from '../../console/parts'
import { audited } from '../../platform/audited'
import { decideComplaint } from './actions'
import { choose, complaintsAt, showComplaint, type Waiting } from './desk/actions'

const place = () => id('district', 'street', 'community', 'compound')
const listOf = (nodeId: string): string => `/at/${nodeId}/complaints`
const pathOf = (nodeId: string, complaintId: string): string => `${listOf(nodeId)}/${complaintId}`

const rowOf = (nodeId: string, now: number) => (one: Waiting) => [
  ageName(now - one.since),
  WORKER_WORDS.complaintKinds[one.kind],
  complaintReason(one.reason),
  one.compoundName,
  <a href={at(pathOf(nodeId, one.id))}>{one.title}</a>,
]

/** What waits for a worker's word in a community, the longest first. */
const list = page({
  method: 'GET',
  path: '/at/:nodeId/complaints',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: place(), cursor: z.optional(cursor()) }),
  answer: async (call, { nodeId, ...asked }) => {
    const community = z.safeParse(id('community'), nodeId)
    if (!community.success) {
      const list = { title: W.title, nodeId, tail: 'complaints' as const }
      return chosenFrom(await choose(call, { nodeId, ...asked }), list)
    }
    const listed = await complaintsAt(call, { nodeId: community.data, ...asked })
    if (!listed.ok) return listed
    const { items, cursor: next } = listed.value
    const rows = items.map(rowOf(nodeId, call.world.now()))
    const body = (
      <>
        <Table caption={W.title} columns={W.columns} rows={rows} empty={W.none} />
        <More path={at(listOf(nodeId))} cursor={next} />
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

type Shown = Extract<Awaited<ReturnType<typeof showComplaint>>, { ok: true }>['value']
type CaseProps = { readonly call: PageCall; readonly path: string; readonly shown: Shown }

const Known = ({ call, shown }: Omit<CaseProps, 'path'>) => (
  <Facts
    facts={[
      [W.about, WORKER_WORDS.complaintKinds[shown.kind]],
      [W.thing, shown.title],
      [W.reason, complaintReason(shown.reason)],
      [W.where, shown.compoundName],
      [W.since, momentName(shown.since, call.world.today())],
      [W.reporter, shown.reporter],
      [W.reported, shown.reported],
      [W.decided, shown.decision && W.decisions[shown.decision]],
      [W.decidedBy, shown.decidedBy],
    ]}
  />
)

const Deciding = ({ call, path, shown }: CaseProps) => {
  if (shown.status === 'decided') return <></>
  const options = shown.decisions.map((value) => ({ value, text: W.decisions[value] }))
  return (
    <Form call={call} action={at(`${path}/decide`)}>
      <p>{W.secret}</p>
      <Choice call={call} name="decision" label={W.decision} options={options} isRequired />
      <Button text={W.decide} />
    </Form>
  )
}

const ofOne = () => z.strictObject({ nodeId: place(), complaintId: id('complaint') })

const one = page({
  method: 'GET',
  path: '/at/:nodeId/complaints/:complaintId',
  audience: 'worker',
  input: ofOne,
  answer: async (call, { nodeId, complaintId }) => {
    const found = await showComplaint(call, complaintId)
    if (!found.ok) return found
    const body = (
      <>
        <Known call={call} shown={found.value} />
        <Deciding call={call} path={pathOf(nodeId, complaintId)} shown={found.value} />
        <p>
          <a href={at(listOf(nodeId))}>{WITHHELD_PAGE.list}</a>
        </p>
        <History call={call} items={found.value.history} />
      </>
    )
    return accept({ is: 'page', title: W.one, body })
  },
})

const decide = page({
  method: 'POST',
  path: '/at/:nodeId/complaints/:complaintId/decide',
  audience: 'worker',
  input: () => z.extend(ofOne(), { decision: z.enum(COMPLAINT_DECISIONS) }),
  from: ({ nodeId, complaintId }) => pathOf(String(nodeId), String(complaintId)),
  answer: async (call, { nodeId, complaintId, decision }) => {
    const outcome = await decideComplaint(call, { complaintId, decision })
    await audited(contract.decideComplaint, { call, input: { complaintId } }, outcome)
    if (!outcome.ok) return outcome
    return accept({ is: 'goTo', path: at(pathOf(nodeId, complaintId)), said: 'done' })
  },
})

export const complaintPages: readonly AnyPage[] = [list, one, decide]
