/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../shared/contract/fields'
import { accept } from '../../../shared/kernel/outcome'
import { DRIVES_PAGE as W } from '../../../shared/text/zhCN/consoleDrives'
import { dayName } from '../../../shared/text/zhCN/dates'
import { deskDriveMark } from '../../../shared/text/zhCN/interest'
import { More } from '../../console/listing'
import { at, type AnyPage, page } from '../../console/page'
import { Table } from '../../console/parts'
import { drivesAt } from './actions'

/** What a place asks about before it plans anything. */
const list = page({
  method: 'GET',
  path: '/at/:nodeId/drives',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: id('district', 'street', 'community', 'compound'),
      cursor: z.optional(cursor()),
    }),
  answer: async (call, asked) => {
    const found = await drivesAt(call, asked)
    if (!found.ok) return found
    const { cards, cursor: next } = found.value
    const body = (
      <>
        <p>{W.more}</p>
        <Table
          caption={W.title}
          columns={W.columns}
          rows={cards.map((card) => [
            <a href={at(`/at/${asked.nodeId}/drives/${card.id}`)}>{card.title}</a>,
            W.count(card.households),
            deskDriveMark(card),
            dayName(card.until, call.world.today()),
          ])}
          empty={(next ?? asked.cursor) === undefined ? W.none : W.noneHere}
        />
        <More path={at(`/at/${asked.nodeId}/drives`)} cursor={next} />
        <p class="noprint">
          <a href={at(`/at/${asked.nodeId}/events`)}>{W.classes}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

export const drivePages: readonly AnyPage[] = [list]
