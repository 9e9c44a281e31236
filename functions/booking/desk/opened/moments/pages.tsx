/** @jsxImportSource hono/jsx */
import { disputeReason, DECISION_WORDS } from '../../../../../shared/text/zhCN/dispute'
import { LEFT_PLACE_NAMES, PHRASE_WORDS } from '../../../../../shared/text/zhCN/bookingSaid'
import { BOOKING_CASE as W, MOMENT_WORDS as M } from '../../../../../shared/text/zhCN/consoleThings'
import { BOOKING_STATES } from '../../../../../shared/text/zhCN/export'
import { shortDay } from '../../../../../shared/text/zhCN/dates'
import { addDays } from '../../../../../shared/kernel/dates'
import { momentName } from '../../../../../shared/text/zhCN/moments'
import type { PageCall } from '../../../../console/page'
import { Heading, Table } from '../../../../console/parts'
import type { BookingCase } from '../actions'
import { type Doer, type Moment, momentsOf } from '../rules'

const ACTED = { lent: M.lent, lentWithOwner: M.lentWithOwner, takenBack: M.takenBack } as const
const BECAME: Readonly<Record<string, string>> = M as unknown as Readonly<Record<string, string>>

const SAYS: {
  readonly [What in Moment['what']]: (moment: Extract<Moment, { readonly what: What }>) => string
} = {
  asked: () => M.asked,
  handedOver: () => M.handedOver,
  returned: () => M.returned,
  became: ({ status }) => BECAME[status] ?? BOOKING_STATES[status],
  photo: ({ end }) => (end === 'handOver' ? M.photoHandOver : M.photoReturn),
  phrase: ({ phrase }) => M.phrase(PHRASE_WORDS[phrase]),
  left: ({ place }) => M.left(LEFT_PLACE_NAMES[place]),
  renewalAsked: ({ until }) => M.renewalAsked(lastDay(until)),
  disputed: ({ reason }) => M.disputed(disputeReason(reason)),
  said: ({ words }) => M.said(words),
  decided: ({ is }) => M.decided(DECISION_WORDS[is]),
  acted: ({ act }) => ACTED[act],
}

const lastDay = (until: Extract<Moment, { readonly what: 'renewalAsked' }>['until']): string =>
  shortDay(addDays(until, -1))

const says = (moment: Moment): string => SAYS[moment.what](moment as never)

type Props = { readonly call: PageCall; readonly found: BookingCase }

function nameOf({ booking, nameOf: called }: BookingCase, by: Doer): string {
  if (by === 'owner') return called(booking.ownerId)
  return by === 'borrower' ? called(booking.borrowerId) : W.who[by]
}

/** What happened when, as the booking itself keeps it. */
export const Moments = ({ call: { world }, found }: Props) => (
  <Heading text={W.timeline}>
    <Table
      caption={W.timeline}
      columns={W.timelineColumns}
      rows={momentsOf(found.booking).map((moment) => [
        momentName(moment.at, world.today()),
        nameOf(found, moment.by),
        says(moment),
      ])}
      empty=""
    />
  </Heading>
)
