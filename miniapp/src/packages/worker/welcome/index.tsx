import { useRouter } from '@tarojs/taro'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { SignedIn } from '../../../features/resident/SignedIn'
import { CompoundHere } from '../../../features/worker/CompoundHere'
import { WelcomeForm } from '../../../features/worker/WelcomeForm'

export default function WelcomePage() {
  const { name = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.welcome}>
      <SignedIn>
        <CompoundHere name={decodeURIComponent(name)}>
          {(compoundId) => <WelcomeForm key={compoundId} compoundId={compoundId} />}
        </CompoundHere>
      </SignedIn>
    </Page>
  )
}
