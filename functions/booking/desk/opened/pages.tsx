/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../../shared/contract/fields'
import { accept } from '../../../../shared/kernel/outcome'
import { BOOKING_CASE as W, BOOKINGS_PAGE } from '../../../../shared/text/zhCN/consoleThings'
import { DECISION_WORDS, MEDIATION_WORDS } from '../../../../shared/text/zhCN/dispute'
import { daysName } from '../../../../shared/text/zhCN/dates'
import { BOOKING_STATES } from '../../../../shared/text/zhCN/export'
import { Facts, History } from '../../../console/listing'
import { Look } from '../../../console/looking'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { Heading, Table } from '../../../console/parts'
import { missingOf, notGotOf } from '../../parts/rules'
import { isOverdue } from '../../rules'
import { type BookingCase, showBookingCase } from './actions'
import { Moments } from './moments/pages'
import { daysOver } from './rules'
import { lookingPages } from './looking/pages'
import { pathOf, Settle, settlingPages } from './settling/pages'

type Props = { readonly call: PageCall; readonly nodeId: string; readonly found: BookingCase }

const KnownOf = ({ call: { world }, nodeId, found: { booking, nameOf } }: Props) => {
  const now = world.now()
  const state = isOverdue(booking, now)
    ? W.overdueSince(daysOver(booking, now))
    : BOOKING_STATES[booking.status]
  const F = W.facts
  return (
    <Facts
      facts={[
        [F.thing, <a href={at(`/at/${nodeId}/listings/${booking.listingId}`)}>{booking.title}</a>],
        [F.owner, nameOf(booking.ownerId)],
        [F.borrower, nameOf(booking.borrowerId)],
        [F.days, daysName(booking, world.today())],
        [F.state, state],
        [F.parts, booking.accessories.join('、')],
        [F.notGot, notGotOf(booking).join('、')],
        [F.missing, missingOf(booking).join('、')],
      ]}
    />
  )
}

/** What the first decided: the second reads it and decides nothing. */
const Settled = ({ found: { booking } }: Props) => {
  const decision = booking.dispute?.decision
  if (!decision || booking.status === 'disputed') return <></>
  return (
    <Heading text={W.settled}>
      <p>{W.decidedBy(DECISION_WORDS[decision.is], MEDIATION_WORDS[decision.mediation])}</p>
      {decision.words !== undefined && <p>{decision.words}</p>}
    </Heading>
  )
}

/** Of what is out: whom it matters to that it comes back. */
const Behind = ({ call: { world }, nodeId, found: { booking, behind, nameOf } }: Props) =>
  booking.status === 'handedOver' || booking.status === 'disputed' ? (
    <Heading text={W.behind}>
      <Table
        caption={W.behind}
        columns={W.behindColumns}
        rows={behind.map((one) => [
          <a href={at(pathOf(nodeId, one.bookingId))}>{nameOf(one.borrowerId)}</a>,
          daysName(one, world.today()),
          W.next[one.is],
        ])}
        empty={W.nobodyBehind}
      />
    </Heading>
  ) : (
    <></>
  )

const opened = page({
  method: 'GET',
  path: '/at/:nodeId/bookings/:bookingId',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: id('district', 'street', 'community', 'compound'),
      bookingId: id('booking'),
      cursor: z.optional(cursor()),
    }),
  answer: async (call, asked) => {
    const shown = await showBookingCase(call, asked)
    if (!shown.ok) return shown
    const found = shown.value
    const { nodeId, bookingId } = asked
    const { items, cursor: next } = found.history
    const props = { call, nodeId, found }
    const body = (
      <>
        <KnownOf {...props} />
        <Settled {...props} />
        <Behind {...props} />
        <Moments call={call} found={found} />
        {found.hasPhotos && <Look call={call} path={at(pathOf(nodeId, bookingId))} />}
        <Settle call={call} nodeId={nodeId} booking={found.booking} offered={found.offered} />
        <History call={call} items={items} path={at(pathOf(nodeId, bookingId))} cursor={next} />
      </>
    )
    const title = `${BOOKINGS_PAGE.title} · ${found.booking.title}`
    return accept({ is: 'page', title, body })
  },
})

export const bookingCasePages: readonly AnyPage[] = [opened, ...lookingPages, ...settlingPages]
