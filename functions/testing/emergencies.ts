import { giveEmergency, openEmergency } from '../../shared/contract/emergency'
import { begunClass } from './attendance'
import { homeOf } from './blocking'
import { agrees } from './phones'
import type { Person, Town } from './town'

type People = { readonly official: Person; readonly chen: Person }

export const DAUGHTER = { name: '女儿小芳', phone: '13900001111' } as const

/** Somebody who names whom to call. */
export async function names(
  person: Person,
  contact: { readonly name: string; readonly phone: string } = DAUGHTER,
): Promise<void> {
  await agrees(person)
  await person.gets(giveEmergency, { ...contact })
}

/** A class that has begun, at which whom to call of somebody can be opened. */
export async function opensAt(town: Town, { official, chen }: People) {
  const sessionId = await begunClass(town, official, [chen])
  return { sessionId, membershipId: await homeOf(chen) }
}

/** Somebody named whom to call, and a worker looked. */
export async function lookedUp(
  town: Town,
  official: Person,
  ...[person, contact]: Parameters<typeof names>
): Promise<void> {
  await names(person, contact)
  await official.gets(openEmergency, await opensAt(town, { official, chen: person }))
}

/** A good request for each. */
export const EMERGENCY_LAID = {
  showEmergency: () => Promise.resolve({}),
  giveEmergency: async (_town: Town, { chen }: People) => {
    await agrees(chen)
    return { ...DAUGHTER }
  },
  removeEmergency: () => Promise.resolve({}),
  openEmergency: async (town: Town, people: People) => {
    await names(people.chen)
    return opensAt(town, people)
  },
} as const
