import type { GroupPerson } from '../../../../shared/contract/group'
import type { GroupId } from '../../../../shared/kernel/ids'
import { DESK_GROUP_WORDS as W } from '../../../../shared/text/zhCN/group'
import { More } from '../../components/More'
import { Fact, Rows } from '../../components/Row'
import { Empty, Loaded } from '../../components/States'
import { useFresh } from '../frame/useFresh'
import { useGroupPeople } from './useGroups'

const homeOf = ({ compoundName, buildingName }: GroupPerson): string =>
  compoundName === '' ? W.movedAway : W.livesAt(compoundName, buildingName)

const nameOf = ({ name, addressForm }: GroupPerson): string => (name === '' ? addressForm : name)

/** Who is in a group, for those alone who work there. */
export function GroupPeople({ groupId }: { readonly groupId: GroupId }) {
  const list = useGroupPeople(groupId)
  useFresh(list)
  return (
    <Loaded of={list}>
      {({ pages }) => {
        const people = pages.flatMap((page) => page.people)
        if (people.length === 0) return <Empty says={W.noPeople} />
        return (
          <>
            <Rows>
              {people.map((person, n) => (
                <Fact key={n} title={nameOf(person)} detail={homeOf(person)} />
              ))}
            </Rows>
            <More of={list} />
          </>
        )
      }}
    </Loaded>
  )
}
