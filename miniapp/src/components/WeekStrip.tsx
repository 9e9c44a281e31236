import { View } from '@tarojs/components'
import { addDays, type LocalDate } from '../../../shared/kernel/dates'
import { dayLabel, dayParts } from '../../../shared/text/zhCN/days'
import { Tap } from './Tap'
import css from './WeekStrip.module.scss'

/** Of a thing: free, taken, chosen; of one's own week: open, off, none. */
export type DayState = 'free' | 'taken' | 'chosen' | 'open' | 'off' | 'none'
type WeekStripProps = {
  readonly first: LocalDate
  readonly count: number
  readonly today: LocalDate
  readonly stateOf: (day: LocalDate) => DayState
  readonly onTap: (day: LocalDate) => void
}

const daysFrom = (first: LocalDate, count: number): readonly LocalDate[] =>
  Array.from({ length: count }, (_, index) => addDays(first, index))

const Day = ({
  day,
  today,
  state,
  onTap,
}: {
  day: LocalDate
  today: LocalDate
  state: DayState
  onTap: () => void
}) => {
  const parts = dayParts(day, today, state)
  return (
    <Tap
      className={`${css['day']} ${css[state]}`}
      label={dayLabel(day, today, state)}
      isDisabled={state === 'taken' || state === 'none'}
      onTap={onTap}
    >
      <View className={css['weekday'] ?? ''}>{parts.weekday}</View>
      <View className={css['date'] ?? ''}>{parts.date}</View>
      <View className={css['state'] ?? ''}>{parts.state}</View>
    </Tap>
  )
}

/** Days in rows of seven, each saying in a word whether it is free. */
export const WeekStrip = ({ first, count, today, stateOf, onTap }: WeekStripProps) => (
  <View className={css['strip'] ?? ''}>
    {daysFrom(first, count).map((day) => (
      <Day key={day} day={day} today={today} state={stateOf(day)} onTap={() => onTap(day)} />
    ))}
  </View>
)
