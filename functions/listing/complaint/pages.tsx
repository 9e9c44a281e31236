/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { COMPLAINT_DECISIONS } from '../../../shared/contract/complaint'
import { cursor, id, MAX_SAID_WORDS, saidWords } from '../../../shared/contract/fields'
import { accept } from '../../../shared/kernel/outcome'
import { ageName } from '../../../shared/text/zhCN/cases'
import { complaintReason } from '../../../shared/text/zhCN/complaint'
import { LOOKING } from '../../../shared/text/zhCN/consoleFrame'
import { COMPLAINT_PAGE as W, WITHHELD_PAGE } from '../../../shared/text/zhCN/consoleEvents'
import { momentName } from '../../../shared/text/zhCN/moments'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import { chosenFrom } from '../../console/choosing'
import { Facts, History, More } from '../../console/listing'
import { Look, Seen } from '../../console/looking'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Button, Choice, Form, Heading, Table } from '../../console/parts'
import { Reply } from '../../console/replying'
import {
  choose,
  complaintsAt,
  decideAtDesk,
  lookAtReported,
  showComplaint,
  type Waiting,
} from './desk/actions'

const place = () => id('district', 'street', 'community', 'compound')
const listOf = (nodeId: string): string => `/at/${nodeId}/complaints`
const pathOf = (nodeId: string, complaintId: string): string => `${listOf(nodeId)}/${complaintId}`

/** Where more of it stands: what the two had to do with each other, or the thing. */
const thingOf = (
  nodeId: string,
  { bookingId, listingId }: { readonly bookingId?: string | undefined; readonly listingId: string },
): string =>
  bookingId === undefined
    ? `/at/${nodeId}/listings/${listingId}`
    : `/at/${nodeId}/bookings/${bookingId}`

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
type CaseProps = {
  readonly call: PageCall
  readonly nodeId: string
  readonly path: string
  readonly shown: Shown
}

const Known = ({ call, nodeId, shown }: Omit<CaseProps, 'path'>) => (
  <Facts
    facts={[
      [W.about, WORKER_WORDS.complaintKinds[shown.kind]],
      [W.thing, <a href={at(thingOf(nodeId, shown))}>{shown.title}</a>],
      [W.reason, complaintReason(shown.reason)],
      [W.where, shown.compoundName],
      [W.since, momentName(shown.since, call.world.today())],
      [W.reporter, shown.reporter],
      [W.reported, shown.reported],
      [W.decided, shown.decision && W.decisions[shown.decision]],
      [W.decidedBy, shown.decidedBy],
      [W.answered, shown.words],
    ]}
  />
)

/** What is reported: seen by everybody still, or by those alone who decide about it. */
const Pictured = ({ call, path, shown: { photo } }: Omit<CaseProps, 'nodeId'>) => {
  if (photo === undefined) return <></>
  if (photo.is === 'hidden') return <Look call={call} path={at(path)} />
  return (
    <Heading text={W.photo}>
      <p class="pictures">
        <img src={`/photos/${photo.id}/medium`} alt={W.photo} />
      </p>
    </Heading>
  )
}

const Deciding = ({ call, nodeId, path, shown }: CaseProps) => {
  if (shown.status === 'decided') return <></>
  const options = shown.decisions.map((value) => ({ value, text: W.decisions[value] }))
  return (
    <Form call={call} action={at(`${path}/decide`)}>
      <p>{W.secret}</p>
      <Choice call={call} name="decision" label={W.decision} options={options} isRequired />
      <Reply
        {...{ call, nodeId, name: 'words', label: W.answer, hint: W.answerHint }}
        {...{ maxLength: MAX_SAID_WORDS, isOptional: true, offered: shown.offered }}
      />
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
    const found = await showComplaint(call, { nodeId, complaintId })
    if (!found.ok) return found
    const props = { call, nodeId, path: pathOf(nodeId, complaintId), shown: found.value }
    const body = (
      <>
        <Known {...props} />
        <Pictured {...props} />
        <Deciding {...props} />
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
  input: () =>
    z.extend(ofOne(), {
      decision: z.enum(COMPLAINT_DECISIONS),
      words: z.optional(saidWords()),
    }),
  from: ({ nodeId, complaintId }) => pathOf(String(nodeId), String(complaintId)),
  answer: async (call, { nodeId, ...asked }) => {
    const outcome = await decideAtDesk(call, asked)
    if (!outcome.ok) return outcome
    return accept({ is: 'goTo', path: at(pathOf(nodeId, asked.complaintId)), said: 'done' })
  },
})

/** A photo that is not public, in this one answer, with what can be decided about it. */
const looking = page({
  method: 'POST',
  path: '/at/:nodeId/complaints/:complaintId/photos',
  audience: 'worker',
  input: ofOne,
  from: ({ nodeId, complaintId }) => pathOf(String(nodeId), String(complaintId)),
  answer: async (call, { nodeId, complaintId }) => {
    const found = await lookAtReported(call, { nodeId, complaintId })
    if (!found.ok) return found
    const { pictures, shown } = found.value
    const props = { call, nodeId, path: pathOf(nodeId, complaintId), shown }
    const body = (
      <>
        <Seen pictures={pictures} />
        <Deciding {...props} />
        <p>
          <a href={at(props.path)}>{LOOKING.back}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: LOOKING.title, body })
  },
})

export const complaintPages: readonly AnyPage[] = [list, one, looking, decide]
