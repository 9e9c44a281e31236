import { useState } from 'react'
import { sessionCodeIn } from '../../../../shared/kernel/attendanceCode'
import { ARRIVE_WORDS as W } from '../../../../shared/text/zhCN/attendance'
import { Button, ButtonRow } from '../../components/Button'
import { Quiet } from '../../components/Card'
import { Refused } from '../../components/States'
import { scanQr } from '../booking/scanQr'
import { openArrive, openDoorCode } from '../frame/navigate'

/** The two ways in: by the code at the door, or by one's own. A browser has no camera of ours. */
export function AtTheDoor() {
  const [isStrange, setStrange] = useState(false)
  const scan = async () => {
    const said = await scanQr()
    const code = said === undefined ? undefined : sessionCodeIn(said)
    setStrange(said !== undefined && code === undefined)
    if (code !== undefined) openArrive(code)
  }
  const hasCamera = process.env.TARO_ENV === 'weapp'
  return (
    <>
      <Refused because={isStrange ? W.strange : undefined} />
      {!hasCamera && <Quiet>{W.noCamera}</Quiet>}
      <ButtonRow>
        {hasCamera && <Button text={W.scan} onTap={() => void scan()} />}
        <Button look={hasCamera ? 'other' : 'main'} text={W.show} onTap={openDoorCode} />
      </ButtonRow>
    </>
  )
}
