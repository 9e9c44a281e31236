import type { Me } from '../../../../shared/contract/resident'
import { ME_WORDS } from '../../../../shared/text/zhCN/resident'
import { Row, Rows } from '../../components/Row'
import { openBench } from '../frame/navigate'
import { deskPostsOf } from '../resident/posts'

/** The way to the worker's own work; nothing for everybody else. */
export const BenchDoor = ({ me }: { readonly me: Me }) =>
  deskPostsOf(me).length === 0 ? null : (
    <Rows>
      <Row title={ME_WORDS.bench} detail={ME_WORDS.benchMore} onTap={openBench} />
    </Rows>
  )
