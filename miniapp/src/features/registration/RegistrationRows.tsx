import type { MyRegistration } from '../../../../shared/contract/registration'
import { localDateAt } from '../../../../shared/kernel/dates'
import { timesName } from '../../../../shared/text/zhCN/event'
import { Row, Rows } from '../../components/Row'
import { openSession } from '../frame/navigate'
import { rowMark } from './rowMark'

/** Each leads to its session, where the next step is taken. */
export function RegistrationRows({ rows }: { readonly rows: readonly MyRegistration[] }) {
  const now = Date.now()
  const today = localDateAt(now)
  return (
    <Rows>
      {rows.map((row) => (
        <Row
          key={row.id}
          title={row.title}
          detail={`${timesName(row, today)} · ${row.venue}`}
          mark={rowMark(row, now)}
          onTap={() => openSession(row.sessionId)}
        />
      ))}
    </Rows>
  )
}
