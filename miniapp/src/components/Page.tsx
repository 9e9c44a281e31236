import { View } from '@tarojs/components'
import type { PropsWithChildren, ReactNode } from 'react'
import { useCareMode } from '../theme/careMode'
import { useFontFactor } from '../theme/fontFactor'
import { AbovePage } from './Above'
import { aria } from './aria'
import { HelpHere } from './Beside'
import { BrowserBar } from './BrowserBar'
import { OverPage } from './Over'
import css from './Page.module.scss'

type PageProps = PropsWithChildren<{ readonly label: string; readonly foot?: ReactNode }>

// Above this font factor seven days no longer fit beside each other.
const ROOMY = 1.15

/** The root of every screen: carries theme, care mode and font size, and says its name. */
export function Page({ label, foot, children }: PageProps) {
  const isCare = useCareMode(({ isOn }) => isOn)
  const factor = useFontFactor()
  // Nothing where seven have room: the strip itself knows of narrow screens.
  const week = isCare || factor > ROOMY ? { '--week': '4' } : {}
  return (
    <View
      className={`theme ${isCare ? 'care' : ''} ${css['page']}`}
      style={{ '--font': String(factor), ...week } as object}
      {...aria({ role: 'main', label })}
    >
      <BrowserBar title={label} />
      <View className={css['body'] ?? ''}>
        <AbovePage />
        {children}
        <View className={css['help'] ?? ''}>
          <HelpHere />
        </View>
      </View>
      {foot && <View className={css['foot'] ?? ''}>{foot}</View>}
      <OverPage />
    </View>
  )
}
