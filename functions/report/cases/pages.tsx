/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { cursor, id } from '../../../shared/contract/fields'
import { addDays, localDateAt } from '../../../shared/kernel/dates'
import { accept } from '../../../shared/kernel/outcome'
import { DESK_LINKS } from '../../../shared/text/zhCN/consoleDesk'
import { ageName, CASE_NAMES, TODAY_WORDS as W } from '../../../shared/text/zhCN/cases'
import { at, type AnyPage, page } from '../../console/page'
import { Heading, Table } from '../../console/parts'
import { casesAt, classesToday } from './actions'
import { byBuilding, isWantedBy, pathTo } from './leading/rules'

type Listed = Extract<Awaited<ReturnType<typeof casesAt>>, { ok: true }>['value']
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

type CasesProps = Looking & { readonly rows: readonly Row[] }

const ByAge = ({ rows, ...looking }: CasesProps) => (
  <Table
    caption={`${W.cases} ${W.count(rows.length)}`}
    columns={W.columns}
    rows={rows.map((row) => cellsOf(row, looking))}
    empty={W.none}
  />
)

const ByBuilding = ({ rows, ...looking }: CasesProps) => (
  <>
    {byBuilding(rows).map(([building, group]) => (
      <Table
        caption={`${building === '' ? W.noBuilding : building} ${W.count(group.length)}`}
        columns={W.columns}
        rows={group.map((row) => cellsOf(row, looking))}
        empty={W.none}
      />
    ))}
  </>
)

type ClassRow = Awaited<ReturnType<typeof classesToday>>[number]

const Classes = ({ cards }: { readonly cards: readonly ClassRow[] }) => (
  <Heading text={W.classes}>
    <Table
      caption={W.classes}
      columns={W.classColumns}
      rows={cards.map(({ hours, title, venue }) => [`${hours.from}–${hours.until}`, title, venue])}
      empty={W.noClasses}
    />
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
  return (
    <p class="noprint">
      <a href={here} aria-current={by === 'age' ? 'true' : undefined}>
        {W.byAge}
      </a>{' '}
      <a href={`${here}?by=building`} aria-current={by === 'building' ? 'true' : undefined}>
        {W.byBuilding}
      </a>{' '}
      {kind !== 'district' && <a href={at(`/at/${nodeId}/round`)}>{W.round}</a>}{' '}
      {kind === 'community' && (
        <>
          <a href={at(`/at/${nodeId}/verifications`)}>{DESK_LINKS.verifications}</a>{' '}
          <a href={at(`/at/${nodeId}/calls`)}>{DESK_LINKS.calls}</a>{' '}
        </>
      )}
      <a href={at(`/at/${nodeId}/replies`)}>{DESK_LINKS.replies}</a>
    </p>
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
  answer: async (call, { nodeId, by = 'age', cursor }) => {
    const [listed, cards] = await Promise.all([
      casesAt(call, { nodeId, cursor }),
      classesToday(call, nodeId),
    ])
    if (!listed.ok) return listed
    const { place, rows, cursor: next } = listed.value
    const now = call.world.now()
    const here = at(`/at/${nodeId}/today`)
    const Shown = by === 'age' ? ByAge : ByBuilding
    const body = (
      <>
        <p>{place.kind === 'district' ? W.district : W.intro(place.name)}</p>
        <Ways nodeId={nodeId} by={by} kind={place.kind} />
        <Shown rows={rows} nodeId={nodeId} now={now} />
        {next !== undefined && (
          <p>
            <a href={`${here}?by=${by}&cursor=${next}`}>{W.more}</a>
          </p>
        )}
        <Classes cards={cards} />
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
