import { scenesOfAfterClass } from './afterClassScenes'
import { LAID } from './attendance'
import type { Input } from './ground'
import type { Scene } from './people'
import type { Person, Town } from './town'

type People = () => { readonly official: Person; readonly chen: Person }
type Write = Exclude<keyof typeof LAID, 'showSessionCodes' | 'showMyCode' | 'showAttendance'>

/** By whom, and what another body says; a code says by itself which session it is about. */
const WRITES: Readonly<
  Record<Write, { readonly by: 'chen' | 'official'; readonly other?: Input }>
> = {
  arrive: { by: 'chen' },
  checkIn: { by: 'chen' },
  admitTo: { by: 'official', other: { party: 2 } },
  admitNumbers: { by: 'official', other: { numbers: [1, 2] } },
  undoCheckIn: { by: 'official' },
  numberList: { by: 'official' },
  closeList: { by: 'official' },
  explainAbsence: { by: 'chen', other: { says: 'family' } },
}

/** Each about a class of its own, with what comes after one. */
export const scenesOfAttendance = (town: () => Town, people: People): Record<string, Scene> => ({
  ...Object.fromEntries(
    Object.entries(WRITES).map(([name, { by, ...other }]) => [
      name,
      { ...other, by: () => people()[by], input: () => LAID[name as Write](town(), people()) },
    ]),
  ),
  ...scenesOfAfterClass(town, people),
})
