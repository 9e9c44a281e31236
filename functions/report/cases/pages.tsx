/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../shared/contract/fields'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { accept } from '../../../shared/kernel/outcome'
import { DESK_LINKS } from '../../../shared/text/zhCN/consoleDesk'
import { ageName, CASE_NAMES, TODAY_WORDS as W } from '../../../shared/text/zhCN/cases'
import { More, Tabs } from '../../console/listing'
import { at, type AnyPage, page } from '../../console/page'
import { Heading, Table } from '../../console/parts'
import { todayAt } from './actions'
import { BelowTable } from './below/pages'
import { byBuilding, isWantedBy, pathTo } from './leading/rules'

type Listed = Extract<Awaited<ReturnType<typeof todayAt>>, { ok: true }>['value']
type Row = Listed['rows'][number]

const placeName = ({ card: { compoundName, buildingName } }: Row): string =>
  [compoundName, buildingName].filter((part) => part !== undefined).join(' ')

type Looking = { readonly nodeId: string; readonly now: number }

/** What it is, on to where it is decided; a loan behind which somebody waits says so. */
const Named = ({ row, nodeId, now }: Looking & { readonly row: Row }) => (
  <>
    <a href={at(pathTo(nodeId, row))}>{CASE_NAMES[row.card.kind]}</a>
    {isWantedBy(row.card, addDays(localDateAt(now), 1)) && <strong> {W.wanted}</strong>}
  </>
)

const cellsOf = (row: Row, looking: Looking) => [
  ageName(looking.now - row.card.since),
  <Named row={row} {...looking} />,
  placeName(row),
  row.card.title ?? '',
]

type CasesProps = Looking & Pick<Listed, 'rows' | 'isWhole'>

const ByAge = ({ rows, isWhole: _, ...looking }: CasesProps) => (
  <Table
    caption={`${W.shown} ${W.count(rows.length)}`}
    columns={W.columns}
    rows={rows.map((row) => cellsOf(row, looking))}
    empty={W.none}
  />
)

/** Where more wait than a page shows, a building may have more of them too. */
const ByBuilding = ({ rows, isWhole, ...looking }: CasesProps) => (
  <div>
    {byBuilding(rows).map(([building, group]) => (
      <Table
        caption={[
          building === '' ? W.noBuilding : building,
          ...(isWhole ? [] : [W.shown]),
          W.count(group.length),
        ].join(' ')}
        columns={W.columns}
        rows={group.map((row) => cellsOf(row, looking))}
        empty={W.none}
      />
    ))}
  </div>
)

type ListProps = {
  readonly found: Listed
  readonly by: 'age' | 'building'
  readonly looking: Looking
}

const Cases = ({ found: { rows, isWhole, cursor: next }, by, looking }: ListProps) => {
  const Shown = by === 'age' ? ByAge : ByBuilding
  return (
    <Heading text={W.cases}>
      <Shown rows={rows} isWhole={isWhole} {...looking} />
      <More path={at(`/at/${looking.nodeId}/today?by=${by}`)} cursor={next} />
    </Heading>
  )
}

type ClassesProps = {
  readonly place: Listed['place']
  readonly held: NonNullable<Listed['held']>
}

function noClasses({ place: { kind, name }, held: { areMore } }: ClassesProps): string {
  if (areMore) return W.noClassesAmongFirst
  return kind === 'street' || kind === 'district' ? W.noClassesOfOwn(name) : W.noClasses
}

const Classes = ({ place, held }: ClassesProps) => (
  <Heading text={W.classes}>
    <Table
      caption={
        held.areMore ? W.atLeastSessions(held.classes.length) : W.sessions(held.classes.length)
      }
      columns={W.classColumns}
      rows={held.classes.map(({ eventId, hours, title, venue }) => [
        `${hours.from}–${hours.until}`,
        <a href={at(`/at/${place.id}/events/${eventId}`)}>{title}</a>,
        venue,
      ])}
      empty={noClasses({ place, held })}
    />
    {held.areMore && <a href={at(`/at/${place.id}/events`)}>{W.moreClasses}</a>}
  </Heading>
)

type WaysProps = {
  readonly nodeId: string
  readonly by: 'age' | 'building'
  readonly kind: string
}

/** How it is read, and what is taken along. */
const Ways = ({ nodeId, by, kind }: WaysProps) => {
  const here = at(`/at/${nodeId}/today`)
  const ways = [
    ...(kind === 'district' ? [] : [['round', W.round] as const]),
    ...(['verifications', 'calls', 'replies'] as const).map(
      (tail) => [tail, DESK_LINKS[tail]] as const,
    ),
  ]
  return (
    <>
      <ul class="names noprint">
        {ways.map(([tail, text]) => (
          <li>
            <a href={at(`/at/${nodeId}/${tail}`)}>{text}</a>
          </li>
        ))}
      </ul>
      <Tabs
        label={W.ways}
        tabs={[
          { text: W.byAge, path: here, isHere: by === 'age' },
          { text: W.byBuilding, path: `${here}?by=building`, isHere: by === 'building' },
        ]}
      />
    </>
  )
}

const node = () => id('district', 'street', 'community', 'compound')

/** What waits here and below, and what is held here today. */
const today = page({
  method: 'GET',
  path: '/at/:nodeId/today',
  audience: 'worker',
  input: () =>
    z.strictObject({
      nodeId: node(),
      by: z.optional(z.enum(['age', 'building'])),
      cursor: z.optional(cursor()),
    }),
  answer: async (call, { nodeId, by = 'age', cursor: from }) => {
    const found = await todayAt(call, { nodeId, cursor: from })
    if (!found.ok) return found
    const { place, below, held } = found.value
    const body = (
      <>
        <p>{W.intro(place.name)}</p>
        <Ways nodeId={nodeId} by={by} kind={place.kind} />
        {below.lines.length > 0 && (
          <BelowTable below={below} place={place} now={call.world.now()} />
        )}
        {place.kind !== 'district' && (
          <Cases found={found.value} by={by} looking={{ nodeId, now: call.world.now() }} />
        )}
        {held && <Classes place={place} held={held} />}
      </>
    )
    return accept({ is: 'page', title: W.title, body })
  },
})

const atPlace = page({
  method: 'GET',
  path: '/at/:nodeId',
  audience: 'worker',
  input: () => z.strictObject({ nodeId: node() }),
  answer: (_, { nodeId }) =>
    Promise.resolve(accept({ is: 'goTo', path: at(`/at/${nodeId}/today`) })),
})

export const casePages: readonly AnyPage[] = [today, atPlace]
