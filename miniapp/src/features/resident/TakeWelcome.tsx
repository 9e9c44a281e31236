import { useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { OutputOf } from '../../../../shared/contract/endpoint'
import type { MyMembership } from '../../../../shared/contract/resident'
import { readWelcomeCode, takeWelcomeCode } from '../../../../shared/contract/welcome'
import { longDay } from '../../../../shared/text/zhCN/dates'
import { FRAME_WORDS } from '../../../../shared/text/zhCN/frame'
import { JOIN_WORDS } from '../../../../shared/text/zhCN/joining'
import { PRIVACY_WORDS } from '../../../../shared/text/zhCN/privacy'
import { RESIDENT_WORDS } from '../../../../shared/text/zhCN/resident'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Field } from '../../components/Field'
import { Refused } from '../../components/States'
import { goHome } from '../frame/navigate'
import { useSend } from '../frame/useSend'
import { useChosenPlace } from '../place/usePlace'
import { digitsIn } from '../post/digits'
import { DigitsField } from '../post/DigitsField'
import { useAgree } from '../privacy/useAgree'

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

type ConfirmProps = {
  readonly found: Found
  readonly digits: string
  readonly onNotMe: () => void
  readonly onTaken: (home: MyMembership) => void
}

/** At home, from the form of another compound too. */
function Taken({ home }: { readonly home: MyMembership }) {
  const choose = useChosenPlace((one) => one.choose)
  const see = () => {
    choose({ id: home.compoundId, name: home.compoundName })
    goHome()
  }
  return (
    <Card title={home.compoundName}>
      <Stack>
        <Line>{RESIDENT_WORDS.joined}</Line>
        <Button text={RESIDENT_WORDS.seeThere} onTap={see} />
      </Stack>
    </Card>
  )
}

/** The name that the worker has read on a paper, for whoever it is to say so. */
function Confirm({ found, digits, onNotMe, onTaken }: ConfirmProps) {
  const client = useQueryClient()
  const [addressForm, setAddressForm] = useState('')
  const consent = useAgree()
  const step = useSend(takeWelcomeCode, (home) => {
    onTaken(home)
    void client.invalidateQueries()
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
        <Quiet>{PRIVACY_WORDS.bySending}</Quiet>
        <Refused because={step.because ?? consent.because} />
        <Button
          text={isBusy ? FRAME_WORDS.sending : W.itIsMe}
          isBusy={isBusy}
          isDisabled={addressForm.trim() === ''}
          onTap={() => void take()}
        />
        <Button look="other" text={W.notMe} onTap={onNotMe} />
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
export function TakeWelcome() {
  const [isOpen, setOpen] = useState(false)
  const [found, setFound] = useState<{ readonly of: Found; readonly digits: string }>()
  const [home, setHome] = useState<MyMembership>()
  if (home) return <Taken home={home} />
  if (found)
    return (
      <Confirm
        found={found.of}
        digits={found.digits}
        onNotMe={() => setFound(undefined)}
        onTaken={setHome}
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
