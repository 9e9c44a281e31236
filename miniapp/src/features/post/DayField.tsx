import { POST_WORDS } from '../../../../shared/text/zhCN/post'
import { Field } from '../../components/Field'

type DayProps = {
  readonly label: string
  readonly value: string
  readonly hint?: string
  readonly onChange: (typed: string) => void
}

export const DayField = ({ label, value, hint = POST_WORDS.dayHint, onChange }: DayProps) => (
  <Field label={label} value={value} hint={hint} max={10} onChange={onChange} />
)
