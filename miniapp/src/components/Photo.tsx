import { Image, View } from '@tarojs/components'
import { useState } from 'react'
import { aria } from './aria'
import css from './Photo.module.scss'

type PhotoProps = {
  /** Absent while it is on its way. */
  readonly src: string | undefined
  readonly label: string
  readonly shape: 'square' | 'wide' | 'whole'
}

const browserAlt = (label: string) =>
  process.env.TARO_ENV === 'h5' ? { nativeProps: { alt: label } } : {}

const spoken = (label: string) =>
  process.env.TARO_ENV === 'h5' ? {} : aria({ role: 'img', label })

/** A picture in a frame of fixed shape, loaded when it comes near; a calm ground when it cannot be had. */
export function Photo({ src, label, shape }: PhotoProps) {
  const [lost, setLost] = useState<string>()
  return (
    <View className={`${css['frame']} ${css[shape]}`}>
      {src === undefined || lost === src ? (
        <View className={css['lost'] ?? ''}>{label}</View>
      ) : (
        <Image
          src={src}
          mode={shape === 'whole' ? 'aspectFit' : 'aspectFill'}
          lazyLoad
          className={css['image'] ?? ''}
          onError={() => setLost(src)}
          {...spoken(label)}
          {...browserAlt(label)}
        />
      )}
    </View>
  )
}
