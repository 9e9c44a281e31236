import { useRouter } from '@tarojs/taro'
import type { CommunityId } from '../../../../../shared/kernel/ids'
import { SEAT_CALLS_WORDS } from '../../../../../shared/text/zhCN/seatsDesk'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { useFresh } from '../../../features/frame/useFresh'
import { SeatCalls } from '../../../features/registration/calls/SeatCalls'
import { useSeatCalls } from '../../../features/registration/calls/useSeatCalls'
import { SignedIn } from '../../../features/resident/SignedIn'

function Calls({ nodeId }: { readonly nodeId: CommunityId }) {
  const list = useSeatCalls(nodeId)
  useFresh(list)
  return (
    <Loaded of={list}>
      {({ calls }) =>
        calls.length === 0 ? <Empty says={SEAT_CALLS_WORDS.none} /> : <SeatCalls calls={calls} />
      }
    </Loaded>
  )
}

export default function SeatCallsPage() {
  const { nodeId = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.seatCalls}>
      <SignedIn>
        <Calls nodeId={nodeId as CommunityId} />
      </SignedIn>
    </Page>
  )
}
