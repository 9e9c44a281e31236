import type { SessionView } from '../../../../../shared/contract/event'
import { MANAGE_WORDS } from '../../../../../shared/text/zhCN/sessionChanges'
import { Button } from '../../../components/Button'
import { openManageSession } from '../../frame/navigate'

/** For whoever works there. */
export const ManageDoor = ({ session: { id, isMyDesk } }: { readonly session: SessionView }) =>
  isMyDesk ? (
    <Button look="other" text={MANAGE_WORDS.manage} onTap={() => openManageSession(id)} />
  ) : null
