/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { paragraph, id, localDate } from '../../../../../shared/contract/fields'
import {
  DISPUTE_DECISIONS,
  MAX_DISPUTE_WORDS,
  MEDIATIONS,
} from '../../../../../shared/contract/disputed'
import { addDays } from '../../../../../shared/kernel/dates'
import { accept } from '../../../../../shared/kernel/outcome'
import { BOOKING_CASE as W } from '../../../../../shared/text/zhCN/consoleThings'
import { MEDIATING_WORDS as M, MEDIATION_WORDS } from '../../../../../shared/text/zhCN/dispute'
import { at, type AnyPage, page, type PageCall } from '../../../../console/page'
import { Button, Choice, Field, Form, Heading } from '../../../../console/parts'
import { Reply } from '../../../../console/replying'
import type { Booking } from '../../../rules'
import { settleAtDesk } from '../actions'
import { decisionsFor, lastDayOf } from '../rules'

export const pathOf = (nodeId: string, bookingId: string): string =>
  `/at/${nodeId}/bookings/${bookingId}`

type Props = {
  readonly call: PageCall
  readonly nodeId: string
  readonly booking: Booking
  readonly offered: readonly string[]
}

const Until = ({ call, booking }: Pick<Props, 'call' | 'booking'>) => (
  <Field
    call={call}
    name="lastDay"
    label={W.until}
    hint={W.untilHint}
    type="date"
    value={lastDayOf(booking)}
  />
)

/** Only while it is disputed: what was decided stands above. */
export const Settle = ({ call, nodeId, booking, offered }: Props) => {
  const decisions = decisionsFor(booking)
  if (decisions.length === 0) return <></>
  return (
    <Heading text={W.settle}>
      <Form call={call} action={at(`${pathOf(nodeId, booking.id)}/settle`)} label={W.settle}>
        <input type="hidden" name="rev" value={booking.rev} />
        <Choice
          call={call}
          name="decision"
          label={M.what}
          isRequired
          options={decisions.map((value) => ({ value, text: M.decisions[value] }))}
        />
        <Choice
          call={call}
          name="mediation"
          label={M.how}
          isRequired
          options={MEDIATIONS.map((value) => ({ value, text: MEDIATION_WORDS[value] }))}
        />
        {decisions.includes('stays') && <Until call={call} booking={booking} />}
        <Reply
          {...{ call, nodeId, name: 'words', label: M.words, hint: M.wordsHint }}
          {...{ maxLength: MAX_DISPUTE_WORDS, isOptional: true, offered }}
        />
        <Button text={M.send} />
      </Form>
    </Heading>
  )
}

const settle = page({
  method: 'POST',
  path: '/at/:nodeId/bookings/:bookingId/settle',
  audience: 'worker',
  from: ({ nodeId, bookingId }) => pathOf(String(nodeId), String(bookingId)),
  input: () =>
    z.strictObject({
      nodeId: id('district', 'street', 'community', 'compound'),
      bookingId: id('booking'),
      rev: z.coerce.number(),
      decision: z.enum(DISPUTE_DECISIONS),
      mediation: z.enum(MEDIATIONS),
      lastDay: z.optional(localDate()),
      words: z.optional(paragraph(MAX_DISPUTE_WORDS)),
    }),
  answer: async (call, { nodeId, lastDay, ...word }) => {
    // Only what stays lent has a day on which it comes back.
    const until =
      lastDay === undefined || word.decision !== 'stays' ? undefined : addDays(lastDay, 1)
    const settled = await settleAtDesk(call, { ...word, until })
    const path = at(pathOf(nodeId, word.bookingId))
    return settled.ok ? accept({ is: 'goTo', path, said: 'done' }) : settled
  },
})

export const settlingPages: readonly AnyPage[] = [settle]
