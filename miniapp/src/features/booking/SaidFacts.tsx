import type { BookingView } from '../../../../shared/contract/booking'
import { localDateAt } from '../../../../shared/kernel/dates'
import { AGAIN_NAMES, PHRASE_WORDS, SAID_WORDS } from '../../../../shared/text/zhCN/bookingSaid'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { Card, Line, Quiet } from '../../components/Card'
import { counterpartName } from './bookingWords'

type SaidProps = { readonly booking: BookingView }
type Phrase = NonNullable<BookingView['phrases']>[number]

function Phrases({ booking: { phrases = [], counterpart } }: SaidProps) {
  const today = localDateAt(Date.now())
  const who = ({ isMine }: Phrase) => (isMine ? SAID_WORDS.me : counterpartName(counterpart))
  // A newer server may know phrases that we do not.
  const words = ({ phrase }: Phrase) =>
    (PHRASE_WORDS[phrase] as string | undefined) ?? PHRASE_WORDS.other
  if (phrases.length === 0) return null
  return (
    <Card title={SAID_WORDS.phrases}>
      {[...phrases].reverse().map((one) => (
        <Line key={one.at}>{`${who(one)}：${words(one)} · ${momentName(one.at, today)}`}</Line>
      ))}
    </Card>
  )
}

const MyThanks = ({ thanks, again }: NonNullable<BookingView['myThanks']>) => (
  <>
    {thanks && <Line>{SAID_WORDS.myThanks}</Line>}
    {again !== 'unsaid' && <Quiet>{SAID_WORDS.myAgain(AGAIN_NAMES[again])}</Quiet>}
  </>
)

/** What the two told each other, as far as it is for the one who looks. */
export const SaidFacts = ({ booking }: SaidProps) => {
  const { side, notGot, missing, isThanked, myThanks } = booking
  return (
    <>
      {missing !== undefined && <Line>{`⚠ ${SAID_WORDS.missing[side](missing)}`}</Line>}
      {notGot !== undefined && <Quiet>{SAID_WORDS.notGot[side](notGot)}</Quiet>}
      {isThanked && <Line>{SAID_WORDS.isThanked}</Line>}
      {myThanks && <MyThanks {...myThanks} />}
      <Phrases booking={booking} />
    </>
  )
}
