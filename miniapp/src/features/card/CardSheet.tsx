import { View } from '@tarojs/components'
import { useMemo, useState } from 'react'
import { makeCards } from '../../../../shared/contract/card'
import { cardQr, cardWords } from '../../../../shared/kernel/cardCode'
import type { CommunityId } from '../../../../shared/kernel/ids'
import { CARD_WORDS } from '../../../../shared/text/zhCN/card'
import { Button } from '../../components/Button'
import { Card, Quiet, Stack } from '../../components/Card'
import { Photo } from '../../components/Photo'
import { Refused } from '../../components/States'
import { qrImage } from '../booking/qrImage'
import { useSend } from '../frame/useSend'
import css from './CardSheet.module.scss'

const W = CARD_WORDS

// Ten images go to the page in one piece.
const CELL_PX = 4

/** One of ten, to be cut out: always dark on white, as it is printed. */
function BlankCard({ code }: { readonly code: string }) {
  const src = useMemo(() => qrImage(cardQr(code), CELL_PX), [code])
  const words = cardWords(code)
  return (
    <View className={css['card'] ?? ''}>
      <View className={css['title'] ?? ''}>{W.cardTitle}</View>
      <View className={css['qr'] ?? ''}>
        <Photo src={src} label={W.qrLabel(words)} shape="square" />
      </View>
      <View className={css['code'] ?? ''}>{words}</View>
      <View>{W.found}</View>
    </View>
  )
}

const Print = () =>
  process.env.TARO_ENV === 'h5' ? (
    <Button look="other" text={W.print} onTap={() => window.print()} />
  ) : (
    <Quiet>{W.printMore}</Quiet>
  )

/** Ten blank cards on a sheet of A4. */
export function CardSheet({ nodeId }: { readonly nodeId: CommunityId }) {
  const [codes, setCodes] = useState<readonly string[]>([])
  const step = useSend(makeCards, (made) => setCodes(made.codes))
  return (
    <Stack>
      <Card>
        <Stack>
          <Quiet>{W.makeMore}</Quiet>
          <Refused because={step.because} />
          <Button text={W.make} isBusy={step.isSending} onTap={() => void step.send({ nodeId })} />
          {codes.length > 0 && <Print />}
        </Stack>
      </Card>
      {codes.length > 0 && (
        <View className={css['sheet'] ?? ''}>
          {codes.map((code) => (
            <BlankCard key={code} code={code} />
          ))}
        </View>
      )}
    </Stack>
  )
}
