import type { HourRange } from '../../../../../shared/kernel/hours'
import { OFFER_WORDS } from '../../../../../shared/text/zhCN/skill'
import { Button, ButtonRow } from '../../../components/Button'
import { Line } from '../../../components/Card'
import { type Ranges, withMore, withMoved } from './week'

const W = OFFER_WORDS

type HoursProps = { readonly ranges: Ranges; readonly onChange: (ranges: Ranges) => void }
type RangeProps = HoursProps & { readonly at: number; readonly range: HourRange }
type EndProps = RangeProps & { readonly end: keyof HourRange }

const STEPS = [
  { text: W.earlier, halfHours: -1 },
  { text: W.later, halfHours: 1 },
] as const

/** A time, and two big steps; a step that cannot be made is not there. */
function End({ ranges, at, range, end, onChange }: EndProps) {
  const name = W[end]
  return (
    <>
      <Line>{`${name} ${range[end]}`}</Line>
      <ButtonRow>
        {STEPS.map(({ text, halfHours }) => {
          const moved = withMoved(ranges, { at, end, halfHours })
          return moved ? (
            <Button
              key={text}
              look="other"
              text={text}
              label={`${text}：${name}${at === 0 ? '' : ` ${range.from}`}`}
              onTap={() => onChange(moved)}
            />
          ) : null
        })}
      </ButtonRow>
    </>
  )
}

const Range = (props: RangeProps) => (
  <>
    <End {...props} end="from" />
    <End {...props} end="until" />
    {props.ranges.length > 1 && (
      <Button
        look="small"
        text={W.dropHours}
        label={`${W.dropHours}：${props.range.from}`}
        onTap={() => props.onChange(props.ranges.filter((_, nth) => nth !== props.at))}
      />
    )}
  </>
)

/** From when until when, once or more on one day: by taps alone. */
export function DayHours({ ranges, onChange }: HoursProps) {
  const more = withMore(ranges)
  return (
    <>
      {ranges.map((range, at) => (
        <Range key={at} at={at} range={range} ranges={ranges} onChange={onChange} />
      ))}
      {more && <Button look="small" text={W.addHours} onTap={() => onChange(more)} />}
    </>
  )
}
