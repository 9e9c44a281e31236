import type { DeskSession } from '../../../../shared/contract/eventDesk'
import { localDateAt } from '../../../../shared/kernel/dates'
import { timesName } from '../../../../shared/text/zhCN/event'
import { deskMark } from '../../../../shared/text/zhCN/eventDesk'
import { Row, Rows } from '../../components/Row'
import { openSession } from '../frame/navigate'

/** What the desk holds, also what nobody else sees yet. */
export function DeskRows({ cards }: { readonly cards: readonly DeskSession[] }) {
  const today = localDateAt(Date.now())
  return (
    <Rows>
      {cards.map((card) => (
        <Row
          key={card.id}
          title={card.title}
          detail={`${timesName(card, today)} · ${card.venue}`}
          mark={deskMark(card, Date.now())}
          onTap={() => openSession(card.id)}
        />
      ))}
    </Rows>
  )
}
