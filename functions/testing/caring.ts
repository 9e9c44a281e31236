import { recordMandate } from '../../shared/contract/mandate'
import { showMe } from '../../shared/contract/resident'
import { addDays, localDateAt } from '../../shared/kernel/dates'
import { anElder, cardInputs, registers } from './carded'
import { neighbour } from './neighbours'
import type { Scene } from './people'
import type { Person, Town } from './town'

let families = 0
const inTenDays = () => addDays(localDateAt(Date.now()), 10)

/** Somebody without a phone and her daughter behind one door, and what a worker types to let the one act for the other. */
export async function aFamily(town: Town, by: Person) {
  const elder = { ...anElder(`荣婆婆${families}`), room: `${3100 + families}` }
  const membershipId = await registers(town, by, elder)
  const daughter = await neighbour(town, by, `荣家女儿${families++}`, { room: elder.room })
  const proxyMembershipId = (await daughter.gets(showMe, {})).memberships[0]?.id as never
  const consent = 'inPerson' as const
  const asked = { membershipId, proxyMembershipId, consent, until: inTenDays() }
  return { elder, daughter, asked }
}

/** The same once it is put down. */
export async function aMandate(town: Town, by: Person) {
  const family = await aFamily(town, by)
  const { id: mandateId, principalId } = await by.gets(recordMandate, family.asked)
  return { ...family, mandateId, principalId }
}

/** What the request names of it. */
export async function mandateIds(town: Town, by: Person) {
  const { principalId, mandateId } = await aMandate(town, by)
  return { principalId, mandateId }
}

type Desk = { readonly official: Person; readonly li: Person }

export const mandateAndCardInputs = async (town: Town, desk: Desk) => ({
  ...(await cardInputs(town, desk)),
  ...(await mandateInputs(town, desk.official)),
})

async function mandateInputs(town: Town, official: Person) {
  const ids = await mandateIds(town, official)
  return {
    recordMandate: (await aFamily(town, official)).asked,
    endMandate: ids,
    listMandates: {},
    listCareActs: { principalId: ids.principalId },
  }
}

export const scenesOfMandates = (
  town: () => Town,
  by: () => Person,
): Readonly<Record<string, Scene>> => ({
  recordMandate: {
    by,
    input: async () => (await aFamily(town(), by())).asked,
    other: { consent: 'paper' },
  },
  endMandate: { by, input: () => mandateIds(town(), by()) },
})
