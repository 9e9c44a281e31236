import type { Me } from '../../../../shared/contract/resident'
import { MY_BLOCK_WORDS as W } from '../../../../shared/text/zhCN/block'
import { Row, Rows } from '../../components/Row'
import { openBlocked } from '../frame/navigate'
import { lastDayOf } from './blockDays'

/** What stands before everything else while one is blocked. */
export const BlockedDoor = ({ me }: { readonly me: Me | undefined }) =>
  me?.block === undefined ? null : (
    <Rows>
      <Row title={W.card(lastDayOf(me.block.until))} detail={W.cardMore} onTap={openBlocked} />
    </Rows>
  )
