import { useRouter } from '@tarojs/taro'
import type { CommunityId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { CERTIFICATE_WORDS } from '../../../../../shared/text/zhCN/skill'
import { Stack } from '../../../components/Card'
import { More } from '../../../components/More'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { useFresh } from '../../../features/frame/useFresh'
import { SignedIn } from '../../../features/resident/SignedIn'
import { CertificateCard } from '../../../features/worker/CertificateCard'
import { useCertificates } from '../../../features/worker/useCases'

function Items({ nodeId }: { readonly nodeId: CommunityId }) {
  const list = useCertificates(nodeId)
  useFresh(list)
  return (
    <Loaded of={list}>
      {({ pages }) => {
        const all = pages.flatMap(({ items }) => items)
        if (all.length === 0) return <Empty says={CERTIFICATE_WORDS.none} />
        return (
          <Stack>
            {all.map((item) => (
              <CertificateCard key={item.id} item={item} />
            ))}
            <More of={list} />
          </Stack>
        )
      }}
    </Loaded>
  )
}

export default function CertificatesPage() {
  const { nodeId = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.certificates}>
      <SignedIn>
        <Items nodeId={nodeId as CommunityId} />
      </SignedIn>
    </Page>
  )
}
