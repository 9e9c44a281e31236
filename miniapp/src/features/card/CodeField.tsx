import { useState } from 'react'
import { readCardCode } from '../../../../shared/kernel/cardCode'
import { CARD_WORDS } from '../../../../shared/text/zhCN/card'
import { Button } from '../../components/Button'
import { Field } from '../../components/Field'
import { scanQr } from '../booking/scanQr'

const W = CARD_WORDS
// With its lines, and room for a slip.
const LONGEST = 20

/** A card by the camera, or by its letters. */
export function useCardCode() {
  const [typed, setTyped] = useState('')
  const [isStrange, setStrange] = useState(false)
  const read = (said: string): string | undefined => {
    const code = readCardCode(said)
    setStrange(code === undefined)
    return code
  }
  const type = (value: string) => {
    setTyped(value)
    setStrange(false)
  }
  return { typed, type, read, because: isStrange ? W.unreadable : undefined }
}

type CodeFieldProps = {
  readonly of: ReturnType<typeof useCardCode>
  readonly send: string
  readonly isBusy: boolean
  readonly onCode: (code: string) => void
}

/** Scanning goes on at once; what is typed waits for the button. */
export function CodeField({ of, send, isBusy, onCode }: CodeFieldProps) {
  const goOn = (said: string) => {
    const code = of.read(said)
    if (code !== undefined) onCode(code)
  }
  const scan = async () => {
    const said = await scanQr()
    if (said !== undefined) goOn(said)
  }
  return (
    <>
      {process.env.TARO_ENV === 'weapp' && (
        <Button text={W.scan} isBusy={isBusy} onTap={() => void scan()} />
      )}
      <Field
        label={W.code}
        hint={W.codeHint}
        value={of.typed}
        max={LONGEST}
        onChange={of.type}
        onConfirm={() => goOn(of.typed)}
      />
      <Button
        look="other"
        text={send}
        isBusy={isBusy}
        isDisabled={of.typed.trim() === ''}
        onTap={() => goOn(of.typed)}
      />
    </>
  )
}
