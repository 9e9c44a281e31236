import type { Access } from '../../../platform/access'
import { rightsOf } from '../../../platform/session'
import type { Taken } from '../rules'

/** A post that has ended, or whose holder is blocked, holds nothing, whether or not its work has been handed over yet. */
export const holdsStill = (access: Access, { postId }: Taken, now: number): boolean =>
  rightsOf(access, now).some(({ id }) => id === postId)
