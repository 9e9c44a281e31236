import { View } from '@tarojs/components'
import { aria } from './aria'
import css from './Choice.module.scss'
import { Tap } from './Tap'

type TicksProps = {
  readonly label: string
  readonly options: readonly string[]
  readonly ticked: readonly string[]
  readonly onChange: (ticked: readonly string[]) => void
}

/** Any of a few, each a chip; the ticked ones are filled and say so, the others have an empty box. */
export const Ticks = ({ label, options, ticked, onChange }: TicksProps) => (
  <View className={css['wrap'] ?? ''} {...aria({ role: 'group', label })}>
    {options.map((text) => {
      const isTicked = ticked.includes(text)
      const others = ticked.filter((one) => one !== text)
      return (
        <Tap
          key={text}
          role="checkbox"
          label={text}
          isChecked={isTicked}
          className={`${css['chip']} ${isTicked ? css['chosen'] : ''}`}
          onTap={() => onChange(isTicked ? others : [...ticked, text])}
        >
          {isTicked ? `✓ ${text}` : `□ ${text}`}
        </Tap>
      )
    })}
  </View>
)
