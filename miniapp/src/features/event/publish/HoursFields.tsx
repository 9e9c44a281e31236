import { clockName, hoursName } from '../../../../../shared/text/zhCN/dates'
import { halfHoursIn, type HourRange } from '../../../../../shared/kernel/hours'
import { PUBLISH_EVENT_WORDS as W } from '../../../../../shared/text/zhCN/eventPublish'
import { Asked } from '../../../components/Asked'
import { Button, ButtonRow } from '../../../components/Button'
import { Line } from '../../../components/Card'
import { beginning, lasting, lengthsFrom, moved, USUAL_BEGINNINGS } from './times'

type HoursProps = {
  readonly hours: HourRange
  readonly onChange: (hours: HourRange) => void
}

const STEPS = [
  { text: W.earlier, halfHours: -1 },
  { text: W.later, halfHours: 1 },
] as const

/** A usual hour, and steps from there; a step that cannot be made is not there. */
function From({ hours, onChange }: HoursProps) {
  return (
    <>
      <Asked
        label={W.from}
        options={USUAL_BEGINNINGS.map((value) => ({ value, text: value }))}
        chosen={hours.from}
        onChoose={(from) => onChange(beginning(hours, from))}
      />
      <ButtonRow>
        {STEPS.map(({ text, halfHours }) => {
          const other = moved(hours, halfHours)
          return other ? (
            <Button key={text} look="other" text={text} onTap={() => onChange(other)} />
          ) : null
        })}
      </ButtonRow>
    </>
  )
}

/** When it begins and how long it lasts: by taps alone. */
export const HoursFields = ({ hours, onChange }: HoursProps) => (
  <>
    <From hours={hours} onChange={onChange} />
    <Asked
      label={W.lasts}
      options={lengthsFrom(hours.from).map((count) => ({
        value: String(count),
        text: hoursName(count),
      }))}
      chosen={String(halfHoursIn(hours))}
      onChoose={(count) => onChange(lasting(hours, Number(count)))}
    />
    <Line>{clockName(hours)}</Line>
  </>
)
