import Taro from '@tarojs/taro'
import { useState } from 'react'
import type { SessionView } from '../../../../shared/contract/event'
import { CALENDAR_WORDS as W } from '../../../../shared/text/zhCN/afterClass'
import { Button } from '../../components/Button'
import { Quiet } from '../../components/Card'
import { phoneEntry } from './phoneEntry'

type AddProps = { readonly session: SessionView }

/** Into the calendar of the phone, once; WeChat asks whether it may. */
function Add({ session }: AddProps) {
  const [said, setSaid] = useState('')
  const add = () =>
    Taro.addPhoneCalendar(phoneEntry(session)).then(
      () => setSaid(W.added),
      () => setSaid(W.notAdded),
    )
  return (
    <>
      <Button look="other" text={W.add} onTap={() => void add()} />
      {said !== '' && <Quiet>{said}</Quiet>}
    </>
  )
}

/** For whoever has a seat in what is to come; a browser has the address of the calendar instead. */
export const AddToCalendar = ({ session }: AddProps) =>
  process.env.TARO_ENV === 'weapp' &&
  session.mine?.status === 'confirmed' &&
  session.status !== 'cancelled' ? (
    <Add session={session} />
  ) : null
