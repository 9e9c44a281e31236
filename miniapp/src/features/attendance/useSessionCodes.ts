import { useEffect, useState } from 'react'
import type { SessionId } from '../../../../shared/kernel/ids'
import { SCREEN_WORDS } from '../../../../shared/text/zhCN/attendance'
import { Rotation, type Shown } from './rotation'

/** The code at the door as it stands at this moment, while somebody looks. */
export function useSessionCodes(sessionId: SessionId): Shown | undefined {
  const [shown, setShown] = useState<Shown>()
  useEffect(() => {
    const rotation = new Rotation(sessionId, {
      whenNone: SCREEN_WORDS.offline,
      onShown: setShown,
    })
    rotation.start()
    return () => rotation.stop()
  }, [sessionId])
  return shown
}
