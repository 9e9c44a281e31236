import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { Title } from './Card'
import css from './Bar.module.scss'

/** The name of where one is, and what may be switched there. */
export const Bar = ({ title, children }: PropsWithChildren<{ readonly title: string }>) => (
  <View className={css['bar'] ?? ''}>
    <View className={css['title'] ?? ''}>
      <Title text={title} />
    </View>
    {children}
  </View>
)
