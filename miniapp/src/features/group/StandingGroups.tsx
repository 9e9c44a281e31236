import type { CompoundId } from '../../../../shared/kernel/ids'
import { GROUP_WORDS as W } from '../../../../shared/text/zhCN/group'
import { Heading, Stack } from '../../components/Card'
import { useFresh } from '../frame/useFresh'
import { GroupRows } from './GroupRows'
import { useGroups, useMyGroups } from './useGroups'

const Section = ({ cards }: Parameters<typeof GroupRows>[0]) =>
  cards.length === 0 ? null : (
    <Stack>
      <Heading text={W.section} />
      <GroupRows cards={cards} />
    </Stack>
  )

/** 常办的小组: nothing where there is none, and it waits for nobody. */
export function StandingGroups({ compoundId }: { readonly compoundId: CompoundId }) {
  const groups = useGroups(compoundId)
  return <Section cards={groups.data?.cards ?? []} />
}

/** Those that I am in, beside what I signed up for. */
export function MyGroups() {
  const groups = useMyGroups()
  useFresh(groups)
  return <Section cards={groups.data?.cards ?? []} />
}
