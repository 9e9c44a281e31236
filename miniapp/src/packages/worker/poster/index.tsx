import { useRouter } from '@tarojs/taro'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { CompoundPoster } from '../../../features/poster/CompoundPoster'
import { SignedIn } from '../../../features/resident/SignedIn'
import { CompoundHere } from '../../../features/worker/CompoundHere'

export default function PosterPage() {
  const { name = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.poster}>
      <SignedIn>
        <CompoundHere name={decodeURIComponent(name)}>
          {(compoundId) => <CompoundPoster key={compoundId} compoundId={compoundId} />}
        </CompoundHere>
      </SignedIn>
    </Page>
  )
}
