import { useState } from 'react'
import { MAX_EMERGENCY_NAME, type MyEmergency as Mine } from '../../../../shared/contract/emergency'
import { EMERGENCY_WORDS as W } from '../../../../shared/text/zhCN/emergency'
import { AskSheet } from '../../components/AskSheet'
import { Button } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Field } from '../../components/Field'
import { Loaded, Refused } from '../../components/States'
import { useFresh } from '../frame/useFresh'
import { numberIn } from './numberIn'
import { useEmergency, useGiveEmergency, useRemoveEmergency } from './useEmergency'

/** Longer than any number as people write it. */
const TYPED = 24

function Form({ onDone }: { readonly onDone: () => void }) {
  const [name, setName] = useState('')
  const [typed, setTyped] = useState('')
  const { give, isSending, because } = useGiveEmergency(onDone)
  const phone = numberIn(typed)
  return (
    <>
      <Field
        label={W.name}
        hint={W.nameHint}
        value={name}
        max={MAX_EMERGENCY_NAME}
        onChange={setName}
      />
      <Field label={W.phone} hint={W.phoneHint} value={typed} max={TYPED} onChange={setTyped} />
      {typed.trim() !== '' && phone === undefined && <Quiet>{W.phoneWrong}</Quiet>}
      <Quiet>{W.agree}</Quiet>
      <Refused because={because} />
      <Button
        text={W.give}
        isBusy={isSending}
        isDisabled={name.trim() === '' || phone === undefined}
        onTap={() => phone !== undefined && give(name, phone)}
      />
    </>
  )
}

function Remove() {
  const [isAsking, setAsking] = useState(false)
  const done = () => setAsking(false)
  const step = useRemoveEmergency(done)
  return (
    <>
      <Button look="danger" text={W.remove} onTap={() => setAsking(true)} />
      {isAsking && (
        <AskSheet
          question={W.removeAsk}
          yes={W.yes}
          no={W.no}
          step={step}
          onYes={() => void step.send({})}
          onClose={done}
        />
      )}
    </>
  )
}

function Known({ name, masked }: NonNullable<Mine['contact']>) {
  const [isChanging, setChanging] = useState(false)
  return (
    <>
      <Line>{W.mine(name, masked)}</Line>
      {isChanging ? (
        <Form onDone={() => setChanging(false)} />
      ) : (
        <>
          <Button look="other" text={W.change} onTap={() => setChanging(true)} />
          <Remove />
        </>
      )}
    </>
  )
}

/** Whom the workers of a class may call: by choice, changed and taken back at any time. */
export function MyEmergency() {
  const emergency = useEmergency()
  useFresh(emergency)
  return (
    <Loaded of={emergency}>
      {({ contact }) => (
        <Card title={W.door}>
          <Stack>
            <Line>{W.why}</Line>
            <Quiet>{W.who}</Quiet>
            <Quiet>{W.askThem}</Quiet>
            {contact ? <Known {...contact} /> : <Form onDone={() => undefined} />}
          </Stack>
        </Card>
      )}
    </Loaded>
  )
}
