import { useState } from 'react'
import type { Cancelling as Standing } from '../../../../../shared/contract/account'
import { localDateAt } from '../../../../../shared/kernel/dates'
import { ACCOUNT_WORDS as W } from '../../../../../shared/text/zhCN/account'
import { dayName, daysName } from '../../../../../shared/text/zhCN/dates'
import { AskSheet } from '../../../components/AskSheet'
import { Button } from '../../../components/Button'
import { Card, Line, Quiet, Stack } from '../../../components/Card'
import { Row, Rows } from '../../../components/Row'
import { Refused } from '../../../components/States'
import { openBooking, openMyData } from '../../frame/navigate'
import { useCancel, useTakeBack } from './useCancelling'

type StandingProps = { readonly standing: Standing }

/** What is gone afterwards, and what has to stay. */
const What = () => (
  <Card title={W.what}>
    <Stack>
      <Line>{W.whatErased}</Line>
      <Line>{W.cooling}</Line>
      <Quiet>{W.whatStays}</Quiet>
      <Button look="other" text={W.exportFirst} onTap={openMyData} />
    </Stack>
  </Card>
)

/** What nobody else can settle afterwards, with what to do about it. */
const First = ({ standing: { matters, loans } }: StandingProps) => (
  <Card title={W.first}>
    <Stack>
      {matters.map(({ is, count }) => (
        <Line key={is}>{W.matters[is](count)}</Line>
      ))}
      <Rows>
        {loans.map((row) => (
          <Row
            key={row.id}
            title={row.title}
            detail={daysName(row, localDateAt(Date.now()))}
            onTap={() => openBooking(row.id)}
          />
        ))}
      </Rows>
    </Stack>
  </Card>
)

/** What is called off by itself, and the last question. */
function Going({ standing: { listings, toCallOff } }: StandingProps) {
  const [isAsking, setAsking] = useState(false)
  const step = useCancel(() => setAsking(false))
  return (
    <Card>
      <Stack>
        {listings + toCallOff === 0 && <Line>{W.nothingOpen}</Line>}
        {listings > 0 && <Line>{W.listings(listings)}</Line>}
        {toCallOff > 0 && <Line>{W.toCallOff(toCallOff)}</Line>}
        <Button look="danger" text={W.yes} onTap={() => setAsking(true)} />
        {isAsking && (
          <AskSheet
            question={W.ask}
            yes={W.sure}
            no={W.no}
            step={step}
            onYes={() => void step.send({})}
            onClose={() => setAsking(false)}
          />
        )}
      </Stack>
    </Card>
  )
}

/** 注销中: until when, and the way back with one tap. */
export function TakeBack({ erasesAt }: { readonly erasesAt: number }) {
  const step = useTakeBack()
  return (
    <Card title={W.closing}>
      <Stack>
        <Line>{W.closingUntil(dayName(localDateAt(erasesAt), localDateAt(Date.now())))}</Line>
        <Quiet>{W.closingMore}</Quiet>
        <Refused because={step.because} />
        <Button text={W.takeBack} isBusy={step.isSending} onTap={() => void step.send({})} />
      </Stack>
    </Card>
  )
}

/** 注销账号. */
export const Cancelling = ({ standing }: StandingProps) =>
  standing.erasesAt !== undefined ? (
    <TakeBack erasesAt={standing.erasesAt} />
  ) : (
    <Stack>
      <What />
      {standing.matters.length > 0 ? <First standing={standing} /> : <Going standing={standing} />}
    </Stack>
  )
