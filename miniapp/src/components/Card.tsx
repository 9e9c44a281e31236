import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { aria } from './aria'
import css from './Card.module.scss'

type CardProps = PropsWithChildren<{
  readonly title?: string | undefined
  readonly className?: string
}>

/** A piece of paper on the notice board. */
export const Card = ({ title, className, children }: CardProps) => (
  <View className={`${css['card']} ${className ?? ''}`}>
    {title !== undefined && <Heading text={title} />}
    {children}
  </View>
)

export const Heading = ({ text }: { readonly text: string }) => (
  <View className={css['heading'] ?? ''} {...aria({ role: 'heading', level: 2 })}>
    {text}
  </View>
)

/** The name of the thing that the screen is about. */
export const Title = ({ text }: { readonly text: string }) => (
  <View className={css['title'] ?? ''} {...aria({ role: 'heading', level: 1 })}>
    {text}
  </View>
)

export const Line = ({ children }: PropsWithChildren) => (
  <View className={css['line'] ?? ''}>{children}</View>
)

export const Quiet = ({ children }: PropsWithChildren) => (
  <View className={css['quiet'] ?? ''}>{children}</View>
)

/** Children under each other with even space between. */
export const Stack = ({ children }: PropsWithChildren) => (
  <View className={css['stack'] ?? ''}>{children}</View>
)
