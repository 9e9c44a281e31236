import { useState } from 'react'
import { openDrive } from '../../../../../shared/contract/interest'
import type { DriveId } from '../../../../../shared/kernel/ids'
import type { Here } from '../../event/publish/plan'
import { becomeDrive } from '../../frame/navigate'
import { useSend } from '../../frame/useSend'
import { useDriveChanged } from '../useDrives'
import { type AskDraft, askOf, EMPTY_ASK, lackingInAsk } from './draft'

/** What is filled in, and sending it; the page then becomes that of the drive, once others may see it. */
export function useAsking(here: Here) {
  const [draft, setDraft] = useState(EMPTY_ASK)
  const [hasTried, setTried] = useState(false)
  const [waiting, setWaiting] = useState<DriveId>()
  const changed = useDriveChanged()
  const step = useSend(openDrive, ({ id, check }) => {
    changed()
    if (check === 'passed') becomeDrive(id)
    else setWaiting(id)
  })
  const lacking = lackingInAsk(draft)
  return {
    draft,
    change: (part: Partial<AskDraft>) => setDraft((before) => ({ ...before, ...part })),
    send: () => {
      setTried(true)
      const asked = askOf(draft, here)
      if (asked) void step.send(asked)
    },
    waiting,
    lacking: hasTried ? lacking : undefined,
    isSending: step.isSending,
    because: lacking === undefined ? step.because : undefined,
  }
}

export type Asking = ReturnType<typeof useAsking>
