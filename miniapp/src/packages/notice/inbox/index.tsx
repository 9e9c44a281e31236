import { NOTICE_WORDS } from '../../../../../shared/text/zhCN/notice'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Stack } from '../../../components/Card'
import { More } from '../../../components/More'
import { Page } from '../../../components/Page'
import { Rows } from '../../../components/Row'
import { Empty, Loaded } from '../../../components/States'
import { useFresh } from '../../../features/frame/useFresh'
import { NoticeRow } from '../../../features/notice/NoticeRow'
import { useMarkRead, useNotices } from '../../../features/notice/useNotices'
import { SignedIn } from '../../../features/resident/SignedIn'

function Notices() {
  const notices = useNotices()
  useFresh(notices)
  useMarkRead(notices.data?.pages[0]?.notices[0]?.at)
  return (
    <Loaded of={notices}>
      {({ pages }) => {
        const all = pages.flatMap((page) => page.notices)
        if (all.length === 0) return <Empty says={NOTICE_WORDS.none} />
        return (
          <Stack>
            <Rows>
              {all.map((notice) => (
                <NoticeRow key={notice.id} notice={notice} />
              ))}
            </Rows>
            <More of={notices} />
          </Stack>
        )
      }}
    </Loaded>
  )
}

export default function InboxPage() {
  return (
    <Page label={PAGE_TITLES.inbox}>
      <SignedIn>
        <Notices />
      </SignedIn>
    </Page>
  )
}
