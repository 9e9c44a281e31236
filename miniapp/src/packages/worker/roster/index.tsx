import { useRouter } from '@tarojs/taro'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { SignedIn } from '../../../features/resident/SignedIn'
import { CompoundHere } from '../../../features/worker/CompoundHere'
import { RosterImport } from '../../../features/worker/RosterImport'

export default function RosterPage() {
  const { name = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.roster}>
      <SignedIn>
        <CompoundHere name={decodeURIComponent(name)}>
          {(compoundId) => <RosterImport key={compoundId} compoundId={compoundId} />}
        </CompoundHere>
      </SignedIn>
    </Page>
  )
}
