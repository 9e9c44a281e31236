import { useRouter } from '@tarojs/taro'
import type { CommunityId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { WORKER_WORDS } from '../../../../../shared/text/zhCN/worker'
import { Stack } from '../../../components/Card'
import { More } from '../../../components/More'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { useFresh } from '../../../features/frame/useFresh'
import { SignedIn } from '../../../features/resident/SignedIn'
import { ComplaintCard } from '../../../features/worker/ComplaintCard'
import { useComplaints } from '../../../features/worker/useCases'

function Items({ nodeId }: { readonly nodeId: CommunityId }) {
  const list = useComplaints(nodeId)
  useFresh(list)
  return (
    <Loaded of={list}>
      {({ pages }) => {
        const all = pages.flatMap(({ items }) => items)
        if (all.length === 0) return <Empty says={WORKER_WORDS.noComplaints} />
        return (
          <Stack>
            {all.map((item) => (
              <ComplaintCard key={item.id} item={item} />
            ))}
            <More of={list} />
          </Stack>
        )
      }}
    </Loaded>
  )
}

export default function ComplaintsPage() {
  const { nodeId = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.complaints}>
      <SignedIn>
        <Items nodeId={nodeId as CommunityId} />
      </SignedIn>
    </Page>
  )
}
