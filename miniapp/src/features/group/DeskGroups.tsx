import {
  DESK_GROUP_WORDS as W,
  deskGroupMark,
  rhythmName,
} from '../../../../shared/text/zhCN/group'
import { Heading, Stack } from '../../components/Card'
import { Row, Rows } from '../../components/Row'
import { openGroup } from '../frame/navigate'
import { useFresh } from '../frame/useFresh'
import type { DeskGroupList } from './useGroups'

/** The groups of the desk that are not over. */
export function DeskGroups({ of: groups }: { readonly of: DeskGroupList }) {
  useFresh(groups)
  const cards = (groups.data?.cards ?? []).filter(({ status }) => status !== 'ended')
  if (cards.length === 0) return null
  return (
    <Stack>
      <Heading text={W.section} />
      <Rows>
        {cards.map((card) => (
          <Row
            key={card.id}
            title={card.name}
            detail={rhythmName(card.rhythm)}
            mark={deskGroupMark(card)}
            onTap={() => openGroup(card.id)}
          />
        ))}
      </Rows>
    </Stack>
  )
}
