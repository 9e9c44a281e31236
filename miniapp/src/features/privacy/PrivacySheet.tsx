import { useDidHide, useDidShow } from '@tarojs/taro'
import { useRef, useState } from 'react'
import { PRIVACY_WORDS } from '../../../../shared/text/zhCN/privacy'
import { Button } from '../../components/Button'
import { Line } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { AgreeButton } from '../../components/WechatButton'
import { type Decision, useAsking } from './asking'
import { Guide } from './Guide'
import { useAgree } from './useAgree'
import { Young } from './Young'

const W = PRIVACY_WORDS

function Asked({ decide }: { readonly decide: (decision: Decision) => void }) {
  const [isWhole, setWhole] = useState(false)
  const { agree } = useAgree()
  const yes = () => {
    decide('agreed')
    void agree()
  }
  return (
    <Sheet title={W.askTitle} onClose={() => decide('declined')}>
      <Line>{W.ask}</Line>
      <Button
        look="small"
        text={isWhole ? W.close : W.read}
        onTap={() => setWhole((before) => !before)}
      />
      {isWhole && <Guide />}
      <AgreeButton text={W.agree} onAgree={yes} />
      <Young onClose={() => decide('declined')} />
      <Button look="other" text={W.decline} onTap={() => decide('declined')} />
    </Sheet>
  )
}

/** The question before anything private, over the page that is in sight and over no other. */
export function PrivacySheet() {
  const decide = useAsking((asking) => asking.decide)
  const isSeen = useRef(true)
  useDidShow(() => {
    isSeen.current = true
  })
  useDidHide(() => {
    isSeen.current = false
  })
  return decide === undefined || !isSeen.current ? null : <Asked decide={decide} />
}
