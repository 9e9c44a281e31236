import type { SessionView } from '../../../../shared/contract/event'
import { localDateAt } from '../../../../shared/kernel/dates'
import { COVER_WORDS } from '../../../../shared/text/zhCN/cover'
import { kindName, SESSION_WORDS as W, timesName } from '../../../../shared/text/zhCN/event'
import { calledOffReason } from '../../../../shared/text/zhCN/sessionChanges'
import { agesOf } from '../../../../shared/text/zhCN/eventRefusals'
import { Card, Line, Quiet, Title } from '../../components/Card'
import { useCareMode } from '../../theme/careMode'
import { DecidingLine } from './deciding/DecidingLine'
import { ListingPhoto } from '../photo/ListingPhoto'
import { seatsWords } from './seatsWords'

type FactsProps = { readonly session: SessionView }

/** What and when; the date comes first for whoever has it large. */
function Heads({ session }: FactsProps) {
  const isCare = useCareMode(({ isOn }) => isOn)
  const { words, venue } = session
  const when = timesName(session, localDateAt(Date.now()))
  return isCare ? (
    <>
      <Title text={when} />
      <Title text={words.title} />
      <Line>{venue.name}</Line>
    </>
  ) : (
    <>
      <Title text={words.title} />
      <Line>{`${when} · ${venue.name}`}</Line>
    </>
  )
}

/** As everybody sees it. */
function Cover({ session: { cover, words } }: FactsProps) {
  const id = cover?.state === 'passed' ? cover.id : cover?.before
  return id === undefined ? null : (
    <ListingPhoto id={id} size="medium" shape="wide" label={COVER_WORDS.photoOf(words.title)} />
  )
}

type SaidProps = { readonly title: string; readonly text: string | undefined }

const Said = ({ title, text = '' }: SaidProps) =>
  text === '' ? null : (
    <Card title={title}>
      <Line>{text}</Line>
    </Card>
  )

function Who({ session: { terms, nodeName } }: FactsProps) {
  const { minAge: min, maxAge: max, withGuardian } = terms
  const isForSome = min !== undefined || max !== undefined
  const ages = { ...(min === undefined ? {} : { min }), ...(max === undefined ? {} : { max }) }
  return (
    <Card title={W.who}>
      <Line>{W.reach(nodeName)}</Line>
      {isForSome && <Line>{W.ages(agesOf(ages))}</Line>}
      {withGuardian && <Line>{W.guardian}</Line>}
    </Card>
  )
}

/** What it is, when and where, how many seats are left, and all that one should know before. */
export const SessionFacts = ({ session }: FactsProps) => {
  const { words, others, signUp, calledOff } = session
  const seats = seatsWords(session)
  return (
    <>
      <Cover session={session} />
      <Heads session={session} />
      <Quiet>{kindName(words.kind)}</Quiet>
      {seats !== undefined && <Line>{seats}</Line>}
      {calledOff !== undefined && <Line>{W.calledOff(calledOffReason(calledOff))}</Line>}
      <DecidingLine session={session} />
      {signUp === 'course' && <Line>{W.course(others.length + 1)}</Line>}
      <Said title={W.bring} text={words.bring} />
      <Said title={W.safety} text={words.safety} />
      <Said title={W.about} text={words.description} />
      <Who session={session} />
      <Said title={W.contact} text={words.contact} />
      {words.host && <Quiet>{W.host(words.host.name)}</Quiet>}
    </>
  )
}
