import { useState } from 'react'
import { consoleCodeIn } from '../../../../shared/kernel/consoleCode'
import { SIGN_IN_WORDS as W } from '../../../../shared/text/zhCN/console'
import { Button } from '../../components/Button'
import { Quiet, Stack } from '../../components/Card'
import { Refused } from '../../components/States'
import { scanQr } from '../booking/scanQr'
import { openComputer } from '../frame/navigate'

/** The way to a computer that asks; in a browser its link is opened instead. */
export function ScanScreen({ isStrange }: { readonly isStrange: boolean }) {
  const [isOther, setOther] = useState(isStrange)
  const scan = async () => {
    const said = await scanQr()
    if (said === undefined) return
    const code = consoleCodeIn(said)
    setOther(code === undefined)
    if (code !== undefined) openComputer(code)
  }
  return (
    <Stack>
      <Quiet>{W.scanMore}</Quiet>
      <Refused because={isOther ? W.noCode : undefined} />
      {process.env.TARO_ENV === 'weapp' && <Button text={W.scan} onTap={() => void scan()} />}
    </Stack>
  )
}
