import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { DESK_SIDES, type DeskSide } from '../../../../../shared/contract/eventDesk'
import type { CommunityId } from '../../../../../shared/kernel/ids'
import { DESK_WORDS as W } from '../../../../../shared/text/zhCN/eventDesk'
import { DESK_GROUP_WORDS } from '../../../../../shared/text/zhCN/group'
import { ASK_WORDS } from '../../../../../shared/text/zhCN/interest'
import { SEAT_CALLS_WORDS } from '../../../../../shared/text/zhCN/seatsDesk'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Button } from '../../../components/Button'
import { Quiet, Stack } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { LookOn } from '../../../components/LookOn'
import { More } from '../../../components/More'
import { Page } from '../../../components/Page'
import { Empty, Loaded, Skeleton } from '../../../components/States'
import { DeskSelling } from '../../../features/attendance/selling/DeskSelling'
import { useSellingCases } from '../../../features/attendance/selling/useSelling'
import { DeskRows } from '../../../features/event/DeskRows'
import { DeskProposals } from '../../../features/event/propose/DeskProposals'
import { useDeskProposals } from '../../../features/event/propose/useProposals'
import {
  type DeskNode,
  type DeskSessionList,
  useDeskSessions,
} from '../../../features/event/useDeskSessions'
import {
  openAskDrive,
  openPublishEvent,
  openSeatCalls,
  openWriteGroup,
} from '../../../features/frame/navigate'
import { useFresh } from '../../../features/frame/useFresh'
import { DeskGroups } from '../../../features/group/DeskGroups'
import { useDeskGroups } from '../../../features/group/useGroups'
import { DeskDrives } from '../../../features/interest/DeskDrives'
import { useDeskDrives } from '../../../features/interest/useDrives'
import { hasBench } from '../../../features/resident/posts'
import { SignedIn } from '../../../features/resident/SignedIn'

type When = DeskSide
const OPTIONS = DESK_SIDES.map((value) => ({ value, text: W.when[value] }))

function Held({ of: list, when }: { readonly of: DeskSessionList; readonly when: When }) {
  useFresh(list)
  return (
    <Loaded of={list}>
      {({ pages }) => {
        const cards = pages.flatMap((page) => page.cards)
        if (cards.length === 0 && list.hasNextPage) return <LookOn of={list} />
        if (cards.length === 0) return <Empty says={W.none[when]} />
        return (
          <>
            <DeskRows cards={cards} />
            <More of={list} />
          </>
        )
      }}
    </Loaded>
  )
}

/** All that the place has: shown together once each part has answered, so that nothing moves away under a finger. */
function Desk({ nodeId }: { readonly nodeId: DeskNode }) {
  const [when, setWhen] = useState<When>('coming')
  const isBench = hasBench({ nodeId })
  const selling = useSellingCases(nodeId)
  const proposals = useDeskProposals(isBench ? (nodeId as CommunityId) : undefined)
  const drives = useDeskDrives(nodeId)
  const groups = useDeskGroups(nodeId)
  const held = useDeskSessions({ nodeId, when })
  if ([selling, proposals, drives, groups].some(({ isLoading }) => isLoading)) return <Skeleton />
  return (
    <>
      <DeskSelling of={selling} />
      {isBench && <DeskProposals nodeId={nodeId as CommunityId} of={proposals} />}
      <DeskDrives of={drives} />
      <DeskGroups of={groups} />
      {isBench && (
        <Button look="other" text={SEAT_CALLS_WORDS.bench} onTap={() => openSeatCalls(nodeId)} />
      )}
      <Choice label={W.which} options={OPTIONS} chosen={when} onChoose={setWhen} />
      {when === 'archived' && <Quiet>{W.archivedMore}</Quiet>}
      <Held of={held} when={when} />
    </>
  )
}

export default function DeskEventsPage() {
  const { nodeId = '', name = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.deskEvents}>
      <SignedIn>
        <Stack>
          <Button text={W.publish} onTap={() => openPublishEvent(nodeId, name)} />
          <Button look="other" text={ASK_WORDS.ask} onTap={() => openAskDrive(nodeId, name)} />
          <Button
            look="other"
            text={DESK_GROUP_WORDS.open}
            onTap={() => openWriteGroup({ nodeId, name })}
          />
          <Desk nodeId={nodeId as DeskNode} />
        </Stack>
      </SignedIn>
    </Page>
  )
}
