import { View } from '@tarojs/components'
import { addDays, type LocalDate, weekdayOf } from '../../../shared/kernel/dates'
import { DAY_WORDS } from '../../../shared/text/zhCN/days'
import { dayName } from '../../../shared/text/zhCN/dates'
import { Tap } from './Tap'
import css from './WeekStrip.module.scss'

export type DayState = 'free' | 'taken' | 'chosen'
type WeekStripProps = {
  readonly first: LocalDate
  readonly count: number
  readonly today: LocalDate
  readonly stateOf: (day: LocalDate) => DayState
  readonly onTap: (day: LocalDate) => void
}

const daysFrom = (first: LocalDate, count: number): readonly LocalDate[] =>
  Array.from({ length: count }, (_, index) => addDays(first, index))

// The first of a month says its month.
const dateOf = (day: LocalDate): string => {
  const [, month, date] = day.split('-').map(Number)
  return date === 1 ? `${month}/1` : String(date)
}

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
}) => (
  <Tap
    className={`${css['day']} ${css[state]}`}
    label={`${dayName(day, today)}，${DAY_WORDS[state]}`}
    isDisabled={state === 'taken'}
    onTap={onTap}
  >
    <View className={css['weekday'] ?? ''}>
      {day === today ? DAY_WORDS.today : DAY_WORDS.weekdays[weekdayOf(day)]}
    </View>
    <View className={css['date'] ?? ''}>{dateOf(day)}</View>
    <View className={css['state'] ?? ''}>{DAY_WORDS.short[state]}</View>
  </Tap>
)

/** Days in rows of seven, each saying in a word whether it is free. */
export const WeekStrip = ({ first, count, today, stateOf, onTap }: WeekStripProps) => (
  <View className={css['strip'] ?? ''}>
    {daysFrom(first, count).map((day) => (
      <Day key={day} day={day} today={today} state={stateOf(day)} onTap={() => onTap(day)} />
    ))}
  </View>
)
