import { View } from '@tarojs/components'
import { aria } from './aria'
import { Button } from './Button'
import css from './Stepper.module.scss'

type StepperProps = {
  /** What is counted, said above it. */
  readonly label: string
  readonly value: number
  readonly min: number
  readonly max: number
  readonly words: {
    readonly of: (count: number) => string
    readonly fewer: string
    readonly more: string
  }
  readonly onChange: (value: number) => void
}

/** A count above two big steps. */
export const Stepper = ({ label, value, min, max, words, onChange }: StepperProps) => (
  <View className={css['stepper'] ?? ''} {...aria({ role: 'group', label })}>
    <View className={css['value'] ?? ''} {...aria({ live: 'polite' })}>
      {words.of(value)}
    </View>
    <Button
      look="other"
      text={words.fewer}
      label={`${words.fewer}：${label}`}
      isDisabled={value <= min}
      onTap={() => onChange(value - 1)}
    />
    <Button
      look="other"
      text={words.more}
      label={`${words.more}：${label}`}
      isDisabled={value >= max}
      onTap={() => onChange(value + 1)}
    />
  </View>
)
