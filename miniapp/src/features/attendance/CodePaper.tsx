import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { Photo } from '../../components/Photo'
import { qrImage } from '../booking/qrImage'
import css from './Code.module.scss'

type PaperProps = { readonly code: string; readonly label: string; readonly who: string }

/** A code as large as the screen allows, dark on white in every theme, with a name below it. */
export function CodePaper({ code, label, who }: PaperProps) {
  const src = useMemo(() => qrImage(code), [code])
  return (
    <View className={css['paper'] ?? ''}>
      <View className={css['qr'] ?? ''}>
        <Photo src={src} label={label} shape="square" />
      </View>
      <View className={css['who'] ?? ''}>{who}</View>
    </View>
  )
}
