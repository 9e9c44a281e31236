import type { SessionView } from '../../../../shared/contract/event'
import { localDateAt } from '../../../../shared/kernel/dates'
import { SESSION_WORDS, sessionMark, timesName } from '../../../../shared/text/zhCN/event'
import { Heading } from '../../components/Card'
import { Row, Rows } from '../../components/Row'
import { openSession } from '../frame/navigate'

/** The others of the series that are to come. */
export function OtherDates({ others }: Pick<SessionView, 'others'>) {
  const today = localDateAt(Date.now())
  if (others.length === 0) return null
  return (
    <>
      <Heading text={SESSION_WORDS.others} />
      <Rows>
        {others.map((other) => (
          <Row
            key={other.id}
            title={timesName(other, today)}
            mark={sessionMark(other.status)}
            onTap={() => openSession(other.id)}
          />
        ))}
      </Rows>
    </>
  )
}
