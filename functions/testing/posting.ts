import * as code from '../../shared/contract/code'
import { showMe } from '../../shared/contract/resident'
import { grantPost } from '../../shared/contract/post'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { LocalTime } from '../../shared/kernel/hours'
import type { PlaceId, PostId } from '../../shared/kernel/ids'
import type { Person, Town } from './town'

/** Somebody who gives posts, in the district unless told where. */
export async function admin(town: Town, name: string, nodeId?: PlaceId): Promise<Person> {
  const person = await town.person(name)
  const post = { role: 'districtAdmin', nodeId: nodeId ?? town.places.districtId }
  await town.call('setup', { grants: [{ residentId: person.id, ...post }] })
  return person
}

export const today = () => localDateAt(Date.now())
export const codeOf = async (person: Person): Promise<string> =>
  (await person.gets(code.makeAppointmentCode, {})).digits

/** What an administrator asks for somebody who comes to the office. */
export const wish = async (town: Town, person: Person, more: object = {}) => ({
  digits: await codeOf(person),
  role: 'worker' as const,
  nodeId: town.places.beijiang,
  from: today(),
  name: '梁小芳',
  addressForm: '小梁',
  ...more,
})

type Wish = readonly [person: Person, more?: object]

export const gives = async (town: Town, by: Person, ...[person, more]: Wish) =>
  (await by.gets(grantPost, await wish(town, person, more))).id

export async function postOf(person: Person): Promise<PostId> {
  const [post] = (await person.gets(showMe, {})).posts
  if (!post) throw new Error(`${person.name} has no post.`)
  return post.id
}

let shifts = 0
/** A shift of somebody's own, in hours that nobody has yet. */
export async function aShift(town: Town, person: Person) {
  const count = shifts++
  const week = addDays(today(), 7 * (1 + (Math.floor(count / 7) % 7)))
  const hour = 8 + (Math.floor(count / 49) % 12)
  const [from, until] = [hour, hour + 1].map((at) => `${String(at).padStart(2, '0')}:00`)
  return {
    ...{ nodeId: town.places.beijiang, week },
    change: {
      ...{ is: 'add' as const, weekday: (count % 7) + 1, postId: await postOf(person) },
      hours: { from: from as LocalTime, until: until as LocalTime },
    },
  }
}

type Office = { readonly chief: Person; readonly official: Person; readonly li: Person }

export async function inputsOfPosts(
  town: Town,
  { chief, official, li }: Office,
): Promise<Readonly<Record<string, Readonly<Record<string, unknown>>>>> {
  const postId = await postOf(official)
  const { digits } = await official.gets(code.makeStaffCode, { postId })
  const asked = await wish(town, li)
  const wanted = await gives(town, chief, await town.person('要走的小尹'))
  return {
    makeAppointmentCode: {},
    readAppointmentCode: { digits: asked.digits },
    makeStaffCode: { postId },
    checkStaffCode: { digits },
    showArea: { nodeId: town.places.beijiang },
    showDuty: { compoundId: town.places.jiuding },
    listDuty: { nodeId: town.places.beijiang, week: today() },
    planDuty: await aShift(town, official),
    listPosts: { nodeId: town.places.beijiang },
    grantPost: asked,
    endPost: { postId: wanted, on: addDays(today(), 9) },
  }
}
