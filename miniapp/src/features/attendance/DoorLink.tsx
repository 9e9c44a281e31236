import type { SessionView } from '../../../../shared/contract/event'
import { DOOR_WORDS } from '../../../../shared/text/zhCN/attendance'
import { Button } from '../../components/Button'
import { openDoor } from '../frame/navigate'

/** For whoever works there; nothing of what was called off. */
export const DoorLink = ({ session: { id, status } }: { readonly session: SessionView }) =>
  status === 'cancelled' ? null : (
    <Button look="other" text={DOOR_WORDS.open} onTap={() => openDoor(id)} />
  )
