import { useState } from 'react'
import type { SessionView } from '../../../../../shared/contract/event'
import type { OwnSelling } from '../../../../../shared/contract/selling'
import {
  SELLING_DESK_WORDS,
  SELLING_WORDS as W,
  sellingAnswer,
} from '../../../../../shared/text/zhCN/selling'
import { Button } from '../../../components/Button'
import { Card, Line, Quiet } from '../../../components/Card'
import { openSelling } from '../../frame/navigate'
import { SaySheet } from './SaySheet'
import type { Desk, Shown } from './useSelling'
import { whatLine } from './whatIn'

const Said = ({ what, words, answer }: OwnSelling) => (
  <Card title={W.said}>
    <Line>{whatLine(what)}</Line>
    {words !== undefined && <Line>{words}</Line>}
    <Quiet>{answer ? W.answered(sellingAnswer(answer.outcome)) : W.waits}</Quiet>
    {answer?.words !== undefined && <Line>{answer.words}</Line>}
  </Card>
)

type ShownProps = { readonly session: SessionView }

function Own({ session, own }: ShownProps & { readonly own: NonNullable<Shown['own']> }) {
  const [isSaying, setSaying] = useState(false)
  if (own.said) return <Said {...own.said} />
  if (!own.isOpen) return null
  return (
    <>
      <Button look="small" text={W.open} onTap={() => setSaying(true)} />
      {isSaying && (
        <SaySheet
          sessionId={session.id}
          host={session.words.host?.name}
          onClose={() => setSaying(false)}
        />
      )}
    </>
  )
}

const AtDesk = ({ session: { id }, waiting }: ShownProps & Pick<Desk, 'waiting'>) =>
  waiting === 0 ? null : (
    <Button look="other" text={SELLING_DESK_WORDS.waiting(waiting)} onTap={() => openSelling(id)} />
  )

/** Of a class that has begun: for whoever was there, and for whoever works there once somebody said so. */
export const SomebodySells = ({
  session,
  shown: { own, desk },
}: ShownProps & { readonly shown: Shown }) => (
  <>
    {own && <Own session={session} own={own} />}
    {desk && <AtDesk session={session} waiting={desk.waiting} />}
  </>
)

const HAD_A_SEAT: ReadonlySet<string> = new Set(['confirmed', 'attended', 'noShow'])

/** Whether it may concern whoever looks. */
export const mayBeSold = ({ mine, isMyDesk }: SessionView): boolean =>
  isMyDesk || HAD_A_SEAT.has(mine?.status ?? '')
