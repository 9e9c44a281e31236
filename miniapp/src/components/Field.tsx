import { Input, Textarea, View } from '@tarojs/components'
import { aria } from './aria'
import css from './Field.module.scss'

type FieldProps = {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  readonly hint?: string
  readonly max: number
  readonly keyboard?: 'text' | 'number'
  readonly onConfirm?: () => void
}

const named = (label: string) =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { 'aria-label': label } } : aria({ label })

const Caption = ({ label }: { readonly label: string }) => (
  <View className={css['label'] ?? ''}>{label}</View>
)

/** One line to fill in, its name above it. */
export const Field = ({ label, value, onChange, keyboard = 'text', ...rest }: FieldProps) => (
  <View className={css['field'] ?? ''}>
    <Caption label={label} />
    <Input
      className={css['input'] ?? ''}
      placeholderClass={css['placeholder'] ?? ''}
      type={keyboard}
      value={value}
      maxlength={rest.max}
      placeholder={rest.hint ?? ''}
      confirmType="done"
      onInput={({ detail }) => onChange(detail.value)}
      onConfirm={() => rest.onConfirm?.()}
      {...named(label)}
    />
  </View>
)

/** Several lines. */
export const Paragraph = ({ label, value, onChange, hint, max }: FieldProps) => (
  <View className={css['field'] ?? ''}>
    <Caption label={label} />
    <Textarea
      className={`${css['input']} ${css['tall']}`}
      placeholderClass={css['placeholder'] ?? ''}
      value={value}
      maxlength={max}
      placeholder={hint ?? ''}
      onInput={({ detail }) => onChange(detail.value)}
      {...named(label)}
    />
  </View>
)
