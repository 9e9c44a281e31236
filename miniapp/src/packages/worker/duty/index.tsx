import { useRouter } from '@tarojs/taro'
import { useState } from 'react'
import { addDays, localDateAt, mondayOf } from '../../../../../shared/kernel/dates'
import { rangeName } from '../../../../../shared/text/zhCN/dates'
import { DUTY_WORDS } from '../../../../../shared/text/zhCN/duty'
import { PAGE_TITLES } from '../../../../../shared/text/zhCN/titles'
import { Button, ButtonRow } from '../../../components/Button'
import { Line, Stack } from '../../../components/Card'
import { Page } from '../../../components/Page'
import { Loaded } from '../../../components/States'
import { type DutyNode, useWeek } from '../../../features/duty/useDuty'
import { WeekPlan } from '../../../features/duty/WeekPlan'
import { useFresh } from '../../../features/frame/useFresh'
import { SignedIn } from '../../../features/resident/SignedIn'

const W = DUTY_WORDS

function Duty({ nodeId }: { readonly nodeId: DutyNode }) {
  const [monday, go] = useState(() => mondayOf(localDateAt(Date.now())))
  const list = useWeek(nodeId, monday)
  useFresh(list)
  return (
    <Stack>
      <Line>{W.week(rangeName({ from: monday, until: addDays(monday, 7) }))}</Line>
      <ButtonRow>
        <Button look="other" text={W.before} onTap={() => go(addDays(monday, -7))} />
        <Button look="other" text={W.after} onTap={() => go(addDays(monday, 7))} />
      </ButtonRow>
      <Loaded of={list}>
        {(week) => <WeekPlan key={week.week} nodeId={nodeId} week={week} />}
      </Loaded>
    </Stack>
  )
}

export default function DutyPage() {
  const { nodeId = '' } = useRouter().params
  return (
    <Page label={PAGE_TITLES.duty}>
      <SignedIn>
        <Duty nodeId={nodeId as DutyNode} />
      </SignedIn>
    </Page>
  )
}
