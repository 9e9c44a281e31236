import { makeStaffCode } from '../../shared/contract/code'
import { addDays } from '../../shared/kernel/dates'
import type { Scene } from './people'
import { aShift, codeOf, gives, postOf, today, wish } from './posting'
import type { Person, Town } from './town'

let count = 0

/** Codes and posts: each about somebody of its own. */
export function scenesOfPosts(
  town: () => Town,
  people: () => { readonly admin: Person; readonly official: Person },
): Record<string, Scene> {
  const newcomer = () => town().person(`新同事${count++}`)
  const chief = () => people().admin
  const official = () => people().official
  return {
    makeAppointmentCode: { by: newcomer, input: () => Promise.resolve({}) },
    makeStaffCode: { by: official, input: async () => ({ postId: await postOf(official()) }) },
    readAppointmentCode: {
      by: chief,
      input: async () => ({ digits: await codeOf(await newcomer()) }),
    },
    checkStaffCode: {
      by: newcomer,
      input: async () => {
        const proof = { postId: await postOf(official()) }
        return { digits: (await official().gets(makeStaffCode, proof)).digits }
      },
    },
    planDuty: {
      by: official,
      input: () => aShift(town(), official()),
      other: { change: { is: 'copy' } },
    },
    grantPost: {
      by: chief,
      input: async () => wish(town(), await newcomer()),
      other: { role: 'keeper' },
    },
    endPost: {
      by: chief,
      input: async () => ({ postId: await gives(town(), chief(), await newcomer()) }),
      other: { on: addDays(today(), 3) },
    },
  }
}
