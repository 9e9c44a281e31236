import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import css from './Row.module.scss'
import { Tap } from './Tap'

type RowProps = {
  readonly title: string
  readonly detail?: string | undefined
  readonly mark?: string | undefined
  /** What the mark says is done: nothing is left to do about it. */
  readonly isDone?: boolean | undefined
  readonly picture?: ReactNode
  readonly onTap: () => void
}

const Part = ({ name, children }: { readonly name: string; readonly children?: ReactNode }) =>
  children === undefined ? null : <View className={css[name] ?? ''}>{children}</View>

const markName = (isDone: RowProps['isDone']): string => (isDone ? 'done' : 'mark')

/** One line of a list that leads somewhere. */
export const Row = ({ title, detail, mark, isDone, picture, onTap }: RowProps) => (
  <Tap
    className={css['row']}
    label={[title, detail, mark].filter((part) => part !== undefined).join(' ')}
    onTap={onTap}
  >
    <Part name="picture">{picture}</Part>
    <Part name="words">
      <Part name="title">{title}</Part>
      <Part name="detail">{detail}</Part>
    </Part>
    <Part name={markName(isDone)}>{mark}</Part>
  </Tap>
)

/** A line that only says something. */
export const Fact = ({ title, detail, mark, isDone }: Omit<RowProps, 'picture' | 'onTap'>) => (
  <View className={css['row'] ?? ''}>
    <Part name="words">
      <Part name="title">{title}</Part>
      <Part name="detail">{detail}</Part>
    </Part>
    <Part name={markName(isDone)}>{mark}</Part>
  </View>
)

/** Rows as one sheet of paper. */
export const Rows = ({ children }: { readonly children: ReactNode }) => (
  <View className={css['rows'] ?? ''}>{children}</View>
)
