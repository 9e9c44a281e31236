import { View } from '@tarojs/components'
import { aria } from './aria'
import css from './Choice.module.scss'
import { Tap } from './Tap'

export type ChoiceProps<Value extends string> = {
  readonly label: string
  readonly options: readonly { readonly value: Value; readonly text: string }[]
  readonly chosen: Value | undefined
  readonly onChoose: (value: Value) => void
  readonly layout?: 'wrap' | 'scroll'
}

/** One out of a few, each a chip; the chosen one is filled, framed and ticked. */
export const Choice = <Value extends string>({
  label,
  options,
  chosen,
  ...rest
}: ChoiceProps<Value>) => (
  <View className={css[rest.layout ?? 'wrap'] ?? ''} {...aria({ role: 'radiogroup', label })}>
    {options.map(({ value, text }) => (
      <Tap
        key={value}
        role="radio"
        label={text}
        isChecked={value === chosen}
        className={`${css['chip']} ${value === chosen ? css['chosen'] : ''}`}
        onTap={() => rest.onChoose(value)}
      >
        {value === chosen ? `✓ ${text}` : text}
      </Tap>
    ))}
  </View>
)
