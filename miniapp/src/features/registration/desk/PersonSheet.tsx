import { useState } from 'react'
import { localDateAt } from '../../../../../shared/kernel/dates'
import { FRAME_WORDS } from '../../../../../shared/text/zhCN/frame'
import { actedWords, PEOPLE_WORDS as W } from '../../../../../shared/text/zhCN/seatsDesk'
import { Button } from '../../../components/Button'
import { Line, Quiet } from '../../../components/Card'
import { Sheet } from '../../../components/Sheet'
import { CallOutcomes } from '../calls/CallOutcomes'
import { CancelForSheet } from './CancelForSheet'
import { MoveSheet } from './MoveSheet'
import { livesAt, markOf } from './PeopleRows'
import type { PersonProps, StepProps } from './step'

const Said = ({ session: { terms }, person }: PersonProps) => (
  <>
    {(person.answers ?? []).map((answer, at) => (
      <Line key={at}>{W.answered(terms.questions?.[at] ?? '', answer)}</Line>
    ))}
    {person.guardianAgrees && <Line>{W.guardian}</Line>}
    {person.proxy !== undefined && <Line>{W.proxy(person.proxy)}</Line>}
  </>
)

/** What colleagues did about it. */
function Acted({ person: { acted } }: Pick<PersonProps, 'person'>) {
  const today = localDateAt(Date.now())
  const lines = acted.flatMap((act) => actedWords(act, today) ?? [])
  return (
    <>
      {lines.length > 0 && <Quiet>{W.acted}</Quiet>}
      {lines.map((line, at) => (
        <Line key={at}>{line}</Line>
      ))}
    </>
  )
}

type Step = 'cancel' | 'move'
type ChoicesProps = StepProps & { readonly onOpen: (step: Step) => void }

const Choices = ({ session, person, membershipId, onOpen, onClose }: ChoicesProps) => (
  <>
    {person.status === 'offered' && (
      <CallOutcomes
        about={{ sessionId: session.id, membershipId, name: person.name }}
        onDone={onClose}
      />
    )}
    {person.status === 'waitlisted' && (
      <Button look="other" text={W.move} onTap={() => onOpen('move')} />
    )}
    <Button look="other" text={W.cancel} onTap={() => onOpen('cancel')} />
  </>
)

const STEPS = { cancel: CancelForSheet, move: MoveSheet } as const

type SheetProps = PersonProps & { readonly onClose: () => void }

/** Somebody who comes or waits, what they said, what was done, and what can be done about it. */
export function PersonSheet({ session, person, onClose }: SheetProps) {
  const [step, open] = useState<Step>()
  const { membershipId } = person
  const Opened = step && STEPS[step]
  if (Opened && membershipId !== undefined)
    return <Opened {...{ session, person, membershipId, onClose }} />
  return (
    <Sheet title={W.who(person.name, person.addressForm)} onClose={onClose}>
      <Line>{`${livesAt(person)} · ${W.party(person.party)} · ${markOf(person)}`}</Line>
      <Said session={session} person={person} />
      <Acted person={person} />
      {membershipId !== undefined && (
        <Choices {...{ session, person, membershipId, onClose }} onOpen={open} />
      )}
      <Button look="other" text={FRAME_WORDS.close} onTap={onClose} />
    </Sheet>
  )
}
