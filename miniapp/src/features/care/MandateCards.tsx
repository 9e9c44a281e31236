import { useState } from 'react'
import { endMandate, keepMandate, type Mandate } from '../../../../shared/contract/care'
import { ACTING_WORDS, FAMILY_WORDS as W, personName } from '../../../../shared/text/zhCN/care'
import { longDay } from '../../../../shared/text/zhCN/dates'
import { Button, ButtonRow } from '../../components/Button'
import { Card, Line, Quiet, Stack } from '../../components/Card'
import { Sheet } from '../../components/Sheet'
import { Refused } from '../../components/States'
import { openCareActs, openShare } from '../frame/navigate'
import { useSend } from '../frame/useSend'
import { actFor, beOneself, useActing } from './acting'
import { ChildParts } from './ChildParts'
import { childParts, isFirst, type Standing } from './standing'
import { useCareChanged } from './useMandates'
import { useStandingOf } from './useStanding'

type MandateProps = { readonly mandate: Mandate }
type EndProps = MandateProps & {
  readonly name: string
  readonly words: {
    readonly text: (name: string) => string
    readonly short: string
    readonly ask: (name: string) => string
    readonly more: (name: string) => string
    readonly yes: string
  }
}

const STOP = {
  ...{ short: W.stop, text: W.stopOf, ask: W.stopAsk },
  ...{ more: () => W.stopMore, yes: W.stopYes },
}
const CANCEL = {
  ...{ short: W.cancel, text: W.cancelOf, ask: W.cancelAsk },
  ...{ more: W.cancelMore, yes: W.cancelYes },
}

/** Either side ends it, after asking once more. */
function End({ mandate, name, words }: EndProps) {
  const [isAsking, setAsking] = useState(false)
  const changed = useCareChanged()
  const step = useSend(endMandate, () => {
    if (useActing.getState().acting?.mandateId === mandate.id) beOneself()
    setAsking(false)
    changed()
  })
  const close = () => setAsking(false)
  return (
    <>
      <Button
        look="small"
        text={words.short}
        label={words.text(name)}
        onTap={() => setAsking(true)}
      />
      {isAsking && (
        <Sheet title={words.ask(name)} onClose={close}>
          <Line>{words.more(name)}</Line>
          <Refused because={step.because} />
          <Button
            look="danger"
            text={words.yes}
            isBusy={step.isSending}
            onTap={() => void step.send({ mandateId: mandate.id })}
          />
          <Button look="other" text={W.no} onTap={close} />
        </Sheet>
      )}
    </>
  )
}

type ActProps = MandateProps & { readonly name: string }

const Log = ({ mandate, name }: ActProps) => (
  <Button look="small" text={W.log} label={W.logOf(name)} onTap={() => openCareActs(mandate.id)} />
)

/** From here on things are begun in their name: where there is something to borrow. */
function Act({ mandate, name }: ActProps) {
  const { id: mandateId, principalId, compoundId } = mandate
  const act = () => {
    actFor({ mandateId, principalId, compoundId, name })
    openShare()
  }
  return <Button text={W.act(name)} onTap={act} />
}

type StandingProps = ActProps & { readonly standing: Standing }

/** Only what is open is offered, or what a guardian agrees to first. */
function MayAct({ mandate, name, standing }: StandingProps) {
  if (standing === 'open') return <Act mandate={mandate} name={name} />
  if (standing !== 'agreeFirst') return <Line>{ACTING_WORDS.why[standing]}</Line>
  const first = childParts(mandate, standing).filter(isFirst)
  return <ChildParts mandate={mandate} name={name} parts={first} />
}

/** Somebody for whom I act. */
export function AsProxy({ mandate }: MandateProps) {
  const name = personName(mandate.principal)
  const standing = useStandingOf(mandate)
  const parts = childParts(mandate, standing).filter((part) => !isFirst(part))
  return (
    <Card title={name}>
      <Stack>
        <Quiet>{W.until(longDay(mandate.until))}</Quiet>
        <MayAct mandate={mandate} name={name} standing={standing} />
        <ButtonRow>
          <Log mandate={mandate} name={name} />
          {mandate.consent !== 'guardian' && <End mandate={mandate} name={name} words={STOP} />}
        </ButtonRow>
        <ChildParts mandate={mandate} name={name} parts={parts} />
      </Stack>
    </Card>
  )
}

function Keep({ mandate, name }: MandateProps & { readonly name: string }) {
  const step = useSend(keepMandate, useCareChanged())
  return (
    <>
      <Line>{W.paused}</Line>
      <Refused because={step.because} />
      <Button
        text={W.keep(name)}
        isBusy={step.isSending}
        onTap={() => void step.send({ mandateId: mandate.id })}
      />
    </>
  )
}

/** Somebody who acts for me. */
export function AsPrincipal({ mandate }: MandateProps) {
  const name = personName(mandate.proxy)
  return (
    <Card title={name}>
      <Stack>
        <Quiet>{W.until(longDay(mandate.until))}</Quiet>
        {mandate.isPaused && <Keep mandate={mandate} name={name} />}
        <ButtonRow>
          <Log mandate={mandate} name={name} />
          <End mandate={mandate} name={name} words={CANCEL} />
        </ButtonRow>
      </Stack>
    </Card>
  )
}
