import type { GroupView } from '../../../../shared/contract/group'
import { type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import { dayName } from '../../../../shared/text/zhCN/dates'
import {
  GROUP_WORDS as W,
  meetingOffReason,
  nextName,
  rhythmName,
} from '../../../../shared/text/zhCN/group'
import { Card, Line, Quiet, Title } from '../../components/Card'

type FactsProps = { readonly group: GroupView }

const restWords = ({ status, pausedUntil }: GroupView, today: LocalDate): string | undefined => {
  if (status === 'ended') return W.ended
  if (status !== 'paused') return undefined
  return pausedUntil === undefined ? W.paused : W.pausedTo(dayName(pausedUntil, today))
}

/** Each week, the next of them, and what does not take place. */
function When({ group }: FactsProps) {
  const today = localDateAt(Date.now())
  const rest = restWords(group, today)
  const { rhythm, next, off, status } = group
  const [first, ...others] = next
  return (
    <Card title={W.when}>
      <Line>{rhythmName(rhythm)}</Line>
      {rest !== undefined && <Line>{rest}</Line>}
      {first !== undefined && <Line>{nextName({ status: 'running', next: first }, today)}</Line>}
      {status === 'running' && others.length > 0 && (
        <Quiet>{`${W.next}：${others.map((day) => dayName(day, today)).join('、')}`}</Quiet>
      )}
      {off.map(({ day, because }) => (
        <Line key={day}>{W.off(dayName(day, today), meetingOffReason(because))}</Line>
      ))}
    </Card>
  )
}

const Written = ({ title, text }: { readonly title: string; readonly text: string | undefined }) =>
  text === undefined || text === '' ? null : (
    <Card title={title}>
      <Line>{text}</Line>
    </Card>
  )

/** What they do, when, where, and how many they are. */
export function GroupFacts({ group }: FactsProps) {
  const { words, venue, members, limit, nodeName } = group
  return (
    <>
      <Title text={words.name} />
      {members !== undefined && <Quiet>{W.members(members)}</Quiet>}
      <When group={group} />
      <Written title={W.where} text={venue.name} />
      <Written title={W.about} text={words.about} />
      <Written title={W.leader} text={words.leader} />
      <Card title={W.who}>
        <Line>{W.forAll(nodeName)}</Line>
        {limit !== undefined && <Line>{W.limit(limit)}</Line>}
        <Quiet>{W.neverWho}</Quiet>
      </Card>
    </>
  )
}
