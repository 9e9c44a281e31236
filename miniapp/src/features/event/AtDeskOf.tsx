import type { ReactElement } from 'react'
import type { SessionView } from '../../../../shared/contract/event'
import type { SessionId } from '../../../../shared/kernel/ids'
import { MANAGE_WORDS } from '../../../../shared/text/zhCN/sessionChanges'
import { Empty, Loaded } from '../../components/States'
import { SessionGone } from './SessionGone'
import { useShownSession } from './useShownSession'

type AtDeskProps = {
  readonly id: SessionId
  readonly children: (session: SessionView) => ReactElement
}

/** A session, for whoever works where it is held; everybody else reads whose it is. */
export function AtDeskOf({ id, children }: AtDeskProps) {
  const session = useShownSession(id)
  return (
    <Loaded of={session}>
      {(shown) => {
        if (!shown) return <SessionGone />
        return shown.isMyDesk ? children(shown) : <Empty says={MANAGE_WORDS.notYours} />
      }}
    </Loaded>
  )
}
