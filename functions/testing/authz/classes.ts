import type { Input } from '../ground'
import { opensGroup } from '../groups'
import { holdsClass } from '../registrations'
import { layDesk } from '../seatsDesk'
import { AFTER_LAID } from '../afterClass'
import { LAID } from '../attendance'
import { toldOf } from '../stories'
import type { Stage } from './stage'

type Laid = (stage: Stage) => Promise<Input>

const aClass: Laid = async ({ town, ground: { official } }) => ({
  sessionId: await holdsClass(town, official),
})
/** A meeting that is not called off yet. */
const aMeeting: Laid = async ({ town, ground: { official } }) => ({
  groupId: await opensGroup(town, official),
})
const DOOR = Object.fromEntries(
  Object.entries({ ...LAID, ...AFTER_LAID }).map(([name, lay]): [string, Laid] => [
    name,
    ({ town, ground }) => lay(town, ground),
  ]),
)
const aSeat =
  (act: 'signUpFor' | 'joinWaitlistFor' | 'cancelFor'): Laid =>
  ({ town, ground }) =>
    layDesk(act, town, ground)
/** A class for each who signs up, comes, or is signed up. */
export const CLASSES: Readonly<Record<string, Laid>> = {
  ...{ signUp: aClass, joinWaitlist: aClass, callOffSession: aClass, ...DOOR },
  callOffMeeting: aMeeting,
  ...{ signUpFor: aSeat('signUpFor'), joinWaitlistFor: aSeat('joinWaitlistFor') },
  cancelFor: aSeat('cancelFor'),
  'privatePhoto/story': async ({ town, ground }) => ({
    photoId: (await toldOf(town, ground)).photoId,
    size: 'small',
  }),
}
