import { Button as NativeButton, View } from '@tarojs/components'
import { aria } from './aria'
import css from './Button.module.scss'
import { Tap } from './Tap'

type ButtonProps = {
  readonly text: string
  readonly onTap: () => void
  readonly look?: 'main' | 'other' | 'danger' | 'small'
  readonly label?: string
  readonly isBusy?: boolean
  readonly isDisabled?: boolean
}

/** A verb. While busy it keeps its width and does not answer a second finger. */
export function Button({ text, onTap, look = 'main', label, isBusy, isDisabled }: ButtonProps) {
  const isOff = isBusy === true || isDisabled === true
  return (
    <Tap
      onTap={onTap}
      label={label ?? text}
      isDisabled={isOff}
      className={`${css['button']} ${css[look]} ${isOff ? css['off'] : ''}`}
    >
      {text}
    </Tap>
  )
}

/** Hands the page on to a friend in WeChat; a browser has no such thing. */
export function ShareButton({ text }: { readonly text: string }) {
  if (process.env.TARO_ENV === 'h5') return null
  return (
    <NativeButton
      openType="share"
      className={`${css['native']} ${css['button']} ${css['other']}`}
      hoverClass={css['pressed'] ?? 'none'}
      {...aria({ role: 'button', label: text })}
    >
      {text}
    </NativeButton>
  )
}

/** Buttons under each other on narrow phones and in care mode, beside each other elsewhere. */
export const ButtonRow = ({ children }: { readonly children: React.ReactNode }) => (
  <View className={css['row'] ?? ''}>{children}</View>
)
