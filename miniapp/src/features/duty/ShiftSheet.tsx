import { type DutyChange, type DutyShift, planDuty } from '../../../../shared/contract/duty'
import { localDateAt } from '../../../../shared/kernel/dates'
import type { PostId } from '../../../../shared/kernel/ids'
import { clockName, dayName } from '../../../../shared/text/zhCN/dates'
import { DUTY_WORDS } from '../../../../shared/text/zhCN/duty'
import { Button } from '../../components/Button'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { type DutyNode, useDutyChanged, type Week } from './useDuty'

const W = DUTY_WORDS

export const whoHas = ({ holder }: DutyShift): string =>
  holder === undefined ? W.open : holder.addressForm || W.unnamed

type SheetProps = {
  readonly nodeId: DutyNode
  readonly week: Week
  readonly shift: DutyShift
  readonly onClose: () => void
}

const swapOf = (other: DutyShift): string =>
  W.swap(dayName(other.day, localDateAt(Date.now())), clockName(other.hours), whoHas(other))

/** Others who have hours of their own to give for these. */
const swappable = ({ shifts }: Week, { holder }: DutyShift) =>
  holder === undefined
    ? []
    : shifts.filter(
        (other) => !other.isPast && other.holder && other.holder.postId !== holder.postId,
      )

type OthersProps = Pick<SheetProps, 'week' | 'shift'> & {
  readonly isBusy: boolean
  readonly onGive: (postId: PostId) => void
}

const Others = ({ week, shift, isBusy, onGive }: OthersProps) => (
  <>
    {week.staff
      .filter(({ postId }) => postId !== shift.holder?.postId)
      .map(({ postId, addressForm, isMine }) => (
        <Button
          key={postId}
          look="other"
          text={W.give(`${addressForm || W.unnamed}${isMine ? W.me : ''}`)}
          isBusy={isBusy}
          onTap={() => onGive(postId)}
        />
      ))}
  </>
)

/** Another instead, an exchange, or nobody. */
export function ShiftSheet({ nodeId, week, shift, onClose }: SheetProps) {
  const changed = useDutyChanged()
  const { send, isSending, because } = useSend(planDuty, () => {
    changed()
    onClose()
  })
  const plan = (change: DutyChange) => void send({ nodeId, week: week.week, change })
  const shiftId = shift.id
  return (
    <Sheet title={W.changeTitle(clockName(shift.hours), whoHas(shift))} onClose={onClose}>
      <Refused because={because} />
      <Others
        week={week}
        shift={shift}
        isBusy={isSending}
        onGive={(postId) => plan({ is: 'give', shiftId, postId })}
      />
      {swappable(week, shift).map((other) => (
        <Button
          key={other.id}
          look="other"
          text={swapOf(other)}
          isBusy={isSending}
          onTap={() => plan({ is: 'swap', shiftId, withShiftId: other.id })}
        />
      ))}
      <Button
        look="danger"
        text={W.remove}
        isBusy={isSending}
        onTap={() => plan({ is: 'remove', shiftId })}
      />
      <Button look="other" text={W.no} onTap={onClose} />
    </Sheet>
  )
}
