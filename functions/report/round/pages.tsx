/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { id, line } from '../../../shared/contract/fields'
import { accept } from '../../../shared/kernel/outcome'
import { CASE_NAMES } from '../../../shared/text/zhCN/cases'
import { ROUND_PAGE as W } from '../../../shared/text/zhCN/consoleDesk'
import { longDay } from '../../../shared/text/zhCN/dates'
import { at, type AnyPage, page } from '../../console/page'
import { Button, Form, Print, Table } from '../../console/parts'
import { Reply } from '../../console/replying'
import { askedAt, openRound } from './actions'
import { byBuilding, floorOf, type Stop } from './rules'

const place = () => id('district', 'street', 'community', 'compound')
const pathOf = (nodeId: string): string => `/at/${nodeId}/round`
const MAX_REASON = 100

/** What the sheet will hold, without a door; the doors come with a reason. */
const ask = page({
  method: 'GET',
  path: '/at/:nodeId/round',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: place() }),
  answer: async (call, { nodeId }) => {
    const found = await askedAt(call, nodeId)
    if (!found.ok) return found
    const { place: here, stops, isMore, offered } = found.value
    const body = (
      <>
        <p>{here.kind === 'district' ? W.district : W.intro(here.name, stops)}</p>
        {isMore && <p>{W.more}</p>}
        {stops > 0 && (
          <Form call={call} action={at(pathOf(nodeId))} label={W.open}>
            <Reply
              call={call}
              nodeId={nodeId}
              name="why"
              label={W.why}
              hint={W.whyHint}
              maxLength={MAX_REASON}
              offered={offered}
            />
            <Button text={W.open} />
          </Form>
        )}
        <p>
          <a href={at(`/at/${nodeId}/today`)}>{W.back}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

/** With its building: a long list goes on overleaf, where the heading is not. */
const doorOf = ({ buildingName, unit = '', room }: Stop): string =>
  `${buildingName} ${room === undefined ? W.noDoor : `${unit === '' ? '' : W.unit(unit)}${room}`}`

const floorName = ({ room }: Stop): string => {
  const floor = floorOf(room)
  return floor === undefined ? '' : W.floor(floor)
}

/** A box to tick and a line for a note: for a pen. */
const cellsOf = (stop: Stop) => [
  <span class="box" role="img" aria-label={W.box}>
    □
  </span>,
  floorName(stop),
  doorOf(stop),
  stop.addressForm,
  [CASE_NAMES[stop.kind], stop.title].filter((words) => words !== undefined).join('：'),
  '＿＿＿＿＿＿＿＿',
]

/** The answer to a step and no address: nobody opens the doors again without saying why. */
const sheet = page({
  method: 'POST',
  path: '/at/:nodeId/round',
  audience: 'worker',
  isSteppedUp: true,
  input: () => z.strictObject({ nodeId: place(), why: line(MAX_REASON) }),
  from: ({ nodeId }) => pathOf(String(nodeId)),
  answer: async (call, { nodeId, why }) => {
    const opened = await openRound(call, { nodeId, reason: why })
    if (!opened.ok) return opened
    const { place: here, stops, isMore } = opened.value
    const body = (
      <>
        <p>{W.of(here.name, longDay(call.world.today()), stops.length)}</p>
        <Print />
        <div class="walk">
          {byBuilding(stops).map(([building, those]) => (
            <Table
              caption={W.building(building, those.length)}
              columns={W.columns}
              rows={those.map(cellsOf)}
              empty={W.none}
            />
          ))}
        </div>
        {isMore && <p>{W.more}</p>}
        <p>{W.care}</p>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

export const roundPages: readonly AnyPage[] = [ask, sheet]
