import { scenesOfGroups } from './groupScenes'
import { asked, asks } from './interests'
import type { Scene } from './people'
import type { Person, Town } from './town'

type People = () => { readonly official: Person; readonly chen: Person }

/** Each about a drive or a group of its own. */
export function scenesOfInterests(town: () => Town, people: People): Record<string, Scene> {
  const official = () => people().official
  const driveId = () => asks(town(), official())
  return {
    ...scenesOfGroups(town, people),
    openDrive: {
      by: official,
      input: () => Promise.resolve(asked(town())),
      other: { needed: 3 },
    },
    sayInterest: {
      by: () => people().chen,
      input: async () => ({ driveId: await driveId(), want: 'in' }),
      other: { want: 'out' },
    },
    endDrive: {
      by: official,
      input: async () => ({ driveId: await driveId(), reason: 'noRoom' }),
      other: { reason: 'notNow' },
    },
  }
}
