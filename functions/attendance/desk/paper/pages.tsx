/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../../shared/contract/fields'
import { accept } from '../../../../shared/kernel/outcome'
import { CLASS_LIST as W } from '../../../../shared/text/zhCN/consoleClasses'
import { timesName } from '../../../../shared/text/zhCN/event'
import { More } from '../../../console/listing'
import { at, type AnyPage, page } from '../../../console/page'
import { Button, Form, Print, Table } from '../../../console/parts'
import { showSeated } from '../people/actions'
import { toSession } from '../people/pages'

/** For a pen. */
const Box = () => (
  <span class="box" role="img" aria-label={W.box}>
    □
  </span>
)

/** The list on paper: a number for each and a box to tick. */
const paper = page({
  method: 'GET',
  path: '/at/:nodeId/events/:eventId/paper',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: id('district', 'street', 'community', 'compound'),
      ...{ eventId: id('event'), session: z.optional(id('session')) },
      cursor: z.optional(cursor()),
    }),
  answer: async (call, { session, ...asked }) => {
    if (session === undefined) return toSession(call, asked, 'paper')
    const found = await showSeated(call, { ...asked, session }, 'paper')
    if (!found.ok) return found
    const { title, sessionId, list } = found.value
    const path = at(`/at/${asked.nodeId}/events/${asked.eventId}`)
    const rows = list.rows.filter(({ is }) => is === 'awaited' || is === 'in')
    const body = (
      <>
        <p>{`${title} · ${timesName(list, undefined)} · ${list.venue}`}</p>
        {rows.some(({ number }) => number === undefined) && (
          <p role="status" class="noprint">
            {W.notNumbered}
          </p>
        )}
        <Table
          caption={W.paperTitle}
          columns={W.paperColumns}
          rows={rows.map(({ number, addressForm, buildingName, party }) => [
            ...[number ?? '', addressForm, buildingName, W.party(party)],
            <Box />,
          ])}
          empty={W.nonePaper}
        />
        <More path={`${path}/paper?session=${sessionId}`} cursor={list.cursor} />
        <p>{W.paperMore}</p>
        <Print />
        <div class="noprint">
          <Form call={call} action={`${path}/number`}>
            <input type="hidden" name="session" value={sessionId} />
            <Button text={W.number} look="other" />
          </Form>
          <p>
            <a href={`${path}/list?session=${sessionId}`}>{W.toList}</a>
          </p>
        </div>
      </>
    )
    return accept({ is: 'page', title: W.paperTitle, body })
  },
})

export const paperPages: readonly AnyPage[] = [paper]
