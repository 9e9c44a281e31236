import type { Me } from '../../../../shared/contract/resident'
import { BlockedDoor } from '../block/BlockedDoor'
import { ClosingDoor } from '../privacy/account/ClosingDoor'

type HeldProps = { readonly me: Me | undefined }

/** Whether they can do nothing new here for now: blocked, or about to cancel. */
export const isHeld = (me: Me | undefined): boolean =>
  me?.block !== undefined || me?.closingAt !== undefined

/** What stands before everything else then: why, until when, and the way out. */
export const Held = ({ me }: HeldProps) => (
  <>
    <BlockedDoor me={me} />
    <ClosingDoor me={me} />
  </>
)
