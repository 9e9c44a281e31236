/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { CALL_OUTCOMES, type CallBackItem } from '../../../shared/contract/callBack'
import type { SeatCall } from '../../../shared/contract/callList'
import { cursor, id } from '../../../shared/contract/fields'
import { SEAT_CALL_OUTCOMES } from '../../../shared/contract/seatsDesk'
import { accept } from '../../../shared/kernel/outcome'
import { CALL_OUTCOME_WORDS, CALL_PAGE_WORDS } from '../../../shared/text/zhCN/callBack'
import { CALLS_PAGE as W, DESK_LINKS } from '../../../shared/text/zhCN/consoleDesk'
import { momentName } from '../../../shared/text/zhCN/moments'
import { callReason, SEAT_CALL_OUTCOME_WORDS } from '../../../shared/text/zhCN/seatsDesk'
import { chosenFrom } from '../../console/choosing'
import { Facts, History, More, Tick } from '../../console/listing'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Button, Choice, Form, Heading, Key, Table } from '../../console/parts'
import { callOf, callsAt, choose } from './actions'
import { listPath, onePath, settlingPages } from './settling/pages'

const place = () => id('community')
const anyPlace = () => id('district', 'street', 'community', 'compound')

const OUTCOMES = CALL_OUTCOMES.map((value) => ({ value, text: CALL_OUTCOME_WORDS[value] }))

/** 陈姨 · 九鼎小区 1栋: as colleagues call them; the full name is not needed for a call. */
const whoOf = ({ addressForm, compoundName, buildingName }: CallBackItem | SeatCall): string =>
  `${addressForm} · ${compoundName} ${buildingName}`

type Shown = { readonly call: PageCall; readonly nodeId: string }

function stateOf({ call: { world } }: Shown, { tries, notBefore, takenBy }: CallBackItem): string {
  const taken = takenBy && (takenBy.isMe ? W.takenByMe : W.takenBy(takenBy.addressForm))
  const tried =
    tries > 0 && notBefore !== undefined
      ? W.tried(tries, momentName(notBefore, world.today()))
      : undefined
  return [taken, tried].filter((words) => words !== undefined).join('，')
}

const topicsOf = ({ topics }: Pick<CallBackItem, 'topics'>): string =>
  topics.map(({ page: from }) => CALL_PAGE_WORDS[from] ?? W.somewhere).join('、')

const FORM = 'several'

/** Beside the table: each row has a page of its own, and this decides those that are ticked. */
const Several = ({ call, nodeId }: Shown) => (
  <form method="post" action={at(`/at/${nodeId}/bulk`)} id={FORM} aria-label={W.several}>
    <Key call={call} />
    <input type="hidden" name="what" value="settleCalls" />
    <Choice call={call} name="outcome" label={W.outcome} options={OUTCOMES} isRequired />
    <Button text={W.several} look="other" />
  </form>
)

const Asked = ({ items, ...shown }: Shown & { readonly items: readonly CallBackItem[] }) => (
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

/** What came of a call about a seat, told with one press. */
const SeatOutcomes = ({ call, nodeId, seat }: Shown & { readonly seat: SeatCall }) => (
  <Form
    call={call}
    action={at(`${listPath(nodeId)}/${seat.sessionId}/${seat.membershipId}`)}
    class="row"
  >
    <input type="hidden" name="reason" value={seat.reason} />
    {SEAT_CALL_OUTCOMES.map((outcome) => (
      <Button
        text={SEAT_CALL_OUTCOME_WORDS[outcome]}
        look="other"
        name="outcome"
        value={outcome}
        label={`${SEAT_CALL_OUTCOME_WORDS[outcome]}：${whoOf(seat)}`}
      />
    ))}
  </Form>
)

const Seats = ({ seats, ...shown }: Shown & { readonly seats: readonly SeatCall[] }) => {
  const today = shown.call.world.today()
  return (
    <Heading text={W.seats}>
      <Table
        caption={W.seats}
        columns={W.seatColumns}
        rows={seats.map((seat) => [
          whoOf(seat),
          seat.title,
          callReason(seat.reason, momentName(seat.until, today)),
          seat.tries > 0 ? W.triedOnly(seat.tries, seat.lastTry?.by ?? '') : '',
          <SeatOutcomes seat={seat} {...shown} />,
        ])}
        empty={W.noneSeats}
      />
    </Heading>
  )
}

const calls = page({
  method: 'GET',
  path: '/at/:nodeId/calls',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: anyPlace(), cursor: z.optional(cursor()) }),
  answer: async (call, { nodeId: asked, ...more }) => {
    const community = z.safeParse(place(), asked)
    if (!community.success) {
      const list = { title: W.title, nodeId: asked, tail: 'calls' as const }
      return chosenFrom(await choose(call, { nodeId: asked, ...more }), list)
    }
    const nodeId = community.data
    const found = await callsAt(call, { nodeId, ...more })
    if (!found.ok) return found
    const { items, cursor: next, seats } = found.value
    const body = (
      <>
        <p>{W.intro}</p>
        <Asked call={call} nodeId={nodeId} items={items} />
        <More path={at(listPath(nodeId))} cursor={next} />
        <Seats call={call} nodeId={nodeId} seats={seats} />
        <p class="noprint">
          <a href={at(`/at/${nodeId}/round`)}>{DESK_LINKS.round}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
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

export const callPages: readonly AnyPage[] = [calls, one, ...settlingPages]
