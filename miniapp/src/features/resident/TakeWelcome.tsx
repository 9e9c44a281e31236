import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/endpoint'
import { readWelcomeCode, takeWelcomeCode } from '../../../../shared/contract/welcome'
import { longDay } from '../../../../shared/text/zhCN/dates'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { JOIN_WORDS } from '../../../../shared/text/zhCN/joining'
import { PRIVACY_WORDS } from '../../../../shared/text/zhCN/privacy'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Field } from '../../components/Field'
import { Refused } from '../../components/States'
import { useSend } from '../frame/useSend'
import { digitsIn } from '../post/digits'
import { DigitsField } from '../post/DigitsField'
import type { Place } from '../place/usePlace'
import { useAgree } from '../privacy/useAgree'
import { Young } from '../privacy/Young'

const W = JOIN_WORDS
type Found = OutputOf<typeof readWelcomeCode>

const Said = ({ found }: { readonly found: Found }) => (
  <>
    <Line>{found.name}</Line>
    <Line>{found.compoundName}</Line>
    <Line>{W.door(found.buildingName, found.unit, found.room)}</Line>
    {found.lastDay !== undefined && <Line>{W.leaseUntil(longDay(found.lastDay))}</Line>}
  </>
)

type TakenProps = { readonly onTaken: (place: Place) => void }
type ConfirmProps = TakenProps & {
  readonly found: Found
  readonly digits: string
  readonly onNotMe: () => void
}

/** The name that the worker has read on a paper, for whoever it is to say so. */
function Confirm({ found, digits, onNotMe, onTaken }: ConfirmProps) {
  const client = useQueryClient()
  const [addressForm, setAddressForm] = useState('')
  const consent = useAgree()
  const step = useSend(takeWelcomeCode, () => {
    void client.invalidateQueries()
    onTaken({ id: found.compoundId, name: found.compoundName })
  })
  const take = async () => {
    if (await consent.agree()) await step.send({ digits, addressForm })
  }
  const isBusy = step.isSending || consent.isSending
  return (
    <Card title={W.isIt}>
      <Stack>
        <Said found={found} />
        <Field
          {...{ label: W.addressForm, hint: W.addressFormHint, max: 8, value: addressForm }}
          onChange={setAddressForm}
        />
        <Quiet>{PRIVACY_WORDS.byJoining}</Quiet>
        <Refused because={step.because ?? consent.because} />
        <Button
          text={isBusy ? FRAME_WORDS.sending : W.itIsMe}
          isBusy={isBusy}
          isDisabled={addressForm.trim() === ''}
          onTap={() => void take()}
        />
        <Button look="other" text={W.notMe} onTap={onNotMe} />
        <Young onClose={onNotMe} />
      </Stack>
    </Card>
  )
}

function Typing({ onFound }: { readonly onFound: (found: Found, digits: string) => void }) {
  const [typed, setTyped] = useState('')
  const digits = digitsIn(typed)
  const { send, isSending, because } = useSend(readWelcomeCode, (found) =>
    onFound(found, digits ?? ''),
  )
  return (
    <>
      <DigitsField label={W.digits} scan={W.scanDigits} value={typed} onChange={setTyped} />
      <Refused because={because} />
      <Button
        text={isSending ? FRAME_WORDS.sending : W.look}
        isBusy={isSending}
        isDisabled={digits === undefined}
        onTap={() => digits !== undefined && void send({ digits })}
      />
    </>
  )
}

/** Eight digits of a worker who stands beside them. */
export function TakeWelcome({ onTaken }: TakenProps) {
  const [isOpen, setOpen] = useState(false)
  const [found, setFound] = useState<{ readonly of: Found; readonly digits: string }>()
  if (found)
    return (
      <Confirm
        found={found.of}
        digits={found.digits}
        onNotMe={() => setFound(undefined)}
        onTaken={onTaken}
      />
    )
  return (
    <Stack>
      <Quiet>{W.haveDigits}</Quiet>
      {isOpen ? (
        <Typing onFound={(of, digits) => setFound({ of, digits })} />
      ) : (
        <Button look="other" text={W.openDigits} onTap={() => setOpen(true)} />
      )}
    </Stack>
  )
}
