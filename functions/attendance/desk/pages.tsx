/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { DESK_SIDES } from '../../../shared/contract/eventDesk'
import { cursor, id } from '../../../shared/contract/fields'
import { endsAt, hoursOf } from '../../../shared/kernel/hours'
import { accept } from '../../../shared/kernel/outcome'
import { CLASSES_PAGE as W } from '../../../shared/text/zhCN/consoleClasses'
import { DRIVES_PAGE } from '../../../shared/text/zhCN/consoleDrives'
import { GROUPS_PAGE } from '../../../shared/text/zhCN/consoleGroups'
import { kindName, standingWords, timesName } from '../../../shared/text/zhCN/event'
import { More, Tabs } from '../../console/listing'
import { at, type AnyPage, page, type PageCall } from '../../console/page'
import { Table } from '../../console/parts'
import { listClasses } from './actions'

type Cards = Extract<Awaited<ReturnType<typeof listClasses>>, { ok: true }>['value']['cards']
type ListProps = {
  readonly call: PageCall
  readonly nodeId: string
  readonly caption: string
  readonly cards: Cards
}

/** A street or a district: what is held below is not its own. */
const isAbove = (nodeId: string): boolean => /^(?:str|dst)_/.test(nodeId)

/** One whose list nobody has handed in says so: until then its seats count for nothing. */
function standsAs(card: Cards[number], now: number): string {
  if (card.isHidden) return W.hidden
  const isDue = card.status === 'open' || card.status === 'closed'
  return isDue && endsAt(hoursOf(card.day, card.hours)) <= now
    ? W.toHandIn
    : standingWords(card, now)
}

const Classes = ({ call: { world }, nodeId, caption, cards }: ListProps) => (
  <Table
    caption={caption}
    columns={W.columns}
    rows={cards.map((card) => [
      timesName(card, world.today()),
      <a href={at(`/at/${nodeId}/events/${card.eventId}?session=${card.id}`)}>{card.title}</a>,
      kindName(card.kind),
      card.venue,
      standsAs(card, world.now()),
    ])}
    empty={isAbove(nodeId) ? W.noneOfOwn : W.none}
  />
)

const pathOf = (nodeId: string, when: string): string => at(`/at/${nodeId}/events?when=${when}`)

/** What a place holds: what comes, what was. */
const list = page({
  method: 'GET',
  path: '/at/:nodeId/events',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: id('district', 'street', 'community', 'compound'),
      when: z.optional(z.enum(DESK_SIDES)),
      cursor: z.optional(cursor()),
    }),
  answer: async (call, { nodeId, when = 'coming', ...asked }) => {
    const listed = await listClasses(call, { nodeId, when, ...asked })
    if (!listed.ok) return listed
    const { cards, cursor: next } = listed.value
    const tabs = DESK_SIDES.map((one) => ({
      ...{ text: W.tabs[one], path: pathOf(nodeId, one), isHere: one === when },
    }))
    const body = (
      <>
        <p class="noprint">
          <a href={at(`/at/${nodeId}/events/new`)}>{W.make}</a> ·{' '}
          <a href={at(`/at/${nodeId}/groups`)}>{GROUPS_PAGE.title}</a> ·{' '}
          <a href={at(`/at/${nodeId}/drives`)}>{DRIVES_PAGE.title}</a>
        </p>
        <Tabs label={W.lists} tabs={tabs} />
        <Classes call={call} nodeId={nodeId} caption={W.tabs[when]} cards={cards} />
        <More path={pathOf(nodeId, when)} cursor={next} />
        <p class="noprint">
          <a href={at(`/at/${nodeId}/exports`)}>{W.exports}</a>
        </p>
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

export const classPages: readonly AnyPage[] = [list]
