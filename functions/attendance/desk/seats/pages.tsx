/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id } from '../../../../shared/contract/fields'
import { CANCEL_REASONS } from '../../../../shared/contract/registration'
import { MAX_PLACE, MOVE_REASONS } from '../../../../shared/contract/seatsDesk'
import { accept } from '../../../../shared/kernel/outcome'
import { INCIDENT_PAGE } from '../../../../shared/text/zhCN/consoleAfterClass'
import { SEAT_PAGE as W } from '../../../../shared/text/zhCN/consoleSeats'
import { timesName } from '../../../../shared/text/zhCN/event'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { CANCEL_REASON_WORDS } from '../../../../shared/text/zhCN/registration'
import { clashOfThem, MOVE_REASON_WORDS } from '../../../../shared/text/zhCN/seatsDesk'
import { Facts } from '../../../console/listing'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Button, Choice, Field, Form, Heading } from '../../../console/parts'
import { showSeat } from './actions'
import { Wishing } from './wishing/pages'

export type Seat = Extract<Awaited<ReturnType<typeof showSeat>>, { ok: true }>['value']
export type SeatProps = { readonly call: PageCall; readonly path: string; readonly seat: Seat }

const Session = ({ seat }: Pick<SeatProps, 'seat'>) => (
  <input type="hidden" name="session" value={seat.session.id} />
)

const has = ({ mine }: Seat): boolean =>
  mine !== undefined && ['confirmed', 'waitlisted', 'offered'].includes(mine.status)

const aheadOf = ({ mine }: Seat): string | undefined =>
  mine?.ahead === undefined ? undefined : W.aheadOf(mine.ahead)

const Known = ({ call, seat }: Omit<SeatProps, 'path'>) => {
  const { event, session, mine, clash } = seat
  const today = call.world.today()
  const until = mine?.offeredUntil
  return (
    <Facts
      facts={[
        [W.who, seat.addressForm],
        [W.what, event.words.title],
        [W.when, timesName(session, today)],
        [W.stands, mine === undefined ? W.nothing : W.states[mine.status]],
        mine && has(seat) ? [W.party, W.partyOf(mine.party)] : undefined,
        [W.ahead, aheadOf(seat)],
        until === undefined ? undefined : [W.keptUntil, momentName(until, today)],
        clash && [W.clash, clashOfThem(clash, { seen: session.day, today })],
      ]}
    />
  )
}

const BECAUSE = CANCEL_REASONS.map((value) => ({ value, text: CANCEL_REASON_WORDS[value] }))

const Cancel = ({ call, path, seat }: SeatProps) => (
  <Heading text={W.cancel}>
    <p>{W.cancelMore}</p>
    <Form call={call} action={`${path}/cancel`} label={W.cancel}>
      <Session seat={seat} />
      <Choice
        {...{ call, name: 'because', label: W.because }}
        options={[{ value: '', text: W.unsaid }, ...BECAUSE]}
      />
      <Button text={W.cancelNow} look="danger" />
    </Form>
  </Heading>
)

const REASONS = MOVE_REASONS.map((value) => ({ value, text: MOVE_REASON_WORDS[value] }))

const Move = ({ call, path, seat }: SeatProps) => (
  <Heading text={W.move}>
    <p>{W.moveMore}</p>
    <Form call={call} action={`${path}/move`} label={W.move}>
      <Session seat={seat} />
      <Field
        {...{ call, name: 'place', label: W.place, hint: W.placeHint(MAX_PLACE) }}
        {...{ type: 'number', isRequired: true }}
      />
      <Choice {...{ call, name: 'reason', label: W.reason, options: REASONS, isRequired: true }} />
      <Field {...{ call, name: 'words', label: W.words, hint: W.wordsHint, maxLength: 40 }} />
      <Button text={W.moveNow} />
    </Form>
  </Heading>
)

const Steps = (props: SeatProps) => {
  if (!has(props.seat)) return <Wishing {...props} />
  return (
    <>
      {props.seat.mine?.status === 'waitlisted' && <Move {...props} />}
      <Cancel {...props} />
    </>
  )
}

/** Somebody and their seat in one session. */
const one = page({
  method: 'GET',
  path: '/at/:nodeId/events/:eventId/seats/:membershipId',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: id('district', 'street', 'community', 'compound'),
      ...{ eventId: id('event'), session: z.optional(id('session')) },
      membershipId: id('membership'),
    }),
  answer: async (call, asked) => {
    const found = await showSeat(call, asked)
    if (!found.ok) return found
    const seat = found.value
    const event = at(`/at/${asked.nodeId}/events/${asked.eventId}`)
    const path = `${event}/seats/${asked.membershipId}`
    const body = (
      <>
        <Known call={call} seat={seat} />
        <div class="noprint">
          <Steps call={call} path={path} seat={seat} />
          <p>
            <a href={`${event}/list?session=${seat.session.id}`}>{W.toList}</a> ·{' '}
            <a href={`${event}/sign-up?session=${seat.session.id}`}>{W.somebodyElse}</a> ·{' '}
            <a href={`${event}/incidents?session=${seat.session.id}&who=${asked.membershipId}`}>
              {INCIDENT_PAGE.ofSomebody}
            </a>
          </p>
        </div>
      </>
    )
    return accept({ is: 'page', title: W.title(seat.addressForm), body })
  },
})

export const seatPages: readonly AnyPage[] = [one]
