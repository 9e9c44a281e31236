/** @jsxImportSource hono/jsx */
import type { Child } from 'hono/jsx'
import { LISTED as W } from '../../shared/text/zhCN/consoleFrame'
import { momentName } from '../../shared/text/zhCN/moments'
import type { PageCall } from './page'
import { Heading, Table } from './parts'

type MoreProps = { readonly path: string; readonly cursor: string | undefined }

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
  /** The id of the form, where it stands beside the table because rows have forms of their own. */
  readonly form?: string
}

/** The first cell of a row of which several are decided alike: `ids` of the form around the table. */
export const Tick = ({ call: { refused }, id, label, form }: TickProps) => (
  <label class="tick">
    <input
      type="checkbox"
      name="ids"
      value={id}
      form={form}
      checked={refused?.entered['ids']?.includes(id) ?? false}
      aria-label={W.tick(label)}
    />
  </label>
)

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
