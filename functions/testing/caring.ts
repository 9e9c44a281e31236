import { bookListing } from '../../shared/contract/booking'
import { giveMandate, listMandates, listMandatesOf } from '../../shared/contract/care'
import { agreeToPrivacy, PRIVACY_VERSION } from '../../shared/contract/privacy'
import { rebindMembership } from '../../shared/contract/rebinding'
import { putDownRelative } from '../../shared/contract/relatives'
import { approveMembership } from '../../shared/contract/resident'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import { homeOf } from './blocking'
import { anElder, registers } from './carded'
import { asksToJoin, neighbour, publishes } from './neighbours'
import type { Person, Town } from './town'

/** That a worker acts for somebody without a phone, on paper. */
export async function mandated(town: Town, by: Person) {
  const membershipId = await registers(town, by, anElder('程婆婆'))
  const { id: mandateId } = await by.gets(giveMandate, { membershipId, consent: 'paper' })
  return { membershipId, mandateId }
}

let families = 0

/** A neighbour who agreed to 隐私说明, and so may put others down. */
export async function head(town: Town, official: Person): Promise<Person> {
  const person = await neighbour(town, official, `当家的${families++}`, {
    room: `${1900 + families}`,
  })
  await person.gets(agreeToPrivacy, { version: PRIVACY_VERSION })
  return person
}

/** A month in which a child was born who is ten. */
export const BORN = `${new Date().getFullYear() - 10}-03`
export const A_CHILD = { kind: 'child', born: BORN, version: PRIVACY_VERSION } as const

/** Whom one of a household puts down waits for a worker. */
export async function putsDown(by: Person, name: string, care: typeof A_CHILD | undefined) {
  const asked = {
    ...{ membershipId: await homeOf(by), name, addressForm: '家里人' },
    care: care ?? ({ kind: 'elder', consent: 'inPerson' } as const),
  }
  return (await by.gets(putDownRelative, asked)).id
}

/** A guardian, and the child that a worker has let in. */
export async function guarded(town: Town, official: Person) {
  const guardian = await head(town, official)
  const name = `小朋友第${families}的全名`
  const membershipId = await putsDown(guardian, name, A_CHILD)
  await official.gets(approveMembership, { membershipId })
  const { mandates } = await guardian.gets(listMandates, {})
  const mandate = mandates[0]
  if (!mandate) throw new Error('Nobody is a guardian.')
  const room = `${1900 + families}`
  return { guardian, membershipId, name, room, mandateId: mandate.id, childId: mandate.principalId }
}

/** Somebody whom a worker acted for, who logs in themself now. */
export async function loggedIn(
  town: Town,
  official: Person,
  elder = anElder(`后来上网的${families++}`),
) {
  const phone = await town.person(elder.addressForm)
  const known = await registers(town, official, { ...elder, name: `${phone.name}的全名` })
  const { id: mandateId } = await official.gets(giveMandate, {
    ...{ membershipId: known, consent: 'paper' },
  })
  const { id: membershipId } = await asksToJoin(town, phone, { room: elder.room })
  await official.gets(rebindMembership, { membershipId, known })
  return { she: await town.person(elder.addressForm), mandateId }
}

/** What the ground says of those who act for others: the worker for somebody, a guardian for a child. */
export async function inputsOfCare(town: Town, official: Person) {
  const { membershipId, mandateId } = await mandated(town, official)
  const asked = await registers(town, official, anElder('郑伯'))
  const agreed = await guarded(town, official)
  const gone = await guarded(town, official)
  const kept = await loggedIn(town, official)
  const homely = await head(town, official)
  return {
    callers: {
      ...{ putDownRelative: homely, keepMandate: kept.she },
      ...{ agreeForChild: agreed.guardian, withdrawForChild: gone.guardian },
    },
    inputs: {
      giveMandate: { membershipId: asked, consent: 'inPerson' },
      keepMandate: { mandateId: kept.mandateId },
      endMandate: { mandateId: (await mandated(town, official)).mandateId },
      listMandates: {},
      listMandatesOf: { membershipId },
      listCareActs: { mandateId },
      putDownRelative: {
        ...{ membershipId: await homeOf(homely), name: '家里小朋友', addressForm: '小小' },
        care: A_CHILD,
      },
      listRelatives: {},
      agreeForChild: { mandateId: agreed.mandateId, version: PRIVACY_VERSION },
      withdrawForChild: { mandateId: gone.mandateId },
    },
  }
}

/** A worker's act in the name of somebody who has no phone, of a thing of a neighbour's. */
export async function actedFor(town: Town, official: Person, owner: Person) {
  const { membershipId, mandateId } = await mandated(town, official)
  const { mandates } = await official.gets(listMandatesOf, { membershipId })
  const onBehalfOf = mandates.find(({ id }) => id === mandateId)?.principalId ?? ''
  const listingId = await publishes(town, owner, { acceptance: 'automatic' })
  const from = localDateAt(Date.now())
  const asked = { listingId, from, until: addDays(from, 1) }
  const { id: bookingId } = await official.gets(bookListing, asked, { onBehalfOf })
  return { membershipId, mandateId, bookingId }
}
