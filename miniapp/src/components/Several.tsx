import { View } from '@tarojs/components'
import { aria } from './aria'
import css from './Choice.module.scss'
import { Tap } from './Tap'

type SeveralProps = {
  readonly label: string
  readonly options: readonly string[]
  readonly chosen: readonly string[]
  readonly onToggle: (option: string) => void
}

/** Any of a few, each a chip that is put in or taken out by a tap. */
export const Several = ({ label, options, chosen, onToggle }: SeveralProps) => (
  <View className={css['wrap'] ?? ''} {...aria({ role: 'group', label })}>
    {options.map((option) => {
      const isChosen = chosen.includes(option)
      return (
        <Tap
          key={option}
          role="checkbox"
          label={option}
          isChecked={isChosen}
          className={`${css['chip']} ${isChosen ? css['chosen'] : ''}`}
          onTap={() => onToggle(option)}
        >
          {isChosen ? `✓ ${option}` : option}
        </Tap>
      )
    })}
  </View>
)
