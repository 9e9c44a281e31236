import { useRouter } from '@tarojs/taro'
import type { CommunityId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { MEDIATING_WORDS } from '../../../../../shared/text/zhCN/dispute'
import { Stack } from '../../../components/Card'
import { More } from '../../../components/More'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { useFresh } from '../../../features/frame/useFresh'
import { SignedIn } from '../../../features/resident/SignedIn'
import { DisputeCard } from '../../../features/worker/DisputeCard'
import { useDisputes } from '../../../features/worker/useCases'

function Items({ nodeId }: { readonly nodeId: CommunityId }) {
  const list = useDisputes(nodeId)
  useFresh(list)
  return (
    <Loaded of={list}>
      {({ pages }) => {
        const all = pages.flatMap(({ items }) => items)
        if (all.length === 0) return <Empty says={MEDIATING_WORDS.none} />
        return (
          <Stack>
            {all.map((item) => (
              <DisputeCard key={item.bookingId} item={item} />
            ))}
            <More of={list} />
          </Stack>
        )
      }}
    </Loaded>
  )
}

export default function DisputesPage() {
  const { nodeId = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.disputes}>
      <SignedIn>
        <Items nodeId={nodeId as CommunityId} />
      </SignedIn>
    </Page>
  )
}
