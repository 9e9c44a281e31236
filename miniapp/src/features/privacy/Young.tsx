import { useState } from 'react'
import { ACCOUNT_WORDS } from '../../../../shared/text/zhCN/account'
import { YOUNG_WORDS as W } from '../../../../shared/text/zhCN/care'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { openAccount } from '../frame/navigate'
import { useIsGuest } from '../resident/useSignIn'

/** Of a guest nothing is kept; whoever has logged in has an account, and the way to erase it. */
function Kept({ onLeave }: { readonly onLeave: () => void }) {
  const erase = () => {
    onLeave()
    openAccount()
  }
  if (useIsGuest()) return <Quiet>{W.nothing}</Quiet>
  return (
    <>
      <Quiet>{W.hasAccount}</Quiet>
      <Button look="other" text={ACCOUNT_WORDS.door} onTap={erase} />
    </>
  )
}

/** Beside every place where one agrees: who is not 14 yet reads who does it for them. */
export function Young({ onClose }: { readonly onClose?: () => void }) {
  const [isOpen, setOpen] = useState(false)
  const close = () => {
    setOpen(false)
    onClose?.()
  }
  if (!isOpen) return <Button look="small" text={W.young} onTap={() => setOpen(true)} />
  return (
    <Card title={W.title}>
      <Stack>
        <Line>{W.more}</Line>
        <Kept onLeave={close} />
        <Button look="other" text={W.close} onTap={close} />
      </Stack>
    </Card>
  )
}
