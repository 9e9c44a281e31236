import type { Me } from '../../../../../shared/contract/resident'
import { TakeBack } from './Cancelling'

/** What stands before everything else while the account is about to be erased. */
export const ClosingDoor = ({ me }: { readonly me: Me | undefined }) =>
  me?.closingAt === undefined ? null : <TakeBack erasesAt={me.closingAt} />
