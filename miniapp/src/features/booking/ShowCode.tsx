import { View } from '@tarojs/components'
import { useMemo } from 'react'
import type { BookingView } from '../../../../shared/contract/booking'
import { BOOKING_WORDS } from '../../../../shared/text/zhCN/booking'
import { aria } from '../../components/aria'
import { Card, Quiet } from '../../components/Card'
import { Photo } from '../../components/Photo'
import { qrImage } from './qrImage'
import css from './ShowCode.module.scss'

/** Four digits, large, to read out. */
export const SpokenCode = ({
  code,
  side,
}: { readonly code: string } & Pick<BookingView, 'side'>) => (
  <Card title={BOOKING_WORDS.spoken}>
    <View
      className={css['digits'] ?? ''}
      {...aria({ role: 'group', label: code.split('').join(' ') })}
    >
      {code}
    </View>
    <Quiet>{BOOKING_WORDS.spokenMore[side]}</Quiet>
  </Card>
)

/** The same by the camera: always dark on white, for scanners need it so. */
export function QrCode({ qr }: { readonly qr: string }) {
  const src = useMemo(() => qrImage(qr), [qr])
  return (
    <View className={css['qr'] ?? ''}>
      <Photo src={src} label={BOOKING_WORDS.qrLabel} shape="square" />
      <Quiet>{BOOKING_WORDS.qrMore}</Quiet>
    </View>
  )
}
