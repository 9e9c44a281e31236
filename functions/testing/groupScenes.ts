import { changed, opensGroup, plannedGroup, tomorrow } from './groups'
import type { Scene } from './people'
import type { Person, Town } from './town'

type People = () => { readonly official: Person; readonly chen: Person }

/** Each about a group of its own. */
export function scenesOfGroups(town: () => Town, people: People): Record<string, Scene> {
  const official = () => people().official
  const groupId = () => opensGroup(town(), official())
  return {
    openGroup: {
      by: official,
      input: () => Promise.resolve(plannedGroup(town())),
      other: { limit: 20 },
    },
    joinGroup: {
      by: () => people().chen,
      input: async () => ({ groupId: await groupId(), want: 'in' }),
      other: { want: 'out' },
    },
    changeGroup: {
      by: official,
      input: async () => changed(town(), await groupId(), { venue: { name: '小屋门前' } }),
      other: { limit: 20 },
    },
    settleGroup: {
      by: official,
      input: async () => ({ groupId: await groupId(), step: 'pause' }),
      other: { step: 'end' },
    },
    callOffMeeting: {
      by: official,
      input: async () => ({ groupId: await groupId(), day: tomorrow(), because: 'weather' }),
      other: { because: 'venue' },
    },
  }
}
