import type { InputOf } from '../../shared/contract/endpoint'
import { joinGroup, openGroup } from '../../shared/contract/group'
import { addDays, type LocalDate, localDateAt } from '../../shared/kernel/dates'
import type { GroupId } from '../../shared/kernel/ids'
import { hoursFrom } from './events'
import type { Person, Town } from './town'

type Planned = InputOf<typeof openGroup>
export type GroupMore = Partial<Planned> & { readonly name?: string }

const EVERY_DAY = [1, 2, 3, 4, 5, 6, 0]

/** Tai chi in the morning, each day of the week: so there is a meeting tomorrow. */
export const plannedGroup = (
  { places }: Town,
  { name = '太极晨练', ...more }: GroupMore = {},
): Planned => ({
  nodeId: places.beijiang,
  words: { name, about: '打二十四式', leader: '三栋的赵姨' },
  venue: { name: '中心广场' },
  rhythm: { weekdays: EVERY_DAY, hours: hoursFrom('07:00', '08:30') },
  ...more,
})

/** A group that is seen: its id. */
export const opensGroup = async (
  town: Town,
  official: Person,
  more?: GroupMore,
): Promise<GroupId> => (await official.gets(openGroup, plannedGroup(town, more))).id

export const joins = (person: Person, groupId: GroupId) =>
  person.gets(joinGroup, { groupId, want: 'in' })

export const tomorrow = (): LocalDate => addDays(localDateAt(Date.now()), 1)

/** What stands of a group when all of it is written anew. */
export const changed = (town: Town, groupId: GroupId, more?: GroupMore) => {
  const { nodeId: _node, ...plan } = plannedGroup(town, more)
  return { groupId, ...plan }
}

/** The groups of a place, and what anybody may do in them. */
export async function inputsOfGroups(town: Town, official: Person) {
  const { jiuding: compoundId, beijiang: nodeId } = town.places
  const groupId = await opensGroup(town, official)
  return {
    listComing: { compoundId },
    listGroups: { compoundId },
    showGroup: { groupId },
    joinGroup: { groupId, want: 'in' },
    listMyGroups: {},
    openGroup: plannedGroup(town),
    listDeskGroups: { nodeId },
    changeGroup: changed(town, groupId),
    settleGroup: { groupId: await opensGroup(town, official), step: 'pause' },
    callOffMeeting: {
      ...{ groupId: await opensGroup(town, official), day: tomorrow(), because: 'weather' },
    },
    listGroupMembers: { groupId },
  }
}
