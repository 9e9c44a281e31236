import { A_PHOTO, draftsEvent, holds, planned, proposed, wished, WORDS } from './events'
import type { Scene } from './people'
import type { Person, Town } from './town'

type People = () => { readonly official: Person; readonly chen: Person }

/** Each about an event of its own. */
export function scenesOfEvents(town: () => Town, people: People): Record<string, Scene> {
  const official = () => people().official
  const held = async () => ({ eventId: (await holds(town(), official())).id })
  return {
    createEvent: {
      by: official,
      input: () => Promise.resolve(planned(town())),
      other: { venue: { name: '三楼' } },
    },
    publishEvent: {
      by: official,
      input: async () => ({ eventId: await draftsEvent(town(), official()) }),
    },
    changeWords: {
      by: official,
      input: async () => ({ ...(await held()), words: WORDS }),
      other: { words: { ...WORDS, title: '急救常识' } },
    },
    offerCover: {
      by: official,
      input: async () => ({ ...(await held()), ...A_PHOTO }),
      other: { bytes: 2000 },
    },
    dropCover: { by: official, input: held },
    proposeEvent: {
      by: () => people().chen,
      input: () => Promise.resolve(wished(town())),
      other: { capacity: 31 },
    },
    decideProposal: {
      by: official,
      input: async () => ({
        eventId: await proposed(town(), official()),
        ...{ decision: 'declined', reason: 'unclear' },
      }),
      other: { reason: 'noTime' },
    },
  }
}
