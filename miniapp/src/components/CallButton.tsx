import Taro from '@tarojs/taro'
import { Button } from './Button'

type CallProps = { readonly number: string; readonly text: string; readonly label: string }

/** Rings: in WeChat and on a phone's browser; who thinks better of it is asked nothing more. */
export const ring = (number: string): void =>
  void Taro.makePhoneCall({ phoneNumber: number }).catch(() => undefined)

export const CallButton = ({ number, text, label }: CallProps) => (
  <Button look="small" text={text} label={label} onTap={() => ring(number)} />
)
