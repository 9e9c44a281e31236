import { doorFor } from './arriving'
import type { Ground, Input } from './ground'
import type { Scene } from './people'
import type { Town } from './town'

/** The writes among them, each about somebody of its own. */
export function scenesOfArrivals(
  town: () => Town,
  ground: () => Ground,
): Readonly<Record<string, Scene>> {
  const official = () => ground().official
  const laid = (name: string): Promise<Input> => Promise.resolve(ground().inputs[name] ?? {})
  const as = (name: string) => () => ground().callers[name] ?? ground().chen
  return {
    withdrawMembership: { by: as('withdrawMembership'), input: () => laid('withdrawMembership') },
    offerProof: { by: as('offerProof'), input: () => laid('offerProof'), other: { bytes: 2000 } },
    sendProof: {
      by: as('sendProof'),
      input: () => laid('sendProof'),
      other: { photoId: 'pho_01J0000000000000000000ZZZZ' },
    },
    renewPoster: { by: official, input: () => laid('renewPoster') },
    makeWelcomeCode: {
      by: official,
      input: () => doorFor(town(), official()),
      other: { name: '别的人' },
    },
    readWelcomeCode: { by: as('readWelcomeCode'), input: () => laid('readWelcomeCode') },
    takeWelcomeCode: {
      by: as('takeWelcomeCode'),
      input: () => laid('takeWelcomeCode'),
      other: { addressForm: '别的' },
    },
  }
}
