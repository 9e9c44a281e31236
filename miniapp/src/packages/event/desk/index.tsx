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
import { Empty, Loaded } from '../../../components/States'
import { DeskSelling } from '../../../features/attendance/selling/DeskSelling'
import { DeskRows } from '../../../features/event/DeskRows'
import { DeskProposals } from '../../../features/event/propose/DeskProposals'
import { type DeskNode, useDeskSessions } from '../../../features/event/useDeskSessions'
import {
  openAskDrive,
  openPublishEvent,
  openSeatCalls,
  openWriteGroup,
} from '../../../features/frame/navigate'
import { useFresh } from '../../../features/frame/useFresh'
import { DeskGroups } from '../../../features/group/DeskGroups'
import { DeskDrives } from '../../../features/interest/DeskDrives'
import { hasBench } from '../../../features/resident/posts'
import { SignedIn } from '../../../features/resident/SignedIn'

type When = DeskSide
const OPTIONS = DESK_SIDES.map((value) => ({ value, text: W.when[value] }))

function Held({ nodeId, when }: { readonly nodeId: DeskNode; readonly when: When }) {
  const list = useDeskSessions({ nodeId, when })
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

export default function DeskEventsPage() {
  const { nodeId = '', name = '' } = useRouter().params
  const [when, setWhen] = useState<When>('coming')
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
          <DeskSelling nodeId={nodeId as DeskNode} />
          {hasBench({ nodeId: nodeId as DeskNode }) && (
            <DeskProposals nodeId={nodeId as CommunityId} />
          )}
          <DeskDrives nodeId={nodeId as DeskNode} />
          <DeskGroups nodeId={nodeId as DeskNode} />
          {hasBench({ nodeId: nodeId as DeskNode }) && (
            <Button
              look="other"
              text={SEAT_CALLS_WORDS.bench}
              onTap={() => openSeatCalls(nodeId)}
            />
          )}
          <Choice label={W.which} options={OPTIONS} chosen={when} onChoose={setWhen} />
          {when === 'archived' && <Quiet>{W.archivedMore}</Quiet>}
          <Held nodeId={nodeId as DeskNode} when={when} />
        </Stack>
      </SignedIn>
    </Page>
  )
}
