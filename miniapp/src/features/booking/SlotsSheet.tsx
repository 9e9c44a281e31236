import { useState } from 'react'
import type { FreeSlot } from '../../../../shared/contract/listing'
import type { LocalDate } from '../../../../shared/kernel/dates'
import { hoursOf } from '../../../../shared/kernel/hours'
import { clockName, dayName } from '../../../../shared/text/zhCN/dates'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { HELP_WORDS } from '../../../../shared/text/zhCN/skill'
import { Button } from '../../components/Button'
import { Line } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Sheet } from '../../components/Sheet'
import type { DaysSheetProps } from './DaysSheet'

const W = HELP_WORDS

const slotText = ({ hours, left }: FreeSlot): string =>
  [clockName(hours), W.left(left)].filter((part) => part !== '').join(' · ')

/** First the day, then the time: only what can be had is offered. */
export function SlotsSheet({ listing, today, onChosen, onClose }: DaysSheetProps) {
  const slots = listing.slots ?? []
  const days = [...new Set(slots.map(({ day }) => day))]
  const [chosen, setChosen] = useState<LocalDate>()
  const day = chosen ?? days[0]
  const ofDay = slots.filter((slot) => slot.day === day)
  const choose = (text: string) => {
    const slot = ofDay.find((one) => slotText(one) === text)
    if (slot) onChosen(hoursOf(slot.day, slot.hours))
  }
  return (
    <Sheet title={W.book} onClose={onClose}>
      {days.length === 0 && <Line>{W.noSlots}</Line>}
      {days.length > 0 && (
        <>
          <Line>{W.chooseDay}</Line>
          <Choice
            label={W.chooseDay}
            options={days.map((value) => ({ value, text: dayName(value, today) }))}
            chosen={day}
            onChoose={setChosen}
          />
          <Line>{W.chooseTime}</Line>
          <Choice
            label={W.chooseTime}
            options={ofDay.map((slot) => ({ value: slotText(slot), text: slotText(slot) }))}
            chosen={undefined}
            onChoose={choose}
          />
        </>
      )}
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}
