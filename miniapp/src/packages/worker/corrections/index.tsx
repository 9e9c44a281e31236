import { useRouter } from '@tarojs/taro'
import type { CommunityId } from '../../../../../shared/kernel/ids'
import { CORRECTION_WORDS } from '../../../../../shared/text/zhCN/correction'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Stack } from '../../../components/Card'
import { More } from '../../../components/More'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { useFresh } from '../../../features/frame/useFresh'
import { SignedIn } from '../../../features/resident/SignedIn'
import { CorrectionCard } from '../../../features/worker/CorrectionCard'
import { useCorrections } from '../../../features/worker/useCases'

function Items({ nodeId }: { readonly nodeId: CommunityId }) {
  const list = useCorrections(nodeId)
  useFresh(list)
  return (
    <Loaded of={list}>
      {({ pages }) => {
        const all = pages.flatMap(({ items }) => items)
        if (all.length === 0) return <Empty says={CORRECTION_WORDS.none} />
        return (
          <Stack>
            {all.map((item) => (
              <CorrectionCard key={item.id} item={item} />
            ))}
            <More of={list} />
          </Stack>
        )
      }}
    </Loaded>
  )
}

export default function CorrectionsPage() {
  const { nodeId = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.corrections}>
      <SignedIn>
        <Items nodeId={nodeId as CommunityId} />
      </SignedIn>
    </Page>
  )
}
