import * as code from '../../shared/contract/code'
import { showMe } from '../../shared/contract/resident'
import { grantPost } from '../../shared/contract/post'
import { addDays, localDateAt } from '../../shared/kernel/dates'
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
    listPosts: { nodeId: town.places.beijiang },
    grantPost: asked,
    endPost: { postId: wanted, on: addDays(today(), 9) },
  }
}
