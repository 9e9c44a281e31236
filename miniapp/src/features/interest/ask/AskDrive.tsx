import type { DriveId } from '../../../../../shared/kernel/ids'
import { ASK_WORDS as W } from '../../../../../shared/text/zhCN/interest'
import { Button } from '../../../components/Button'
import { Card, Quiet, Stack } from '../../../components/Card'
import { Amiss, Refused } from '../../../components/States'
import { compoundsAt } from '../../event/publish/plan'
import { Reach } from '../../event/publish/Reach'
import { becomeDrive } from '../../frame/navigate'
import { useCompounds } from '../../place/usePlace'
import { CountFields, PlaceFields, TimeFields, UntilFields, WhatFields } from './AskFields'
import { useAsking } from './useAsking'

/** A colleague looks at the words first. */
const WithWorker = ({ driveId }: { readonly driveId: DriveId }) => (
  <Card title={`✓ ${W.looking}`}>
    <Stack>
      <Quiet>{W.lookingMore}</Quiet>
      <Button text={W.see} onTap={() => becomeDrive(driveId)} />
    </Stack>
  </Card>
)

type AskDriveProps = { readonly nodeId: string; readonly name: string }

/** 先问问谁想来: a name, a place and a last day; everything else is filled in. */
export function AskDrive({ nodeId, name }: AskDriveProps) {
  const here = {
    nodeId,
    compounds: compoundsAt(useCompounds().data?.compounds ?? [], nodeId, name),
  }
  const at = useAsking(here)
  if (at.waiting) return <WithWorker driveId={at.waiting} />
  return (
    <Stack>
      <Quiet>{W.askMore}</Quiet>
      <WhatFields at={at} here={here} />
      <PlaceFields at={at} here={here} />
      <TimeFields at={at} here={here} />
      <CountFields at={at} here={here} />
      <UntilFields at={at} here={here} />
      <Reach at={at} here={here} name={name} />
      {at.lacking !== undefined && <Amiss says={at.lacking} />}
      <Refused because={at.because} />
      <Button text={at.isSending ? W.sending : W.send} isBusy={at.isSending} onTap={at.send} />
    </Stack>
  )
}
