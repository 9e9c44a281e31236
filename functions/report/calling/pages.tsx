/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { CALL_OUTCOMES } from '../../../shared/contract/callBack'
import { cursor, id } from '../../../shared/contract/fields'
import type { CommunityId } from '../../../shared/kernel/ids'
import { accept } from '../../../shared/kernel/outcome'
import { CALL_OUTCOME_WORDS, CALL_PAGE_WORDS } from '../../../shared/text/zhCN/callBack'
import { CALLS_PAGE as W, DESK_LINKS } from '../../../shared/text/zhCN/consoleDesk'
import { momentName } from '../../../shared/text/zhCN/moments'
import { chosenFrom } from '../../console/choosing'
import { Facts, History, More, pageHere, Tabs, Tick } from '../../console/listing'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Button, Choice, Form, Heading, Key, Table } from '../../console/parts'
import { callOf, type CallBackRow, callsAt, choose, seatCallsAt } from './actions'
import { Seats } from './seats/pages'
import { listPath, onePath, seatsPath, settlingPages } from './settling/pages'

const place = () => id('community')
const anyPlace = () => id('district', 'street', 'community', 'compound')

const OUTCOMES = CALL_OUTCOMES.map((value) => ({ value, text: CALL_OUTCOME_WORDS[value] }))

/** 陈姨 · 九鼎小区 1栋: as colleagues call them; the full name is not needed for a call. */
const whoOf = ({ addressForm, compoundName, buildingName }: CallBackRow): string =>
  `${addressForm} · ${compoundName} ${buildingName}`

type Shown = { readonly call: PageCall; readonly nodeId: string }
type List = Shown & { readonly here: string }

function stateOf({ call: { world } }: Shown, { tries, notBefore, takenBy }: CallBackRow): string {
  const taken = takenBy && (takenBy.isMe ? W.takenByMe : W.takenBy(takenBy.addressForm))
  const tried =
    tries > 0 && notBefore !== undefined
      ? W.tried(tries, momentName(notBefore, world.today()))
      : undefined
  return [taken, tried].filter((words) => words !== undefined).join('，')
}

const topicsOf = ({ topics }: Pick<CallBackRow, 'topics'>): string =>
  topics.map(({ page: from }) => CALL_PAGE_WORDS[from] ?? W.somewhere).join('、')

const FORM = 'several'

/** Beside the table: each row has a page of its own, and this decides those that are ticked. */
const Several = ({ call, nodeId, here }: List) => (
  <form method="post" action={at(`/at/${nodeId}/bulk`)} id={FORM} aria-label={W.several}>
    <Key call={call} />
    <input type="hidden" name="back" value={here} />
    <input type="hidden" name="what" value="settleCalls" />
    <Choice call={call} name="outcome" label={W.outcome} options={OUTCOMES} isRequired />
    <Button text={W.several} look="other" />
  </form>
)

const Asked = ({ items, ...shown }: List & { readonly items: readonly CallBackRow[] }) => (
  <Heading text={W.asked}>
    <Table
      caption={W.asked}
      columns={W.askedColumns}
      rows={items.map((item) => [
        <Tick call={shown.call} id={item.id} label={whoOf(item)} form={FORM} />,
        <a href={at(onePath(shown.nodeId, item.id))}>{whoOf(item)}</a>,
        momentName(item.since, shown.call.world.today()),
        topicsOf(item),
        stateOf(shown, item),
      ])}
      empty={W.noneAsked}
    />
    {items.length > 0 && <Several {...shown} />}
  </Heading>
)

type Lists = 'asked' | 'seats'

/** Who asked for a call, and about whose seats one calls: a list each, read one at a time. */
const CallTabs = ({ nodeId, list }: { readonly nodeId: string; readonly list: Lists }) => (
  <Tabs
    label={W.lists}
    tabs={[
      { text: W.asked, path: at(listPath(nodeId)), isHere: list === 'asked' },
      { text: W.seats, path: at(seatsPath(nodeId)), isHere: list === 'seats' },
    ]}
  />
)

