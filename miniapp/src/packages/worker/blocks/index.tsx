import { useRouter } from '@tarojs/taro'
import type { CommunityId } from '../../../../../shared/kernel/ids'
import { BLOCKING_WORDS } from '../../../../../shared/text/zhCN/block'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Stack } from '../../../components/Card'
import { More } from '../../../components/More'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { useBlocks } from '../../../features/block/useBlock'
import { useFresh } from '../../../features/frame/useFresh'
import { SignedIn } from '../../../features/resident/SignedIn'
import { BlockCard } from '../../../features/worker/BlockCard'

function Items({ nodeId }: { readonly nodeId: CommunityId }) {
  const list = useBlocks(nodeId)
  useFresh(list)
  return (
    <Loaded of={list}>
      {({ pages }) => {
        const all = pages.flatMap(({ items }) => items)
        if (all.length === 0) return <Empty says={BLOCKING_WORDS.none} />
        return (
          <Stack>
            {all.map((item) => (
              <BlockCard key={item.id} item={item} />
            ))}
            <More of={list} />
          </Stack>
        )
      }}
    </Loaded>
  )
}

export default function BlocksPage() {
  const { nodeId = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.blocks}>
      <SignedIn>
        <Items nodeId={nodeId as CommunityId} />
      </SignedIn>
    </Page>
  )
}
