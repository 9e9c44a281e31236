import type { Registration } from '../../../registration/rules'
import type { CheckIn } from '../../rules'

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

const seatOf = (one: Registration | undefined): string =>
  JSON.stringify([one?.status, one?.party, one?.isWalkIn, one?.absence, one?.joinedAt])

/** Whether a record says something else of the seat: of all that changed something one is the last that is told. */
export const isSeatChanged = (
  before: Registration | undefined,
  after: Registration | undefined,
): boolean => seatOf(before) !== seatOf(after)

const comingOf = (one: CheckIn | undefined): string =>
  JSON.stringify([one?.party, one?.way, one?.at, one?.isUndone, one?.isWalkIn, one?.name])

/** The same of their coming: what they said of the class stands on no list. */
export const isComingChanged = (before: CheckIn | undefined, after: CheckIn | undefined): boolean =>
  comingOf(before) !== comingOf(after)
