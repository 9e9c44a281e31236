/** @jsxImportSource hono/jsx */
import { HOLD_REASONS } from '../../../../../shared/contract/holding'
import {
  CHECK_STATES,
  LISTING_STATES,
  SHELF_PAGE as W,
} from '../../../../../shared/text/zhCN/consoleThings'
import { HOLD_REASON_NAMES } from '../../../../../shared/text/zhCN/holding'
import { CATEGORY_NAMES, KIND_NAMES } from '../../../../../shared/text/zhCN/listing'
import { momentName } from '../../../../../shared/text/zhCN/moments'
import { Ticks } from '../../../../console/listing'
import { at, type PageCall } from '../../../../console/page'
import { Button, Choice, Table } from '../../../../console/parts'
import type { listShelf } from '../actions'

type Laid = Extract<Awaited<ReturnType<typeof listShelf>>, { ok: true }>['value']
type Row = Laid['rows'][number]

const kindOf = ({ card: { kind, category, isGift } }: Row): string =>
  [
    KIND_NAMES[kind ?? 'item'],
    ...(category === undefined ? [] : [CATEGORY_NAMES[category]]),
    ...(isGift ? [W.gift] : []),
  ].join(' · ')

/** That the office took it down, else why nobody sees it, else that all do. */
function stateOf({ card: { state, held } }: Row): string {
  if (held) return W.held
  if (!state) return LISTING_STATES.published
  const isWithheld = state.check === 'refused' || state.check === 'withWorker'
  return isWithheld ? CHECK_STATES[state.check] : LISTING_STATES[state.status]
}

const placeOf = ({ compoundName, buildingName }: Row): string =>
  [compoundName, buildingName].filter((part) => part !== '').join(' ')

type Props = {
  readonly call: PageCall
  readonly asked: {
    readonly nodeId: string
    readonly shelf: 'shown' | 'paused' | 'withheld'
    readonly here: string
    readonly areAll: boolean
  }
  readonly rows: readonly Row[]
}

const cellsOf = ({ call: { world }, asked: { nodeId } }: Props, row: Row) => [
  <a href={at(`/at/${nodeId}/listings/${row.id}`)}>{row.card.title}</a>,
  kindOf(row),
  placeOf(row),
  stateOf(row),
  momentName(row.card.at, world.today()),
]

const Holding = ({ call }: { readonly call: PageCall }) => (
  <>
    <Choice
      call={call}
      name="reason"
      label={W.reason}
      hint={W.reasonHint}
      options={[
        { value: '', text: W.choose },
        ...HOLD_REASONS.map((value) => ({ value, text: HOLD_REASON_NAMES[value] })),
      ]}
    />
    <Button text={W.holdTicked} look="danger" name="what" value="pause" />
  </>
)

/** One shelf; of what neighbours see several can be taken down in one go. */
export const OnShelf = (props: Props) => {
  const { call, asked, rows } = props
  const caption = W.tabs[asked.shelf]
  if (asked.shelf !== 'shown')
    return (
      <Table
        caption={caption}
        columns={W.columns}
        rows={rows.map((row) => cellsOf(props, row))}
        empty={W.none}
      />
    )
  return (
    <Ticks
      {...{ call, caption, nodeId: asked.nodeId, here: asked.here, areAll: asked.areAll }}
      columns={W.columns}
      rows={rows.map((row) => ({ id: row.id, label: row.card.title, cells: cellsOf(props, row) }))}
      empty={W.none}
    >
      <Holding call={call} />
    </Ticks>
  )
}
