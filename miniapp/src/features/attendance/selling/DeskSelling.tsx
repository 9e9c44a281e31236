import { localDateAt } from '../../../../../shared/kernel/dates'
import { timesName } from '../../../../../shared/text/zhCN/event'
import { SELLING_DESK_WORDS as W } from '../../../../../shared/text/zhCN/selling'
import { Heading, Stack } from '../../../components/Card'
import { Row, Rows } from '../../../components/Row'
import { openSelling } from '../../frame/navigate'
import { useFresh } from '../../frame/useFresh'
import type { SellingCases } from './useSelling'

/** Of which classes somebody waits for an answer; nothing where nobody does. */
export function DeskSelling({ of: selling }: { readonly of: SellingCases }) {
  useFresh(selling)
  const cases = selling.data?.cases ?? []
  if (cases.length === 0) return null
  const today = localDateAt(Date.now())
  return (
    <Stack>
      <Heading text={W.desk} />
      <Rows>
        {cases.map((one) => (
          <Row
            key={one.sessionId}
            title={one.title}
            detail={timesName(one, today)}
            mark={W.waiting(one.count)}
            onTap={() => openSelling(one.sessionId)}
          />
        ))}
      </Rows>
    </Stack>
  )
}
