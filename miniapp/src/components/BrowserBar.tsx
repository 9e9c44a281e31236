import { View } from '@tarojs/components'
import Taro from '@tarojs/taro'
import { FRAME_WORDS } from '../../../shared/text/zhCN/frame'
import css from './BrowserBar.module.scss'
import { Heading } from './Card'
import { Tap } from './Tap'

const HOME = '/pages/home/index'

const isInside = (): boolean =>
  process.env.TARO_ENV === 'h5' && window.location.hash.startsWith('#/packages/')

function back(): void {
  const isFirst = Taro.getCurrentPages().length <= 1
  void (isFirst ? Taro.switchTab({ url: HOME }) : Taro.navigateBack())
}

/** WeChat draws a bar above each page with the way back; a browser does not. */
export const BrowserBar = ({ title }: { readonly title: string }) =>
  isInside() ? (
    <View className={css['bar'] ?? ''}>
      <Tap className={css['back']} label={FRAME_WORDS.goBack} onTap={back}>
        {`‹ ${FRAME_WORDS.goBack}`}
      </Tap>
      <Heading text={title} />
    </View>
  ) : null
