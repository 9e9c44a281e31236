import {
  EXPORT_SCHEMA,
  EXPORT_VERSION,
  type OwnKind,
  type OwnRecord,
} from '../../../../../shared/contract/ownData'
import { OWN_DATA_LABELS } from '../../../../../shared/text/zhCN/ownData'

export type OwnFile = {
  readonly at: number
  readonly kinds: readonly { readonly kind: OwnKind; readonly records: readonly OwnRecord[] }[]
}

/** A record in the order and by the names of its labels. */
export const linesOf = (kind: OwnKind, { fields }: OwnRecord): readonly string[] =>
  Object.entries(OWN_DATA_LABELS[kind].fields).flatMap(([field, label]) => {
    const value = fields[field]
    return value === undefined || value === '' ? [] : [`${label}：${value}`]
  })

/** For another program: schema and version, names as they are and as they are called. */
export const fileOf = ({ at, kinds }: OwnFile): string =>
  JSON.stringify(
    {
      ...{ schema: EXPORT_SCHEMA, version: EXPORT_VERSION },
      exportedAt: new Date(at).toISOString(),
      kinds: kinds.map(({ kind, records }) => ({
        ...{ kind, name: OWN_DATA_LABELS[kind].name, labels: OWN_DATA_LABELS[kind].fields },
        records,
      })),
    },
    undefined,
    2,
  )
