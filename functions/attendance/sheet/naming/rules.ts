import { type Access, addressFormOf } from '../../../platform/access'

type Named = Pick<Access, 'addressForm' | 'goneAt' | 'memberships'>

const nameOf = (access: Named): string =>
  JSON.stringify([
    addressFormOf(access),
    access.memberships.map(({ id, status, buildingName, until }) => [
      ...[id, status, buildingName, until],
    ]),
  ])

/** Whether the list of a session would call somebody otherwise, or say another building. */
export const isCalledOtherwise = (before: Named, after: Named): boolean =>
  nameOf(before) !== nameOf(after)
