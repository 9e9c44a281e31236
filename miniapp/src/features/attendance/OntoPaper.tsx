import Taro from '@tarojs/taro'
import { View } from '@tarojs/components'
import { useState } from 'react'
import {
  type AttendanceRow,
  numberList,
  type showAttendance,
} from '../../../../shared/contract/attendance'
import type { OutputOf } from '../../../../shared/contract/endpoint'
import { localDateAt } from '../../../../shared/kernel/dates'
import type { SessionId } from '../../../../shared/kernel/ids'
import { DOOR_WORDS as W } from '../../../../shared/text/zhCN/attendance'
import { timesName } from '../../../../shared/text/zhCN/event'
import { Button } from '../../components/Button'
import { Card, Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { lineOnPaper, onPaper } from './paperLines'
import css from './PaperList.module.scss'
import { useListChanged } from './useAttendance'

type PaperProps = {
  readonly sessionId: SessionId
  readonly list: OutputOf<typeof showAttendance>
  readonly rows: readonly AttendanceRow[]
}

const headOf = ({ title, venue, ...times }: PaperProps['list']): string =>
  `${title} ${timesName(times, localDateAt(Date.now()))} ${venue}`

/** What a browser prints, and nothing else of the page. */
const Printed = ({ list, rows }: Pick<PaperProps, 'list' | 'rows'>) => (
  <View className={css['paper'] ?? ''}>
    <View className={css['head'] ?? ''}>{headOf(list)}</View>
    {onPaper(rows).map((row) => (
      <View key={row.number ?? 0} className={css['line'] ?? ''}>
        {lineOnPaper(row)}
      </View>
    ))}
  </View>
)

function Copy({ list, rows }: Pick<PaperProps, 'list' | 'rows'>) {
  const [isCopied, setCopied] = useState(false)
  const copy = async () => {
    const data = [headOf(list), ...onPaper(rows).map(lineOnPaper)].join('\n')
    await Taro.setClipboardData({ data })
    setCopied(true)
  }
  return (
    <>
      <Button look="other" text={W.copy} onTap={() => void copy()} />
      {isCopied && <Quiet>{W.copied}</Quiet>}
    </>
  )
}

const isNumbered = ({ number, is }: AttendanceRow): boolean =>
  number !== undefined || is === 'walkedIn'

/** The numbered list: a browser prints it, a phone hands it on. */
export function OntoPaper({ sessionId, list, rows }: PaperProps) {
  const changed = useListChanged(sessionId)
  const step = useSend(numberList, changed)
  if (rows.length === 0) return null
  const isH5 = process.env.TARO_ENV === 'h5'
  return (
    <Card title={W.print}>
      <Stack>
        <Quiet>{W.numberMore}</Quiet>
        <Refused because={step.because} />
        {!rows.every(isNumbered) && (
          <Button
            look="other"
            text={W.give}
            isBusy={step.isSending}
            onTap={() => void step.send({ sessionId })}
          />
        )}
        {onPaper(rows).length > 0 &&
          (isH5 ? (
            <Button look="other" text={W.print} onTap={() => window.print()} />
          ) : (
            <Copy list={list} rows={rows} />
          ))}
        {isH5 && <Printed list={list} rows={rows} />}
      </Stack>
    </Card>
  )
}
