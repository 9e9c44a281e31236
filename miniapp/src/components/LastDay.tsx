import { useState } from 'react'
import { addDays, type LocalDate, localDateAt } from '../../../shared/kernel/dates'
import { LAST_DAY_WORDS } from '../../../shared/text/zhCN/frame'
import { Line } from './Card'
import { Choice } from './Choice'

const W = LAST_DAY_WORDS
const YEARS = 7
const MONTHS = Array.from({ length: 12 }, (_, n) => String(n + 1))

/** The last day of a month: what a paper says by its month is good until then. */
function lastDayOf(year: number, month: number): LocalDate {
  const next = month === 12 ? [year + 1, 1] : [year, month + 1]
  return addDays(`${next[0]}-${String(next[1]).padStart(2, '0')}-01` as LocalDate, -1)
}

const asOption = (value: string) => ({ value, text: value })

type Chosen = {
  readonly year: string | undefined
  readonly month: string | undefined
  readonly onYear: (year: string) => void
  readonly onMonth: (month: string) => void
}

/** The year, then the month, of the last day; as they were said before, where they were. */
export function useLastDay(before?: LocalDate) {
  const [year, setYear] = useState(before?.slice(0, 4))
  const [month, setMonth] = useState(before && String(Number(before.slice(5, 7))))
  const isWhole = year !== undefined && month !== undefined
  const day = isWhole ? lastDayOf(Number(year), Number(month)) : undefined
  return { day, props: { year, month, onYear: setYear, onMonth: setMonth } }
}

export const LastDay = ({
  asks,
  year,
  month,
  onYear,
  onMonth,
}: Chosen & { readonly asks: string }) => {
  const thisYear = Number(localDateAt(Date.now()).slice(0, 4))
  const years = Array.from({ length: YEARS }, (_, n) => String(thisYear + n))
  return (
    <>
      <Line>{asks}</Line>
      <Choice label={W.year} options={years.map(asOption)} chosen={year} onChoose={onYear} />
      {year !== undefined && (
        <Choice
          label={W.month}
          options={MONTHS.map((value) => ({ value, text: W.monthOf(value) }))}
          chosen={month}
          onChoose={onMonth}
        />
      )}
    </>
  )
}
