/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { LISTED as W } from '../../shared/text/zhCN/consoleFrame'
import { momentName } from '../../shared/text/zhCN/moments'
import { at, type PageCall } from './page'
import { Form, Heading, Table } from './parts'

type MoreProps = { readonly path: string; readonly cursor: string | undefined }

/** The page of a list that is looked at: it stands again where a step on it is refused. */
export const pageHere = (path: string, cursor: string | undefined): string =>
  cursor === undefined ? path : `${path}?cursor=${encodeURIComponent(cursor)}`

/** On to the next page of a list; nothing behind the last. `path` may hold a query of its own. */
export const More = ({ path, cursor }: MoreProps) =>
  cursor === undefined ? (
    <></>
  ) : (
    <p class="noprint">
      <a
        href={`${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(cursor)}`}
        rel="next"
      >
        {W.more}
      </a>
    </p>
  )

type Tab = { readonly text: string; readonly path: string; readonly isHere: boolean }

/** Several lists of which one is shown: links, the one that is here marked. */
export const Tabs = ({
  label,
  tabs,
}: {
  readonly label: string
  readonly tabs: readonly Tab[]
}) => (
  <nav aria-label={label} class="tabs noprint">
    <ul>
      {tabs.map(({ text, path, isHere }) => (
        <li>
          <a href={path} aria-current={isHere ? 'page' : undefined}>
            {text}
          </a>
        </li>
      ))}
    </ul>
  </nav>
)

type TickProps = {
  readonly call: Pick<PageCall, 'refused'>
  readonly id: string
  /** What a listener hears of the row. */
  readonly label: string
  /** Before anybody has touched it. */
  readonly isTicked?: boolean
  /** The id of the form, where it stands beside the table because rows have forms of their own. */
  readonly form?: string
}

/** The first cell of a row of which several are decided alike: `ids` of the form around the table. */
export const Tick = ({ call: { refused }, id, label, isTicked = false, form }: TickProps) => (
  <label class="tick">
    <input
      type="checkbox"
      name="ids"
      value={id}
      form={form}
      checked={refused ? (refused.entered['ids']?.includes(id) ?? false) : isTicked}
      aria-label={W.tick(label)}
    />
  </label>
)

type TickedRow = { readonly id: string; readonly label: string; readonly cells: readonly Child[] }
type TicksProps = {
  readonly call: Pick<PageCall, 'refused' | 'request'>
  readonly nodeId: string
  /** The list itself, below the console and with its query: it stands again where nothing can be done. */
  readonly here: string
  readonly caption: string
  readonly columns: readonly string[]
  readonly rows: readonly TickedRow[]
  readonly empty: string
  /** The list was opened with all of its rows ticked. */
  readonly areAll: boolean
  /** What can be done with those that are ticked. */
  readonly children: Child
}

const withAll = (here: string): string => `${here}${here.includes('?') ? '&' : '?'}all=1`

/** A list of which several are decided alike, by ticks alone; how many are ticked is counted without a script. */
export const Ticks = ({ call, nodeId, here, children, ...list }: TicksProps) => {
  const { caption, columns, rows, empty, areAll } = list
  if (rows.length === 0)
    return <Table caption={caption} columns={columns} rows={[]} empty={empty} />
  return (
    <Form call={call} action={at(`/at/${nodeId}/bulk`)} label={caption} class="ticking">
      <input type="hidden" name="back" value={here} />
      <p class="noprint">
        <a href={at(areAll ? here : withAll(here))}>{areAll ? W.tickNone : W.tickAll}</a>
      </p>
      <Table
        caption={caption}
        columns={[W.ticked, ...columns]}
        rows={rows.map(({ id, label, cells }) => [
          <Tick call={call} id={id} label={label} isTicked={areAll} />,
          ...cells,
        ])}
        empty={empty}
      />
      <fieldset class="noprint">
        <legend>{W.withTicked}</legend>
        <p class="counted">{W.counted}</p>
        {children}
      </fieldset>
    </Form>
  )
}

export type Fact = readonly [name: string, value: Child]

/** What is known of a case, by name; what is not known is not named. */
export const Facts = ({ facts }: { readonly facts: readonly (Fact | undefined)[] }) => (
  <dl class="facts">
    {facts
      .filter((fact): fact is Fact => fact !== undefined && fact[1] !== undefined && fact[1] !== '')
      .map(([name, value]) => (
        <>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </>
      ))}
  </dl>
)

/** A line of the audit log, as colleagues read it. */
export type Done = {
  /** Epoch ms. */
  readonly at: number
  readonly by: string
  readonly role?: string
  readonly what: string
  readonly reason?: string
}
type HistoryProps = {
  readonly call: Pick<PageCall, 'world'>
  readonly items: readonly Done[]
  /** Where the rest stands, where there is more. */
  readonly path?: string
  readonly cursor?: string | undefined
}

/** Who did what about a case, the latest first: the last that a case page shows. */
export const History = ({ call: { world }, items, path = '', cursor }: HistoryProps) => (
  <Heading text={W.history}>
    <Table
      caption={W.history}
      columns={W.historyColumns}
      rows={items.map(({ at, by, role, what, reason }) => [
        momentName(at, world.today()),
        W.who(by, role),
        what,
        reason ?? '',
      ])}
      empty={W.noHistory}
    />
    <More path={path} cursor={cursor} />
  </Heading>
)
