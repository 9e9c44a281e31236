import { bindCard, lendByCard, makeCards } from '../../shared/contract/card'
import { registerOnTheSpot } from '../../shared/contract/onTheSpot'
import { showCompound } from '../../shared/contract/place'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import type { MembershipId } from '../../shared/kernel/ids'
import { asksToJoin, publishes } from './neighbours'
import type { Person, Town } from './town'

type Elder = { readonly name: string; readonly addressForm: string; readonly room: string }

let elders = 0
/** Somebody behind a door of their own. */
export const anElder = (addressForm: string): Elder => {
  const room = `${700 + elders++}`
  return { name: `${addressForm}的全名`, addressForm, room }
}

/** What a worker of 九鼎小区 types of somebody without a phone. */
export async function onTheSpot(town: Town, by: Person, { room, ...elder }: Elder) {
  const compoundId = town.places.jiuding
  const { buildings } = await by.gets(showCompound, { compoundId })
  const buildingId = buildings[0]?.id as never
  return { compoundId, buildingId, unit: '1', room, consent: 'inPerson' as const, ...elder }
}

export const registers = async (town: Town, by: Person, elder: Elder): Promise<MembershipId> =>
  (await by.gets(registerOnTheSpot, await onTheSpot(town, by, elder))).id

/** Blank cards of a community, ten of them. */
export const sheetOf = async ({ places }: Town, by: Person): Promise<readonly string[]> =>
  (await by.gets(makeCards, { nodeId: places.beijiang })).codes

export const blankCard = async (town: Town, by: Person): Promise<string> =>
  (await sheetOf(town, by))[0] ?? ''

type Carded = { readonly membershipId: MembershipId; readonly code: string }

/** Somebody without a phone, with a card. */
export async function carded(
  town: Town,
  by: Person,
  elder: Elder = anElder('谭婆婆'),
): Promise<Carded> {
  const membershipId = await registers(town, by, elder)
  const code = await blankCard(town, by)
  await by.gets(bindCard, { membershipId, code })
  return { membershipId, code }
}

type Desk = { readonly official: Person; readonly li: Person }
const tomorrow = () => addDays(localDateAt(Date.now()), 1)

/** The same with something of Li's in hand. */
export async function lentByCard(town: Town, { official, li }: Desk) {
  const { code } = await carded(town, official)
  const listingId = await publishes(town, li, { title: '手推车', acceptance: 'automatic' })
  const { id: bookingId } = await official.gets(lendByCard, { code, listingId, until: tomorrow() })
  return { code, bookingId }
}

/** Whoever was registered on the spot, and asks to join with a phone of their own. */
export async function askedAgain(town: Town, { official }: Pick<Desk, 'official'>) {
  const elder = anElder(`庞婆婆${elders}`)
  const known = await registers(town, official, elder)
  const phone = await town.person(elder.addressForm)
  const { id: membershipId } = await asksToJoin(town, phone, elder)
  return { membershipId, known }
}

/** Somebody who asks to join and was given a card. */
export async function asksWithCard(town: Town, by: Person) {
  const { code } = await carded(town, by)
  const person = await town.person(`有卡的人${elders}`)
  const { id: membershipId } = await asksToJoin(town, person, anElder('x'))
  return { person, asked: { membershipId, code } }
}

/** What the ground says of those without a phone: each of somebody of its own. */
export async function cardInputs(town: Town, { official, li }: Desk) {
  const { code } = await carded(town, official)
  const automatic = { title: '大蒸锅', acceptance: 'automatic' } as const
  const listingId = await publishes(town, li, automatic)
  return {
    registerOnTheSpot: await onTheSpot(town, official, anElder('区婆婆')),
    makeCards: { nodeId: town.places.beijiang },
    bindCard: {
      membershipId: await registers(town, official, anElder('冼伯')),
      code: await blankCard(town, official),
    },
    endCard: { membershipId: (await carded(town, official)).membershipId },
    readCard: { code },
    lendByCard: { code, listingId, until: tomorrow() },
    takeBackByCard: await lentByCard(town, { official, li }),
    rebindMembership: await askedAgain(town, { official }),
    showOwnCard: (await asksWithCard(town, official)).asked,
  }
}
