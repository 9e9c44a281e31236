import { useState } from 'react'
import type { DemandRow } from '../../../../shared/contract/demand'
import { addDays, type LocalDate, localDateAt } from '../../../../shared/kernel/dates'
import type { CommunityId } from '../../../../shared/kernel/ids'
import { WORKER_WORDS } from '../../../../shared/text/zhCN/worker'
import { Card, Heading, Line, Quiet, Stack } from '../../components/Card'
import { Choice } from '../../components/Choice'
import { Empty, Loaded } from '../../components/States'
import { useFresh } from '../frame/useFresh'
import { useDemand } from './useCases'

const W = WORKER_WORDS
type Month = 'this' | 'last'
const MONTHS = [
  { value: 'this', text: W.thisMonth },
  { value: 'last', text: W.lastMonth },
] as const

const monthOf = (day: LocalDate): string => day.slice(0, 7)
const firstOf = (day: LocalDate): LocalDate => `${monthOf(day)}-01` as LocalDate

function nameOf(month: Month): string {
  const today = localDateAt(Date.now())
  return monthOf(month === 'this' ? today : addDays(firstOf(today), -1))
}

const One = ({ row }: { readonly row: DemandRow }) => (
  <Card>
    <Heading text={row.words} />
    <Line>{W.wanted(row.count)}</Line>
    <Quiet>{row.compoundName}</Quiet>
  </Card>
)

/** What neighbours looked for and did not find, the most wanted first; never who. */
export function Demand({ nodeId }: { readonly nodeId: CommunityId }) {
  const [month, setMonth] = useState<Month>('this')
  const list = useDemand(nodeId, nameOf(month))
  useFresh(list)
  return (
    <Stack>
      <Choice label={W.demandMonth} options={MONTHS} chosen={month} onChoose={setMonth} />
      <Quiet>{W.wantedWhy}</Quiet>
      <Loaded of={list}>
        {({ rows }) =>
          rows.length === 0 ? (
            <Empty says={W.nothingWanted} />
          ) : (
            <Stack>
              {rows.map((row) => (
                <One key={`${row.words} ${row.compoundName}`} row={row} />
              ))}
            </Stack>
          )
        }
      </Loaded>
    </Stack>
  )
}
