import { giveMandate } from '../../shared/contract/care'
import { anElder, registers } from './carded'
import type { Scene } from './people'
import type { Person, Town } from './town'

/** That a worker acts for somebody without a phone, on paper. */
export async function mandated(town: Town, by: Person) {
  const membershipId = await registers(town, by, anElder('程婆婆'))
  const { id: mandateId } = await by.gets(giveMandate, { membershipId, consent: 'paper' })
  return { membershipId, mandateId }
}

/** What the ground says of those who act for others: the worker for somebody. */
export async function careInputs(town: Town, official: Person) {
  const { membershipId, mandateId } = await mandated(town, official)
  const asked = await registers(town, official, anElder('郑伯'))
  return {
    giveMandate: { membershipId: asked, consent: 'inPerson' },
    endMandate: { mandateId: (await mandated(town, official)).mandateId },
    listMandates: {},
    listMandatesOf: { membershipId },
    listCareActs: { mandateId },
  }
}

export const scenesOfCare = (
  town: () => Town,
  by: () => Person,
): Readonly<Record<string, Scene>> => ({
  giveMandate: {
    by,
    input: async () => ({
      membershipId: await registers(town(), by(), anElder('潘婆婆')),
      consent: 'paper',
    }),
    other: { consent: 'inPerson' },
  },
  endMandate: {
    by,
    input: async () => ({ mandateId: (await mandated(town(), by())).mandateId }),
  },
})
