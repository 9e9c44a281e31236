import { useState } from 'react'
import type { SessionView } from '../../../../../shared/contract/event'
import { localDateAt } from '../../../../../shared/kernel/dates'
import { hoursOf, startsAt } from '../../../../../shared/kernel/hours'
import { COVER_WORDS } from '../../../../../shared/text/zhCN/cover'
import { DECIDING_WORDS } from '../../../../../shared/text/zhCN/deciding'
import { sessionMark, timesName } from '../../../../../shared/text/zhCN/event'
import { deskStands, MEND_WORDS } from '../../../../../shared/text/zhCN/eventDesk'
import { INCIDENT_WORDS } from '../../../../../shared/text/zhCN/incident'
import { SELLING_DESK_WORDS } from '../../../../../shared/text/zhCN/selling'
import { WRITE_STORY_WORDS } from '../../../../../shared/text/zhCN/story'
import { MANAGE_WORDS as W } from '../../../../../shared/text/zhCN/sessionChanges'
import { Button } from '../../../components/Button'
import { Heading, Line, Quiet, Stack, Title } from '../../../components/Card'
import { Loaded, Refused } from '../../../components/States'
import { openIncidents, openPublishEvent, openSelling, openWriteStory } from '../../frame/navigate'
import { DecidingLine } from '../deciding/DecidingLine'
import { seatsWords } from '../seatsWords'
import { CoverPanel } from './CoverPanel'
import { DecidingPanel } from './DecidingPanel'
import { OffPanel } from './OffPanel'
import { PlacePanel } from './PlacePanel'
import { PublishPanel } from './PublishPanel'
import type { PanelProps } from './Saving'
import { SeatsPanel } from './SeatsPanel'
import { TimePanel } from './TimePanel'
import { type Managing, type Signed, useManaging, useSignedUp } from './useManaging'
import { isDraft, mayRewrite } from './useMending'
import { WordsPanel } from './WordsPanel'

const PANELS = {
  ...{ time: TimePanel, place: PlacePanel, seats: SeatsPanel },
  ...{ cover: CoverPanel, deciding: DecidingPanel, off: OffPanel },
  ...{ words: WordsPanel, publish: PublishPanel },
}
type PanelName = keyof typeof PANELS
const CHANGES = ['time', 'place', 'seats', 'cover'] as const

type ManageProps = { readonly session: SessionView }

const NAMED: Record<PanelName, string> = {
  ...{ time: W.time, place: W.place, seats: W.seats, off: W.off },
  ...{ words: MEND_WORDS.words, publish: MEND_WORDS.publish },
  deciding: DECIDING_WORDS.panel,
  cover: COVER_WORDS.panel,
}

/** What it is, when and where, and how many come. */
function Head({ session, signed }: ManageProps & { readonly signed: Signed }) {
  const { words, venue, status, desk } = session
  const mark = (desk && deskStands(desk)) ?? sessionMark(status)
  const seats = seatsWords(session)
  return (
    <>
      <Title text={words.title} />
      <Line>{`${timesName(session, localDateAt(Date.now()))} · ${venue.name}`}</Line>
      {mark !== undefined && <Line>{mark}</Line>}
      {seats !== undefined && <Line>{seats}</Line>}
      <DecidingLine session={session} />
      <Quiet>{W.people(signed.one.people)}</Quiet>
    </>
  )
}

type DoorsProps = ManageProps & {
  readonly step: Managing
  readonly onOpen: (panel: PanelName) => void
}

/** Sign-up is closed and opened at the tap: nobody loses anything by it. */
function SignUpSwitch({ session: { status }, step }: Pick<DoorsProps, 'session' | 'step'>) {
  const isOpen = status === 'open'
  return (
    <Button
      look="other"
      text={isOpen ? W.close : W.open}
      isBusy={step.isSending}
      onTap={() => step.letSignUp(isOpen ? 'closed' : 'open')}
    />
  )
}

type DoorProps = Pick<DoorsProps, 'onOpen'> & { readonly name: PanelName }

const Door = ({ name, onOpen }: DoorProps) => (
  <Button look="other" text={NAMED[name]} onTap={() => onOpen(name)} />
)

