import { useRouter } from '@tarojs/taro'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { SignedIn } from '../../../features/resident/SignedIn'
import { CompoundRoster } from '../../../features/roster/CompoundRoster'
import { CompoundHere } from '../../../features/worker/CompoundHere'

export default function RosterPage() {
  const { name = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.roster}>
      <SignedIn>
        <CompoundHere name={decodeURIComponent(name)}>
          {(compoundId) => <CompoundRoster key={compoundId} compoundId={compoundId} />}
        </CompoundHere>
      </SignedIn>
    </Page>
  )
}
