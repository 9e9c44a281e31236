import type { Want } from '../../../shared/contract/interest'
import type { BuildingId, HouseholdId, ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { CompoundPath } from '../../../shared/kernel/scope'
import { type Drive, type Interest, isAsking } from '../rules'

type Home = CompoundPath & { readonly householdId: HouseholdId; readonly buildingId: BuildingId }
type Said = {
  readonly residentId: ResidentId
  readonly home: Home
  readonly want: Want
  readonly now: number
}

/** Under which a word is kept with whoever said it. */
export const interestIdOf = ({ id }: Pick<Drive, 'id'>, residentId: ResidentId): string =>
  `${id}#${residentId}`

const pathOf = ({ districtId, streetId, communityId, compoundId, ...home }: Home) => ({
  ...{ districtId, streetId, communityId, compoundId },
  ...{ householdId: home.householdId, buildingId: home.buildingId },
})

const stoodBefore = (before: Interest | undefined): Want => before?.want ?? 'out'

/** Somebody's next word on a drive; `undefined` where they have said so already. Of a drive that is over nobody hears any more. */
export function decideSaying(
  drive: Drive,
  before: Interest | undefined,
  { residentId, home, want, now }: Said,
): Outcome<Interest | undefined, { readonly code: 'interest.over' }> {
  if (!isAsking(drive, now)) return refuse({ code: 'interest.over' })
  if (stoodBefore(before) === want) return accept(undefined)
  return accept({
    ...pathOf(home),
    ...{ id: interestIdOf(drive, residentId), driveId: drive.id, residentId },
    ...{ rev: (before?.rev ?? 0) + 1, want, until: drive.until, title: drive.words.title },
    ...{ changedAt: now, done: before?.done ?? [] },
  })
}

/** All words with this one among them, as they stand once it is written. */
export const withNext = (all: readonly Interest[], next: Interest): readonly Interest[] => [
  ...all.filter(({ residentId }) => residentId !== next.residentId),
  next,
]
