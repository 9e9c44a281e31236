import type { CompoundId } from '../../../shared/kernel/ids'
import { takenBack } from '../erasing/rules'
import type { Event } from '../rules'

/** Where whoever proposed something may hold it: nowhere while they are blocked. */
export type Standing = { readonly isBlocked: boolean; readonly homes: readonly CompoundId[] }

/** What waits for a worker's word and may not any more; `undefined` where it may, or nothing waits. */
export function withoutStanding(event: Event, { isBlocked, homes }: Standing): Event | undefined {
  const mayWait = !isBlocked && homes.some((id) => id === event.compoundId)
  return mayWait ? undefined : takenBack(event)
}
