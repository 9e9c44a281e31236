import { useState } from 'react'
import type { SessionView } from '../../../../../shared/contract/event'
import {
  answerSelling,
  MAX_SELLING_WORDS,
  SELLING_OUTCOMES,
  type SellingOutcome,
  type SellingReport,
} from '../../../../../shared/contract/selling'
import { localDateAt } from '../../../../../shared/kernel/dates'
import type { SessionId } from '../../../../../shared/kernel/ids'
import { timesName } from '../../../../../shared/text/zhCN/event'
import { momentName } from '../../../../../shared/text/zhCN/moments'
import { SELLING_DESK_WORDS as W, sellingAnswer } from '../../../../../shared/text/zhCN/selling'
import { Button } from '../../../components/Button'
import { Card, Heading, Line, Quiet, Stack, Title } from '../../../components/Card'
import { Choice } from '../../../components/Choice'
import { Paragraph } from '../../../components/Field'
import { Empty, Loaded, Refused } from '../../../components/States'
import { useFresh } from '../../frame/useFresh'
import { useSend } from '../../frame/useSend'
import { useSelling, useSellingChanged } from './useSelling'
import { whatLine } from './whatIn'

const OPTIONS = SELLING_OUTCOMES.map((value) => ({ value, text: sellingAnswer(value) }))

const answeredLine = ({ by, outcome }: NonNullable<SellingReport['answer']>): string =>
  W.answered(by === '' ? W.colleague : by, sellingAnswer(outcome))

const Report = ({ what, words, at, reporter, answer }: SellingReport) => (
  <Card title={W.by(reporter)}>
    <Quiet>{momentName(at, localDateAt(Date.now()))}</Quiet>
    <Line>{whatLine(what)}</Line>
    {words !== undefined && <Line>{words}</Line>}
    {answer && <Line>{answeredLine(answer)}</Line>}
    {answer?.words !== undefined && <Quiet>{answer.words}</Quiet>}
  </Card>
)

/** Nothing found is said with a word of how it was asked. */
const lacksWords = (outcome: SellingOutcome | undefined, words: string): boolean =>
  outcome === 'nothing' && words.trim() === ''

function Answer({ sessionId }: { readonly sessionId: SessionId }) {
  const [outcome, setOutcome] = useState<SellingOutcome>()
  const [words, setWords] = useState('')
  const step = useSend(answerSelling, useSellingChanged(sessionId))
  const isLacking = lacksWords(outcome, words)
  const send = () => {
    const said = words.trim() === '' ? {} : { words }
    if (outcome !== undefined) void step.send({ sessionId, outcome, ...said })
  }
  return (
    <>
      <Heading text={W.answerTitle} />
      <Quiet>{W.answerMore}</Quiet>
      <Choice label={W.answerTitle} options={OPTIONS} chosen={outcome} onChoose={setOutcome} />
      <Paragraph label={W.words} value={words} max={MAX_SELLING_WORDS} onChange={setWords} />
      {isLacking && <Quiet>{W.wordsNeeded}</Quiet>}
      <Refused because={step.because} />
      <Button
        text={W.send}
        isBusy={step.isSending}
        isDisabled={outcome === undefined || isLacking}
        onTap={send}
      />
    </>
  )
}

type DeskProps = { readonly session: SessionView }
type ToldProps = { readonly reports: readonly SellingReport[] }

const Told = ({ reports }: ToldProps) =>
  reports.length === 0 ? (
    <Empty says={W.none} />
  ) : (
    <>
      <Quiet>{W.secret}</Quiet>
      {reports.map((one) => (
        <Report key={`${one.at} ${one.reporter}`} {...one} />
      ))}
    </>
  )

const Head = ({ session }: DeskProps) => {
  const { title, host } = session.words
  return (
    <>
      <Title text={title} />
      <Line>{timesName(session, localDateAt(Date.now()))}</Line>
      {host !== undefined && <Line>{W.host(host.name)}</Line>}
    </>
  )
}

/** All that was said of a class, together, and one answer to it. */
export function SellingDesk({ session }: DeskProps) {
  const selling = useSelling(session.id)
  useFresh(selling)
  return (
    <Loaded of={selling}>
      {(shown) => {
        const { reports = [], waiting = 0 } = shown?.desk ?? {}
        return (
          <Stack>
            <Head session={session} />
            <Told reports={reports} />
            {waiting > 0 && <Answer sessionId={session.id} />}
          </Stack>
        )
      }}
    </Loaded>
  )
}
