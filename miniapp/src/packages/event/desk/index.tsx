import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { DESK_WORDS as W } from '../../../../../shared/text/zhCN/eventDesk'
import { ASK_WORDS } from '../../../../../shared/text/zhCN/interest'
import { SEAT_CALLS_WORDS } from '../../../../../shared/text/zhCN/seatsDesk'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Button } from '../../../components/Button'
import { Stack } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { LookOn } from '../../../components/LookOn'
import { More } from '../../../components/More'
import { Page } from '../../../components/Page'
import { Empty, Loaded } from '../../../components/States'
import { DeskSelling } from '../../../features/attendance/selling/DeskSelling'
import { DeskRows } from '../../../features/event/DeskRows'
import { type DeskNode, useDeskSessions } from '../../../features/event/useDeskSessions'
import { openAskDrive, openPublishEvent, openSeatCalls } from '../../../features/frame/navigate'
import { useFresh } from '../../../features/frame/useFresh'
import { DeskDrives } from '../../../features/interest/DeskDrives'
import { hasBench } from '../../../features/resident/posts'
import { SignedIn } from '../../../features/resident/SignedIn'

type When = keyof typeof W.when
const OPTIONS = (['coming', 'over'] as const).map((value) => ({ value, text: W.when[value] }))

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
          <DeskSelling nodeId={nodeId as DeskNode} />
          <DeskDrives nodeId={nodeId as DeskNode} />
          {hasBench({ nodeId: nodeId as DeskNode }) && (
            <Button
              look="other"
              text={SEAT_CALLS_WORDS.bench}
              onTap={() => openSeatCalls(nodeId)}
            />
          )}
          <Choice label={W.which} options={OPTIONS} chosen={when} onChoose={setWhen} />
          <Held nodeId={nodeId as DeskNode} when={when} />
        </Stack>
      </SignedIn>
    </Page>
  )
}
