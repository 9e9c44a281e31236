import { PRIVACY_VERSION } from '../../shared/contract/privacy'
import { homeOf } from './blocking'
import { anElder, registers } from './carded'
import { A_CHILD, guarded, head, loggedIn, mandated } from './caring'
import type { Scene } from './people'
import type { Person, Town } from './town'

const once = <Value>(make: () => Promise<Value>): (() => Promise<Value>) => {
  let made: Promise<Value> | undefined
  return () => (made ??= make())
}

type Made = Readonly<Record<string, Scene>>

/** Those who act for others: each about somebody of its own. */
export const scenesOfCare = (town: () => Town, by: () => Person): Made => ({
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
  ...ofKept(town, by),
  ...ofChildren(town, by),
})

function ofKept(town: () => Town, official: () => Person): Made {
  const kept = once(() => loggedIn(town(), official()))
  return {
    keepMandate: {
      by: async () => (await kept()).she,
      input: async () => ({ mandateId: (await kept()).mandateId }),
    },
  }
}

function ofChildren(town: () => Town, official: () => Person): Made {
  const parent = once(() => head(town(), official()))
  const agreed = once(() => guarded(town(), official()))
  const gone = once(() => guarded(town(), official()))
  return {
    putDownRelative: {
      by: parent,
      input: async () => ({
        ...{ membershipId: await homeOf(await parent()), name: '小宝', addressForm: '小宝' },
        care: A_CHILD,
      }),
      other: { name: '大宝' },
    },
    agreeForChild: {
      by: async () => (await agreed()).guardian,
      input: async () => ({ mandateId: (await agreed()).mandateId, version: PRIVACY_VERSION }),
      other: { version: PRIVACY_VERSION + 1 },
    },
    withdrawForChild: {
      by: async () => (await gone()).guardian,
      input: async () => ({ mandateId: (await gone()).mandateId }),
    },
  }
}
