import { Button } from '../../components/Button'
import { Field } from '../../components/Field'
import { scanQr } from '../booking/scanQr'
import { digitsIn } from './digits'

type DigitsFieldProps = {
  readonly label: string
  readonly scan: string
  readonly value: string
  readonly onChange: (typed: string) => void
}

// Eight, and the gap in which they are shown.
const LONGEST = 9

/** Typed, or read by the camera where there is one. */
export function DigitsField({ label, scan, value, onChange }: DigitsFieldProps) {
  const read = async () => {
    const digits = digitsIn((await scanQr()) ?? '')
    if (digits !== undefined) onChange(digits)
  }
  return (
    <>
      {process.env.TARO_ENV === 'weapp' && (
        <Button look="other" text={scan} onTap={() => void read()} />
      )}
      <Field label={label} keyboard="number" value={value} max={LONGEST} onChange={onChange} />
    </>
  )
}
