import { useState } from 'react'
import { Button } from '../../components/Button'
import { ReasonSheet, type ReasonProps } from './ReasonSheet'

type RefuseProps<Reason extends string> = Omit<ReasonProps<Reason>, 'onClose'> & {
  /** On the button that asks for the reason. */
  readonly text: string
  /** Where several alike stand on a page: whom it concerns. */
  readonly label?: string
}

/** No, and why: the second step asks for the reason. */
export function Refuse<Reason extends string>({
  text,
  label = text,
  ...sheet
}: RefuseProps<Reason>) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look="danger" text={text} label={label} onTap={() => setOpen(true)} />
      {isOpen && <ReasonSheet {...sheet} onClose={() => setOpen(false)} />}
    </>
  )
}
