import { MAX_BUFFER_DAYS, type Terms } from '../../../../../shared/contract/listing'
import { hoursName } from '../../../../../shared/text/zhCN/dates'
import { PUBLISH_WORDS } from '../../../../../shared/text/zhCN/listing'
import { Asked } from '../../../components/Asked'

const W = PUBLISH_WORDS
const MAX_DAYS = [1, 3, 7, 14].map((count) => ({ value: String(count), text: W.days(count) }))
const MAX_HOURS = [2, 4, 8, 16].map((count) => ({ value: String(count), text: hoursName(count) }))
const UNIT_OPTIONS = (['day', 'halfHour'] as const).map((value) => ({
  value,
  text: W.units[value],
}))
const COPIES = [1, 2, 3, 4, 6, 10].map((count) => ({
  value: String(count),
  text: W.copiesOf(count),
}))
const BUFFERS = Array.from({ length: MAX_BUFFER_DAYS + 1 }, (_, count) => ({
  value: String(count),
  text: count === 0 ? W.noBuffer : W.days(count),
}))

type TermsProps = {
  readonly terms: Terms
  readonly set: (part: Partial<Terms>) => void
}

/** By days or by the half-hour, and the longest loan of it. */
export const HowLong = ({ terms, set }: TermsProps) => (
  <>
    <Asked
      label={W.unit}
      options={UNIT_OPTIONS}
      chosen={terms.unit ?? 'day'}
      onChoose={(unit) => set(unit === 'day' ? { unit } : { unit, maxHalfHours: 4 })}
    />
    {terms.unit === 'halfHour' ? (
      <Asked
        label={W.maxHours}
        options={MAX_HOURS}
        chosen={String(terms.maxHalfHours)}
        onChoose={(count) => set({ maxHalfHours: Number(count) })}
      />
    ) : (
      <Asked
        label={W.maxDays}
        options={MAX_DAYS}
        chosen={String(terms.maxDays)}
        onChoose={(days) => set({ maxDays: Number(days) })}
      />
    )}
  </>
)

/** How many of them there are, and how long one rests between two loans. */
export const HowMany = ({ terms, set }: TermsProps) => (
  <>
    <Asked
      label={W.copies}
      options={COPIES}
      chosen={String(terms.copies ?? 1)}
      onChoose={(count) => set({ copies: Number(count) })}
    />
    {terms.unit !== 'halfHour' && (
      <Asked
        label={W.buffer}
        options={BUFFERS}
        chosen={String(terms.bufferDays ?? 0)}
        onChoose={(count) => set({ bufferDays: Number(count) })}
      />
    )}
  </>
)
