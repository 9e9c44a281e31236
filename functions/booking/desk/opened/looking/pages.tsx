/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id } from '../../../../../shared/contract/fields'
import { accept } from '../../../../../shared/kernel/outcome'
import { LOOKING } from '../../../../../shared/text/zhCN/consoleFrame'
import { Seen } from '../../../../console/looking'
import { at, type AnyPage, page } from '../../../../console/page'
import { lookAtEnds } from '../actions'
import { pathOf } from '../settling/pages'

/** How it went out and came back, in this one answer. */
const looking = page({
  method: 'POST',
  path: '/at/:nodeId/bookings/:bookingId/photos',
  audience: 'worker',
  from: ({ nodeId, bookingId }) => pathOf(String(nodeId), String(bookingId)),
  input: () =>
    z.strictObject({
      nodeId: id('district', 'street', 'community', 'compound'),
      bookingId: id('booking'),
    }),
  answer: async (call, asked) => {
    const found = await lookAtEnds(call, asked)
    if (!found.ok) return found
    const { title, pictures } = found.value
    const body = (
      <>
        <Seen pictures={pictures} />
        <p>
          <a href={at(pathOf(asked.nodeId, asked.bookingId))}>{LOOKING.back}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: `${LOOKING.title} · ${title}`, body })
  },
})

export const lookingPages: readonly AnyPage[] = [looking]
