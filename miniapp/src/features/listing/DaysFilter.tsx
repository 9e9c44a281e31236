import { useState } from 'react'
import { addDays, type DateRange, type LocalDate } from '../../../../shared/kernel/dates'
import { daysName } from '../../../../shared/text/zhCN/dates'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { SHARE_WORDS } from '../../../../shared/text/zhCN/listing'
import { Button } from '../../components/Button'
import { Line, Quiet } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Sheet } from '../../components/Sheet'
import { type DayState, WeekStrip } from '../../components/WeekStrip'
import { type DayChoice, daysOf, nameOf } from './wantedDays'

const W = SHARE_WORDS
const SHOWN_DAYS = 28
const CHOICES: readonly DayChoice[] = ['any', 'today', 'tomorrow', 'weekend', 'choose']

type SheetProps = {
  readonly today: LocalDate
  readonly onChosen: (days: DateRange) => void
  readonly onClose: () => void
}

/** First day, then last day, of the next four weeks. */
function WantedDaysSheet({ today, onChosen, onClose }: SheetProps) {
  const [first, setFirst] = useState<LocalDate>()
  const stateOf = (day: LocalDate): DayState => (day === first ? 'chosen' : 'free')
  const choose = (day: LocalDate) => {
    if (first === undefined || day < first) return setFirst(day)
    onChosen({ from: first, until: addDays(day, 1) })
  }
  return (
    <Sheet title={W.days} onClose={onClose}>
      <Line>{first === undefined ? W.firstDay : W.lastDay}</Line>
      <WeekStrip first={today} count={SHOWN_DAYS} today={today} stateOf={stateOf} onTap={choose} />
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}

type FilterProps = {
  readonly days: DateRange | undefined
  readonly today: LocalDate
  readonly onChange: (days: DateRange | undefined) => void
}

/** On which days a thing must be free: by one tap, or by two more where other days are meant. */
export function DaysFilter({ days, today, onChange }: FilterProps) {
  const [isChoosing, setChoosing] = useState(false)
  const chosen = nameOf(days, today)
  const textOf = (value: DayChoice): string =>
    value === 'choose' && chosen === 'choose' && days ? daysName(days, today) : W.dayChoices[value]
  const choose = (value: DayChoice) =>
    value === 'choose' ? setChoosing(true) : onChange(daysOf(value, today))
  const settle = (wanted: DateRange) => {
    setChoosing(false)
    onChange(wanted)
  }
  return (
    <>
      <Quiet>{W.days}</Quiet>
      <Choice
        label={W.days}
        options={CHOICES.map((value) => ({ value, text: textOf(value) }))}
        chosen={chosen}
        onChoose={choose}
      />
      {isChoosing && (
        <WantedDaysSheet today={today} onChosen={settle} onClose={() => setChoosing(false)} />
      )}
    </>
  )
}