/** What can be changed at the tap; whether it takes place, while that is open. */
const Doors = ({ session, step, onOpen }: DoorsProps) => (
  <>
    {CHANGES.map((name) => (
      <Door key={name} name={name} onOpen={onOpen} />
    ))}
    <Heading text={W.parts.signUp} />
    {session.deciding?.decidesAt !== undefined && <Door name="deciding" onOpen={onOpen} />}
    <SignUpSwitch session={session} step={step} />
    <Refused because={step.because} />
  </>
)

/** What its desk does about its words: what is sent back or a draft waits for that alone. */
const Mending = ({ session: { desk }, onOpen }: Pick<DoorsProps, 'session' | 'onOpen'>) => (
  <>
    {desk && isDraft(desk) && <Button text={MEND_WORDS.publish} onTap={() => onOpen('publish')} />}
    {desk && mayRewrite(desk) && (
      <Button look="other" text={MEND_WORDS.words} onTap={() => onOpen('words')} />
    )}
  </>
)

/** The same again, at another time. */
const Again = ({ session: { nodeId, nodeName, id } }: ManageProps) => (
  <Button look="other" text={W.again} onTap={() => openPublishEvent(nodeId, nodeName, id)} />
)

const hasEnded = ({ status }: SessionView): boolean =>
  status === 'cancelled' || status === 'tookPlace'

/** Nothing is changed any more once people have come. */
const hasBegun = ({ day, hours }: SessionView): boolean =>
  startsAt(hoursOf(day, hours)) <= Date.now()

/** What is looked at behind it. */
const Behind = ({ session }: ManageProps) => {
  const { id, status } = session
  return status === 'cancelled' ? null : (
    <>
      <Heading text={W.parts.behind} />
      {hasBegun(session) && (
        <Button look="other" text={WRITE_STORY_WORDS.open} onTap={() => openWriteStory(id)} />
      )}
      <Button look="other" text={INCIDENT_WORDS.open} onTap={() => openIncidents(id)} />
      <Button look="other" text={SELLING_DESK_WORDS.see} onTap={() => openSelling(id)} />
    </>
  )
}

const isToCome = (session: SessionView): boolean => !hasEnded(session) && !hasBegun(session)

const WhatCanBeDone = (doors: DoorsProps) => {
  if (hasEnded(doors.session)) return null
  return hasBegun(doors.session) ? <Line>{W.begun}</Line> : <Doors {...doors} />
}

/** Nobody meets it on the way to something else. */
const Off = ({ session, onOpen }: Pick<DoorsProps, 'session' | 'onOpen'>) =>
  isToCome(session) ? <Button look="danger" text={W.off} onTap={() => onOpen('off')} /> : null

/** What can be done, as long as it is to come. */
const Ways = ({ isDone, ...doors }: DoorsProps & { readonly isDone: boolean }) => (
  <>
    {isDone && <Line>{doors.session.status === 'cancelled' ? W.isOff : W.done}</Line>}
    {isToCome(doors.session) && <Heading text={W.parts.words} />}
    <Mending {...doors} />
    <WhatCanBeDone {...doors} />
    <Behind session={doors.session} />
    <Again session={doors.session} />
    <Off {...doors} />
  </>
)

function Managed({ session, signed }: Pick<PanelProps, 'session' | 'signed'>) {
  const [panel, setPanel] = useState<PanelName>()
  const [isDone, setDone] = useState(false)
  const done = () => {
    setPanel(undefined)
    setDone(true)
  }
  const step = useManaging(session, done)
  const Panel = panel && PANELS[panel]
  return (
    <Stack>
      <Head session={session} signed={signed} />
      {Panel ? (
        <Panel {...{ session, signed, step }} onDone={done} onClose={() => setPanel(undefined)} />
      ) : (
        <Ways {...{ session, step, isDone }} onOpen={setPanel} />
      )}
    </Stack>
  )
}

/** One thing at a time; what is done to it is seen here at once. */
export function ManageSession({ session }: ManageProps) {
  const signed = useSignedUp(session.id)
  return <Loaded of={signed}>{(people) => <Managed session={session} signed={people} />}</Loaded>
}
