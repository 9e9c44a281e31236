import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import { changeAddressForm } from '../../../../../shared/contract/correction'
import { CORRECTION_WORDS as W } from '../../../../../shared/text/zhCN/correction'
import { Button } from '../../../components/Button'
import { Field } from '../../../components/Field'
import { Sheet } from '../../../components/Sheet'
import { Refused } from '../../../components/States'
import { useSend } from '../../frame/useSend'

const LONGEST = 8

function FormSheet({ was, onClose }: { readonly was: string; readonly onClose: () => void }) {
  const client = useQueryClient()
  const [addressForm, setForm] = useState(was)
  const step = useSend(changeAddressForm, () => {
    void client.invalidateQueries()
    onClose()
  })
  return (
    <Sheet title={W.changeForm} onClose={onClose}>
      <Field
        label={W.form}
        hint={W.formHint}
        value={addressForm}
        max={LONGEST}
        onChange={setForm}
      />
      <Refused because={step.because} />
      <Button
        text={W.saveForm}
        isBusy={step.isSending}
        isDisabled={addressForm.trim() === ''}
        onTap={() => void step.send({ addressForm: addressForm.trim() })}
      />
      <Button look="other" text={W.cancel} onTap={onClose} />
    </Sheet>
  )
}

/** What neighbours read of oneself. */
export function ChangeForm({ was }: { readonly was: string }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <Button look="other" text={W.changeForm} onTap={() => setOpen(true)} />
      {isOpen && <FormSheet was={was} onClose={() => setOpen(false)} />}
    </>
  )
}
