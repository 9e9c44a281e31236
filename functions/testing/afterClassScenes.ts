import { AFTER_LAID } from './afterClass'
import type { Input } from './ground'
import type { Scene } from './people'
import type { Person, Town } from './town'

type People = () => { readonly official: Person; readonly chen: Person }
type Write =
  | 'sayFeedback'
  | 'makeCalendar'
  | 'endCalendar'
  | 'reportSelling'
  | 'answerSelling'
  | 'writeIncident'
  | 'giveEmergency'
  | 'removeEmergency'
  | 'openEmergency'
  | 'offerStoryPhoto'
  | 'writeStory'
  | 'takeBackStory'
  | 'takeDownPhoto'

type Laid = (town: Town, people: ReturnType<People>) => Promise<Input>
const LAID: Readonly<Record<Write, Laid>> = AFTER_LAID

/** By whom, and what another body says. */
const WRITES: Readonly<
  Record<Write, { readonly by: 'chen' | 'official'; readonly other?: Input }>
> = {
  sayFeedback: { by: 'chen', other: { face: 'poor' } },
  makeCalendar: { by: 'chen' },
  endCalendar: { by: 'chen' },
  reportSelling: { by: 'chen', other: { what: ['insurance'] } },
  answerSelling: { by: 'official', other: { outcome: 'notInvited' } },
  writeIncident: { by: 'official', other: { kinds: ['unwell'] } },
  giveEmergency: { by: 'chen', other: { name: '儿子' } },
  removeEmergency: { by: 'chen' },
  openEmergency: { by: 'official' },
  offerStoryPhoto: { by: 'official', other: { bytes: 2000 } },
  writeStory: { by: 'official', other: { words: '下次还办。' } },
  takeBackStory: { by: 'official' },
  takeDownPhoto: { by: 'chen' },
}

export const scenesOfAfterClass = (town: () => Town, people: People): Record<string, Scene> =>
  Object.fromEntries(
    Object.entries(WRITES).map(([name, { by, ...other }]) => [
      name,
      {
        ...other,
        by: () => people()[by],
        input: () => LAID[name as Write](town(), people()),
      },
    ]),
  )
