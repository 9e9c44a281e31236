/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import type { DeskGroup } from '../../../shared/contract/group'
import { cursor, id } from '../../../shared/contract/fields'
import { accept } from '../../../shared/kernel/outcome'
import { GROUPS_PAGE as W } from '../../../shared/text/zhCN/consoleGroups'
import { deskGroupMark, rhythmName } from '../../../shared/text/zhCN/group'
import { More } from '../../console/listing'
import { at, type AnyPage, page } from '../../console/page'
import { Table } from '../../console/parts'
import { groupsAt } from './actions'

const isOrdinary = ({ check, status }: DeskGroup): boolean =>
  check === 'passed' && status === 'running'

const rowOf = (nodeId: string, card: DeskGroup) => [
  <a href={at(`/at/${nodeId}/groups/${card.id}`)}>{card.name}</a>,
  rhythmName(card.rhythm),
  isOrdinary(card) ? W.running : deskGroupMark(card),
  W.count(card.members),
]

/** 常办的小组 of a place, with how many are in each. */
const list = page({
  method: 'GET',
  path: '/at/:nodeId/groups',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: id('district', 'street', 'community', 'compound'),
      cursor: z.optional(cursor()),
    }),
  answer: async (call, asked) => {
    const found = await groupsAt(call, asked)
    if (!found.ok) return found
    const { cards, cursor: next } = found.value
    const { nodeId } = asked
    const body = (
      <>
        <p class="noprint">
          <a href={at(`/at/${nodeId}/groups/new`)}>{W.make}</a>
        </p>
        <Table
          caption={W.title}
          columns={W.columns}
          rows={cards.map((card) => rowOf(nodeId, card))}
          empty={(next ?? asked.cursor) === undefined ? W.none : W.noneHere}
        />
        <More path={at(`/at/${nodeId}/groups`)} cursor={next} />
        <p class="noprint">
          <a href={at(`/at/${nodeId}/events`)}>{W.classes}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

export const groupPages: readonly AnyPage[] = [list]
