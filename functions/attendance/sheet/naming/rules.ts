/** What the list of a session takes of somebody’s rights. */
type Named = {
  readonly addressForm?: string
  readonly goneAt?: number
  readonly memberships: readonly {
    readonly id: string
    readonly status: string
    readonly buildingName: string
    readonly until?: number
  }[]
}

const nameOf = ({ addressForm, goneAt, memberships }: Named): string =>
  JSON.stringify([
    ...[addressForm, goneAt],
    memberships.map(({ id, status, buildingName, until }) => [id, status, buildingName, until]),
  ])

/** Whether the list of a session would call somebody otherwise, or say another building. */
export const isCalledOtherwise = (before: Named, after: Named): boolean =>
  nameOf(before) !== nameOf(after)
