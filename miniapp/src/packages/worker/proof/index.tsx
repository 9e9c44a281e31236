import { useRouter } from '@tarojs/taro'
import type { PostId } from '../../../../../shared/kernel/ids'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { StaffProof } from '../../../features/post/StaffProof'
import { SignedIn } from '../../../features/resident/SignedIn'

export default function ProofPage() {
  const { postId = '', place = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.proof}>
      <SignedIn>
        <StaffProof postId={postId as PostId} place={decodeURIComponent(place)} />
      </SignedIn>
    </Page>
  )
}
