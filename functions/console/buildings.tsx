/** @jsxImportSource hono/jsx */
import { RESIDENTS_PAGE as W } from '../../shared/text/zhCN/consolePeople'
import { Table } from './parts'

type Named = { readonly id: string; readonly name: string }
type BelowProps = {
  readonly compounds: readonly (Named & { readonly communityName: string })[]
  readonly linkOf: (compoundId: string) => string
}

/** Above the compounds: in which one somebody is looked for. */
export const CompoundTable = ({ compounds, linkOf }: BelowProps) => (
  <Table
    caption={W.below}
    columns={W.belowColumns}
    rows={compounds.map(({ id, name, communityName }) => [
      <a href={linkOf(id)}>{name}</a>,
      communityName,
    ])}
    empty={W.noneBelow}
  />
)

type WhichProps = {
  readonly action: string
  /** What else stands in the address. */
  readonly along?: Readonly<Record<string, string | undefined>>
  readonly of: { readonly buildings: readonly Named[]; readonly building?: Named | undefined }
}

/** A plain form that asks, and changes nothing. */
export const WhichBuilding = ({ action, along = {}, of: { buildings, building } }: WhichProps) => (
  <form method="get" action={action} class="noprint">
    {Object.entries(along).map(
      ([name, value]) => value !== undefined && <input type="hidden" name={name} value={value} />,
    )}
    <p class="field">
      <label for="buildingId">{W.building}</label>
      <select id="buildingId" name="buildingId">
        {buildings.map(({ id: value, name }) => (
          <option value={value} selected={value === building?.id}>
            {name}
          </option>
        ))}
      </select>
    </p>
    <button type="submit" class="other">
      {W.show}
    </button>
  </form>
)
