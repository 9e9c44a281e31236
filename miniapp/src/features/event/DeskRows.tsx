import type { DeskSession } from '../../../../shared/contract/eventDesk'
import { type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import { DECIDING_WORDS } from '../../../../shared/text/zhCN/deciding'
import { timesName } from '../../../../shared/text/zhCN/event'
import { deskMark } from '../../../../shared/text/zhCN/eventDesk'
import { momentName } from '../../../../shared/text/zhCN/moments'
import { Row, Rows } from '../../components/Row'
import { openSession } from '../frame/navigate'

/** When and where; while that is open, when it is decided whether it takes place. */
const detailOf = (card: DeskSession, today: LocalDate): string =>
  [
    ...[timesName(card, today), card.venue],
    ...(card.decidesAt === undefined
      ? []
      : [DECIDING_WORDS.decidesAt(momentName(card.decidesAt, today))]),
  ].join(' · ')

/** What the desk holds, also what nobody else sees yet. */
export function DeskRows({ cards }: { readonly cards: readonly DeskSession[] }) {
  const today = localDateAt(Date.now())
  return (
    <Rows>
      {cards.map((card) => (
        <Row
          key={card.id}
          title={card.title}
          detail={detailOf(card, today)}
          mark={deskMark(card, Date.now())}
          onTap={() => openSession(card.id)}
        />
      ))}
    </Rows>
  )
}
