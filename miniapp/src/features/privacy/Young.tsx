import { useState } from 'react'
import { YOUNG_WORDS as W } from '../../../../shared/text/zhCN/care'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'

/** Beside every place where one agrees: who is not 14 yet reads who does it for them. Nothing is kept of it. */
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
        <Quiet>{W.nothing}</Quiet>
        <Button look="other" text={W.close} onTap={close} />
      </Stack>
    </Card>
  )
}