type Listing = Shown & { readonly nodeId: CommunityId; readonly cursor?: string | undefined }

/** The rows of one of the two lists, by pages, and where it goes on. */
async function listed(list: Lists, { call, nodeId, cursor: from }: Listing) {
  const asked = { nodeId, cursor: from }
  if (list === 'seats') {
    const found = await seatCallsAt(call, asked)
    if (!found.ok) return found
    const { calls: seats, cursor: next } = found.value
    return accept({
      rows: <Seats call={call} nodeId={nodeId} seats={seats} />,
      more: <More path={at(seatsPath(nodeId))} cursor={next} />,
    })
  }
  const found = await callsAt(call, asked)
  if (!found.ok) return found
  const { items, cursor: next } = found.value
  return accept({
    rows: <Asked {...{ call, nodeId, items, here: pageHere(listPath(nodeId), from) }} />,
    more: <More path={at(listPath(nodeId))} cursor={next} />,
  })
}

const input = () => z.strictObject({ nodeId: anyPlace(), cursor: z.optional(cursor()) })
type Input = z.infer<ReturnType<typeof input>>

/** One of the two lists, at a community; above it, in which. */
async function shownAt(list: Lists, call: PageCall, { nodeId: asked, ...more }: Input) {
  const community = z.safeParse(place(), asked)
  if (!community.success) {
    const tail = list === 'asked' ? ('calls' as const) : ('seat-calls' as const)
    const shown = { title: W.title, nodeId: asked, tail }
    return chosenFrom(await choose(call, { nodeId: asked, ...more }), shown)
  }
  const nodeId = community.data
  const found = await listed(list, { call, nodeId, ...more })
  if (!found.ok) return found
  const body = (
    <>
      <p>{W.intro}</p>
      <CallTabs nodeId={nodeId} list={list} />
      {found.value.rows}
      {found.value.more}
      <p class="noprint">
        <a href={at(`/at/${nodeId}/round`)}>{DESK_LINKS.round}</a>
      </p>
    </>
  )
  return accept({ is: 'page' as const, title: W.title, body })
}

const calls = page({
  method: 'GET',
  path: '/at/:nodeId/calls',
  audience: 'worker',
  input,
  answer: (call, asked) => shownAt('asked', call, asked),
})

const seatCalls = page({
  method: 'GET',
  path: '/at/:nodeId/seat-calls',
  audience: 'worker',
  input,
  answer: (call, asked) => shownAt('seats', call, asked),
})

const one = page({
  method: 'GET',
  path: '/at/:nodeId/calls/:callBackId',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: place(), callBackId: id('callBack') }),
  answer: async (call, { nodeId, callBackId }) => {
    const found = await callOf(call, callBackId)
    if (!found.ok) return found
    const { callBack, addressForm, history } = found.value
    const { status, compoundName, buildingName, outcome } = callBack
    const body = (
      <>
        <Facts
          facts={[
            [W.who, addressForm],
            [W.where, `${compoundName} ${buildingName}`],
            [W.since, momentName(callBack.since, call.world.today())],
            [W.about, topicsOf({ topics: [...callBack.topics] })],
            outcome && [W.outcome, CALL_OUTCOME_WORDS[outcome]],
          ]}
        />
        {status === 'open' ? (
          <Form call={call} action={at(onePath(nodeId, callBackId))} label={W.settle}>
            <Choice call={call} name="outcome" label={W.outcome} options={OUTCOMES} isRequired />
            <Button text={W.settle} />
          </Form>
        ) : (
          <p role="status">{W.over}</p>
        )}
        <History call={call} items={history.items} />
        <p class="noprint">
          <a href={at(listPath(nodeId))}>{W.back}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.one(addressForm), body })
  },
})

export const callPages: readonly AnyPage[] = [calls, seatCalls, one, ...settlingPages]
