/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../shared/contract/fields'
import { accept } from '../../../shared/kernel/outcome'
import { BOOKINGS_PAGE as W } from '../../../shared/text/zhCN/consoleThings'
import { More, Tabs } from '../../console/listing'
import { at, type AnyPage, page } from '../../console/page'
import { BOOKING_LISTS, listDeskBookings } from './actions'
import { Bookings, Compounds } from './table/pages'

const pathOf = (nodeId: string, list: string): string => at(`/at/${nodeId}/bookings?list=${list}`)

/** The bookings of a place, each list by itself; a street or a district chooses a compound. */
const bookings = page({
  method: 'GET',
  path: '/at/:nodeId/bookings',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: id('district', 'street', 'community', 'compound'),
      list: z.optional(z.enum(BOOKING_LISTS)),
      cursor: z.optional(cursor()),
    }),
  answer: async (call, { nodeId, list = 'out', cursor }) => {
    const laid = await listDeskBookings(call, { nodeId, list, cursor })
    if (!laid.ok) return laid
    const { place, below, rows, cursor: next } = laid.value
    const tabs = BOOKING_LISTS.map((one) => ({
      ...{ text: W.tabs[one], path: pathOf(nodeId, one), isHere: one === list },
    }))
    const isAbove = place.kind === 'district' || place.kind === 'street'
    const body = isAbove ? (
      <Compounds rows={below} area="bookings" />
    ) : (
      <>
        <p>{W.intro(place.name)}</p>
        <Tabs label={W.lists} tabs={tabs} />
        <Bookings call={call} nodeId={nodeId} caption={W.tabs[list]} rows={rows} />
        <More path={pathOf(nodeId, list)} cursor={next} />
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

export const bookingPages: readonly AnyPage[] = [bookings]
