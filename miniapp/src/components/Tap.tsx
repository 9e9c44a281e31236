import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { aria } from './aria'
import css from './Tap.module.scss'

type TapProps = PropsWithChildren<{
  readonly onTap: () => void
  readonly label?: string | undefined
  readonly className?: string | undefined
  readonly role?: 'button' | 'radio' | 'checkbox' | 'switch' | 'link'
  readonly isChecked?: boolean | undefined
  readonly isDisabled?: boolean | undefined
}>

const keyboard = (onTap: () => void) =>
  process.env.TARO_ENV === 'h5'
    ? {
        onKeyDown: (event: KeyboardEvent) => {
          if (event.key === 'Enter' || event.key === ' ') onTap()
        },
      }
    : {}

/** Anything that answers a finger: pressed look, spoken role, the keyboard in a browser. */
export function Tap({ onTap, label, className, role = 'button', ...state }: TapProps) {
  const { children, isChecked, isDisabled } = state
  const act = () => {
    if (!isDisabled) onTap()
  }
  return (
    <View
      className={`${css['tap']} ${className ?? ''}`}
      hoverClass={isDisabled ? 'none' : (css['pressed'] ?? 'none')}
      hoverStayTime={80}
      onClick={act}
      {...aria({ role, label, isChecked, isDisabled })}
      {...keyboard(act)}
    >
      {children}
    </View>
  )
}
