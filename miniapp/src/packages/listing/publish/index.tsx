import { useRouter } from '@tarojs/taro'
import type { ListingId } from '../../../../../shared/kernel/ids'
import { PUBLISH_WORDS } from '../../../../../shared/text/zhCN/listing'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { BlockedDoor } from '../../../features/block/BlockedDoor'
import { PublishSteps } from '../../../features/listing/publish/PublishSteps'
import { Invitation } from '../../../features/resident/Invitation'
import { placeOf, useChosenPlace } from '../../../features/place/usePlace'
import { approvedOf, useMe } from '../../../features/resident/useMe'
import { SignedIn } from '../../../features/resident/SignedIn'

function Publish({ asked }: { readonly asked: ListingId | undefined }) {
  const chosen = useChosenPlace(({ place }) => place)
  return (
    <Loaded of={useMe()}>
      {(me) => {
        if (me.block) return <BlockedDoor me={me} />
        const place = approvedOf(me).length === 0 ? undefined : placeOf(me, chosen)
        if (place) return <PublishSteps compoundId={place.id} asked={asked} />
        return (
          <Empty says={PUBLISH_WORDS.joinFirst}>
            <Invitation me={me} />
          </Empty>
        )
      }}
    </Loaded>
  )
}

export default function PublishPage() {
  const { id } = useRouter().params
  return (
    <Page label={PAGE_TITLES.publish}>
      <SignedIn>
        <Publish asked={id as ListingId | undefined} />
      </SignedIn>
    </Page>
  )
}
