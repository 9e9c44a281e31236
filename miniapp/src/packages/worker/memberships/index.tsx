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
import { ApproveMatched } from '../../../features/worker/ApproveMatched'
import { RequestCard } from '../../../features/worker/RequestCard'
import { useRequests } from '../../../features/worker/useCases'

function Requests({ nodeId }: { readonly nodeId: CommunityId }) {
  const list = useRequests(nodeId)
  useFresh(list)
  return (
    <Loaded of={list}>
      {({ pages }) => {
        const all = pages.flatMap(({ requests }) => requests)
        if (all.length === 0) return <Empty says={WORKER_WORDS.noRequests} />
        return (
          <Stack>
            <ApproveMatched requests={all} />
            {all.map((request) => (
              <RequestCard key={request.id} request={request} />
            ))}
            <More of={list} />
          </Stack>
        )
      }}
    </Loaded>
  )
}

export default function MembershipsPage() {
  const { nodeId = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.memberships}>
      <SignedIn>
        <Requests nodeId={nodeId as CommunityId} />
      </SignedIn>
    </Page>
  )
}
