import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import css from './Row.module.scss'
import { Tap } from './Tap'

type RowProps = {
  readonly title: string
  readonly detail?: string | undefined
  readonly mark?: string | undefined
  readonly picture?: ReactNode
  readonly onTap: () => void
}

/** One line of a list that leads somewhere. */
export const Row = ({ title, detail, mark, picture, onTap }: RowProps) => (
  <Tap
    className={css['row']}
    label={[title, detail, mark].filter((part) => part !== undefined).join('，')}
    onTap={onTap}
  >
    {picture !== undefined && <View className={css['picture'] ?? ''}>{picture}</View>}
    <View className={css['words'] ?? ''}>
      <View className={css['title'] ?? ''}>{title}</View>
      {detail !== undefined && <View className={css['detail'] ?? ''}>{detail}</View>}
    </View>
    {mark !== undefined && <View className={css['mark'] ?? ''}>{mark}</View>}
  </Tap>
)

/** Rows as one sheet of paper. */
export const Rows = ({ children }: { readonly children: ReactNode }) => (
  <View className={css['rows'] ?? ''}>{children}</View>
)
