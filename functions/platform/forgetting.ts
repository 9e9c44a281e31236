import { type Access, AccessEntity } from './access'
import type { Change } from './commit'
import { removal } from './removal'

/**
 * Whoever it was calls no more: every token of theirs asks for a new login. Apart from the other changes of Access, as
 * `removal` is.
 */
export const forgetAccess = ({ residentId, rev }: Access): Change =>
  removal(AccessEntity, { residentId }, { rev })
