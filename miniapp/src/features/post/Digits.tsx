import { View } from '@tarojs/components'
import { useMemo } from 'react'
import { aria } from '../../components/aria'
import { Card, Quiet, Stack } from '../../components/Card'
import { Photo } from '../../components/Photo'
import { qrImage } from '../booking/qrImage'
import css from './Digits.module.scss'
import { qrOf, spaced } from './digits'

type DigitsProps = {
  readonly title: string
  readonly digits: string
  readonly label: string
  readonly more: string
}

/** Eight digits, large, to read out; the same by the camera, always dark on white. */
export function Digits({ title, digits, label, more }: DigitsProps) {
  const src = useMemo(() => qrImage(qrOf(digits)), [digits])
  return (
    <Card title={title}>
      <Stack>
        <View
          className={css['digits'] ?? ''}
          {...aria({ role: 'group', label: digits.split('').join(' ') })}
        >
          {spaced(digits)}
        </View>
        <View className={css['qr'] ?? ''}>
          <Photo src={src} label={label} shape="square" />
        </View>
        <Quiet>{more}</Quiet>
      </Stack>
    </Card>
  )
}
