import { FAMILY_WORDS } from '../../../../../shared/text/zhCN/care'
import { RESIDENT_WORDS } from '../../../../../shared/text/zhCN/resident'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Button } from '../../../components/Button'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { RelativeForm } from '../../../features/care/RelativeForm'
import { openJoin } from '../../../features/frame/navigate'
import { SignedIn } from '../../../features/resident/SignedIn'
import { approvedOf, useMe } from '../../../features/resident/useMe'

const PutDown = () => (
  <Loaded of={useMe()}>
    {(me) => {
      const homes = approvedOf(me)
      return homes.length > 0 ? (
        <RelativeForm homes={homes} />
      ) : (
        <Empty says={FAMILY_WORDS.joinFirst}>
          <Button text={RESIDENT_WORDS.join} onTap={() => openJoin()} />
        </Empty>
      )
    }}
  </Loaded>
)

export default function PutDownPage() {
  return (
    <Page label={PAGE_TITLES.putDown}>
      <SignedIn>
        <PutDown />
      </SignedIn>
    </Page>
  )
}
