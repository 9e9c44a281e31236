import { View } from '@tarojs/components'
import type { PropsWithChildren } from 'react'
import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import { aria } from './aria'
import { Heading } from './Card'
import css from './Sheet.module.scss'
import { Tap } from './Tap'

type SheetProps = PropsWithChildren<{ readonly title: string; readonly onClose: () => void }>

/** Slides over the lower part of the page; a tap beside it closes it, and so should a button in it. */
export const Sheet = ({ title, onClose, children }: SheetProps) => (
  <View className={css['cover'] ?? ''}>
    <Tap className={css['veil'] ?? ''} label={FRAME_WORDS.closeBeside} onTap={onClose} />
    <View className={css['sheet'] ?? ''} {...aria({ role: 'dialog', label: title })}>
      <Heading text={title} />
      {children}
    </View>
  </View>
)
