import type { GroupCard } from '../../../../shared/contract/group'
import { localDateAt } from '../../../../shared/kernel/dates'
import { GROUP_WORDS as W, nextName, rhythmName } from '../../../../shared/text/zhCN/group'
import { Row, Rows } from '../../components/Row'
import { openGroup } from '../frame/navigate'

const detailOf = ({ rhythm, venue, reach, members, mine }: GroupCard): string =>
  [
    ...[rhythmName(rhythm), venue],
    ...(members === undefined ? [] : [W.members(members)]),
    ...(reach === undefined ? [] : [W.reach(reach)]),
    ...(mine === 'in' ? [W.in] : []),
  ].join(' · ')

/** What they do and when next, each leading to its page. */
export function GroupRows({ cards }: { readonly cards: readonly GroupCard[] }) {
  const today = localDateAt(Date.now())
  return (
    <Rows>
      {cards.map((card) => (
        <Row
          key={card.id}
          title={card.name}
          detail={detailOf(card)}
          mark={nextName(card, today)}
          onTap={() => openGroup(card.id)}
        />
      ))}
    </Rows>
  )
}
