import { View } from '@tarojs/components'
import { ACTING_WORDS as W } from '../../../../shared/text/zhCN/care'
import { aria } from '../../components/aria'
import { Button } from '../../components/Button'
import css from './Banner.module.scss'

type BannerProps = {
  readonly says: string
  readonly more?: string | undefined
  readonly onOneself: () => void
}

/** In whose name things are done here, read out as it appears, and the way back to oneself. */
export const Banner = ({ says, more, onOneself }: BannerProps) => (
  <View className={css['banner'] ?? ''} {...aria({ role: 'alert', live: 'polite' })}>
    <View className={css['words'] ?? ''}>
      <View className={css['main'] ?? ''}>{says}</View>
      {more !== undefined && <View className={css['more'] ?? ''}>{more}</View>}
    </View>
    <Button look="other" text={W.oneself} onTap={onOneself} />
  </View>
)
