import { useRouter, useShareAppMessage } from '@tarojs/taro'
import type { ReactNode } from 'react'
import type { DriveView } from '../../../../../shared/contract/interest'
import type { DriveId } from '../../../../../shared/kernel/ids'
import { INTEREST_WORDS as W } from '../../../../../shared/text/zhCN/interest'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { ShareButton } from '../../../components/Button'
import { Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Loaded, Old } from '../../../components/States'
import { useFresh } from '../../../features/frame/useFresh'
import { DriveDesk } from '../../../features/interest/DriveDesk'
import { DriveFacts } from '../../../features/interest/DriveFacts'
import { DriveFoot } from '../../../features/interest/DriveFoot'
import { DriveGone } from '../../../features/interest/DriveGone'
import { useDrive } from '../../../features/interest/useDrives'
import { useMe } from '../../../features/resident/useMe'

type ShownProps = { readonly drive: DriveView; readonly note: ReactNode }

const Shown = ({ drive, note }: ShownProps) => (
  <Page label={drive.words.title} foot={<DriveFoot drive={drive} />}>
    <Stack>
      {note}
      <DriveFacts drive={drive} />
      <DriveDesk drive={drive} />
      <ShareButton text={W.share} />
    </Stack>
  </Page>
)

export default function InterestPage() {
  const { id = '' } = useRouter().params
  const drive = useDrive(id as DriveId)
  // Asked for beside it: what can be done depends on who looks.
  useMe()
  useFresh(drive)
  useShareAppMessage(() => ({
    title: W.shareTitle(drive.data?.words.title ?? PAGE_TITLES.interest),
    path: `/packages/event/interest/index?id=${id}`,
  }))
  if (drive.data) return <Shown drive={drive.data} note={<Old of={drive} />} />
  return (
    <Page label={PAGE_TITLES.interest}>
      <Stack>
        <Loaded of={drive}>{() => <DriveGone />}</Loaded>
      </Stack>
    </Page>
  )
}
