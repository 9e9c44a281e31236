import { Button as NativeButton } from '@tarojs/components'
import { aria } from './aria'
import css from './Button.module.scss'
import { Button } from './Button'

const isBrowser = process.env.TARO_ENV === 'h5'
const looks = `${css['native']} ${css['button']} ${css['main']}`
const pressed = css['pressed'] ?? 'none'

/** By which WeChat knows that the person tapped, and nobody in their name. */
export const AGREE_ID = 'agree-to-privacy'

/** 同意: WeChat wants to see the finger on a button of its own; a browser has no such thing. */
export function AgreeButton({
  text,
  onAgree,
}: {
  readonly text: string
  readonly onAgree: () => void
}) {
  if (isBrowser) return <Button text={text} onTap={onAgree} />
  return (
    <NativeButton
      id={AGREE_ID}
      openType="agreePrivacyAuthorization"
      onAgreePrivacyAuthorization={onAgree}
      className={looks}
      hoverClass={pressed}
      {...aria({ role: 'button', label: text })}
    >
      {text}
    </NativeButton>
  )
}

type PhoneProps = {
  readonly text: string
  readonly isBusy: boolean
  /** The code of the number, `undefined` where the person or WeChat said no. */
  readonly onCode: (code: string | undefined) => void
  /** Where a browser gets a code from. */
  readonly inBrowser: () => Promise<string | undefined>
}

/** 用微信手机号: a code for the server; the number itself never comes to the phone's program. */
export function PhoneNumberButton({ text, isBusy, onCode, inBrowser }: PhoneProps) {
  if (isBrowser || isBusy)
    return <Button text={text} isBusy={isBusy} onTap={() => void inBrowser().then(onCode)} />
  return (
    <NativeButton
      openType="getPhoneNumber|agreePrivacyAuthorization"
      onGetPhoneNumber={({ detail }) => onCode(detail.code)}
      className={looks}
      hoverClass={pressed}
      {...aria({ role: 'button', label: text })}
    >
      {text}
    </NativeButton>
  )
}
