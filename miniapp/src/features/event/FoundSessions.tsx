import { useReachBottom } from '@tarojs/taro'
import { useState } from 'react'
import { EVENT_KINDS, type EventKind } from '../../../../shared/contract/event'
import type { CompoundId } from '../../../../shared/kernel/ids'
import { EVENT_KIND_NAMES, EVENTS_WORDS } from '../../../../shared/text/zhCN/event'
import { Button } from '../../components/Button'
import { Choice } from '../../components/Choice'
import { LookOn } from '../../components/LookOn'
import { More } from '../../components/More'
import { Empty, Loaded } from '../../components/States'
import { useFresh } from '../frame/useFresh'
import { SessionRows } from './SessionRows'
import { useSessions } from './useSessions'

const W = EVENTS_WORDS
const ALL = 'all'
const OPTIONS = [
  { value: ALL, text: W.all },
  ...EVENT_KINDS.map((value) => ({ value, text: EVENT_KIND_NAMES[value] })),
]

type NothingProps = { readonly kind: EventKind | undefined; readonly onAll: () => void }

const Nothing = ({ kind, onAll }: NothingProps) =>
  kind === undefined ? (
    <Empty says={W.none} />
  ) : (
    <Empty says={W.noneOfKind}>
      <Button look="other" text={W.showAll} onTap={onAll} />
    </Empty>
  )

/** What comes in a compound, of every kind or of one. */
export function FoundSessions({ compoundId }: { readonly compoundId: CompoundId }) {
  const [kind, setKind] = useState<EventKind>()
  const sessions = useSessions({ compoundId, kind })
  useFresh(sessions)
  useReachBottom(() => {
    if (sessions.hasNextPage && !sessions.isFetching) void sessions.fetchNextPage()
  })
  return (
    <>
      <Choice
        layout="scroll"
        label={W.kinds}
        options={OPTIONS}
        chosen={kind ?? ALL}
        onChoose={(value) => setKind(EVENT_KINDS.find((one) => one === value))}
      />
      <Loaded of={sessions}>
        {({ pages }) => {
          const cards = pages.flatMap((page) => page.cards)
          if (cards.length === 0 && sessions.hasNextPage) return <LookOn of={sessions} />
          if (cards.length === 0) return <Nothing kind={kind} onAll={() => setKind(undefined)} />
          return (
            <>
              <SessionRows cards={cards} />
              <More of={sessions} />
            </>
          )
        }}
      </Loaded>
    </>
  )
}
