import { View } from '@tarojs/components'
import type { ReactNode } from 'react'
import { localDateAt } from '../../../shared/kernel/dates'
import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import { momentName } from '../../../shared/text/zhCN/moments'
import { aria } from './aria'
import { HelpHere } from './Beside'
import { Button } from './Button'
import css from './States.module.scss'

type Loading<Value> = {
  readonly data: Value | undefined
  readonly error: Error | null
  readonly refetch: () => unknown
  readonly isRefetchError?: boolean
  readonly dataUpdatedAt?: number
}

/** The grey shape of what is coming. */
export const Skeleton = () => (
  <View className={css['skeleton'] ?? ''} {...aria({ role: 'group', label: FRAME_WORDS.loading })}>
    <View className={css['bar'] ?? ''} />
    <View className={css['bar'] ?? ''} />
    <View className={css['short'] ?? ''} />
  </View>
)

/** What happened, in a sentence, and the button that tries again. */
export const Failed = ({
  because,
  onAgain,
}: {
  readonly because: string
  readonly onAgain: () => void
}) => (
  <View className={css['state'] ?? ''} {...aria({ role: 'alert' })}>
    <View>{`⚠ ${because}`}</View>
    <Button look="other" text={FRAME_WORDS.again} onTap={onAgain} />
  </View>
)

/** Nothing here yet, and what to do about it. */
export const Empty = ({
  says,
  children,
}: {
  readonly says: string
  readonly children?: ReactNode
}) => (
  <View className={css['state'] ?? ''}>
    <View>{says}</View>
    {children}
  </View>
)

/** Why something was not done, beside the button that did it; read out as it appears. */
export const Refused = ({ because }: { readonly because: string | undefined }) =>
  because === undefined ? null : (
    <>
      <View className={css['refused'] ?? ''} {...aria({ role: 'alert', live: 'assertive' })}>
        {`⚠ ${because}`}
      </View>
      <HelpHere because={because} />
    </>
  )

/** What is still missing below a field, before anything is sent: nothing was refused, nobody has to be called. */
export const Amiss = ({ says }: { readonly says: string }) => (
  <View {...aria({ role: 'alert', live: 'polite' })}>{`⚠ ${says}`}</View>
)

/** Above what was seen before, while nothing newer comes: why, since when, and the button that tries again. */
export function Old({ of }: { readonly of: Omit<Loading<unknown>, 'data'> }) {
  const { error, isRefetchError = false, dataUpdatedAt = 0, refetch } = of
  if (!isRefetchError || error === null) return null
  return (
    <View className={css['state'] ?? ''} {...aria({ role: 'alert' })}>
      <View>{`⚠ ${error.message}`}</View>
      <View>{FRAME_WORDS.seenAt(momentName(dataUpdatedAt, localDateAt(Date.now())))}</View>
      <Button look="other" text={FRAME_WORDS.again} onTap={() => void refetch()} />
    </View>
  )
}

type LoadedProps<Value> = {
  readonly of: Loading<Value>
  readonly children: (value: Value) => ReactNode
}

/** Shape first, then the thing, or why it did not come. What is there already stays through a failed refresh. */
export function Loaded<Value>({ of, children }: LoadedProps<Value>) {
  const { data, error, refetch } = of
  if (data !== undefined)
    return (
      <>
        <Old of={of} />
        {children(data)}
      </>
    )
  if (error !== null) return <Failed because={error.message} onAgain={() => void refetch()} />
  return <Skeleton />
}
