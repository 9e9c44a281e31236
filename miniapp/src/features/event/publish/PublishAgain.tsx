import { useState } from 'react'
import type { SessionView } from '../../../../../shared/contract/event'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { Loaded } from '../../../components/States'
import { SessionGone } from '../SessionGone'
import { useShownSession } from '../useShownSession'
import { again } from './again'
import { PublishEvent } from './PublishEvent'

type LikeProps = { readonly nodeId: string; readonly name: string }

/** What comes later of the session that is copied changes nothing of what is being written. */
function Filled({ session, ...at }: LikeProps & { readonly session: SessionView }) {
  const [like] = useState(() => again(session))
  return <PublishEvent {...at} like={like} />
}

/** Filled in from a session that was held, or is. */
export function PublishAgain({ like, ...at }: LikeProps & { readonly like: SessionId }) {
  const session = useShownSession(like)
  return (
    <Loaded of={session}>
      {(shown) => (shown ? <Filled {...at} session={shown} /> : <SessionGone />)}
    </Loaded>
  )
}
