import type { Ground, Input } from './ground'
import { begunHelp, certified, draftsHelp, hours } from './helping'
import { neighbour } from './neighbours'
import type { Scene } from './people'
import type { Person, Town } from './town'

const scenesOfSending = (ground: () => Ground): Record<string, Scene> => {
  const laid = (name: string, other: Input): Scene => ({
    by: () => ground().chen,
    input: () => Promise.resolve(ground().inputs[name] ?? {}),
    other,
  })
  return {
    offerCertificate: laid('offerCertificate', { bytes: 2000 }),
    sendCertificate: laid('sendCertificate', { expiresOn: '2999-01-01' }),
  }
}

/** What those do who offer help, those who need it, and the worker who sees certificates. */
export function scenesOfHelp(town: () => Town, ground: () => Ground): Record<string, Scene> {
  const living = (name: string, room: string) => {
    let person: Promise<Person> | undefined
    return () => (person ??= neighbour(town(), ground().official, name, { room }))
  }
  const helper = living('梁叔', '808')
  const asker = living('冯姨', '809')
  const shown = async () => ({ listingId: await draftsHelp(town(), await helper()) })
  return {
    setHours: {
      by: helper,
      input: async () => ({ ...(await shown()), rev: 1, weekly: [], exceptions: [] }),
      other: { weekly: [{ weekday: 1, hours: hours('09:00', '10:00') }] },
    },
    ...scenesOfSending(ground),
    decideCertificate: {
      by: () => ground().official,
      input: async () => {
        const { certificateId } = await certified(town(), await helper(), ground().official)
        return { certificateId, decision: 'approved' }
      },
      other: { decision: 'refused' },
    },
    endHelp: {
      by: asker,
      input: async () => ({
        ...(await begunHelp(town(), await helper(), await asker())),
        ending: 'done',
      }),
      other: { ending: 'notCome' },
    },
  }
}
