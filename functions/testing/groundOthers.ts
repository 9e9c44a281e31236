import { inputsOfArrivals } from './arriving'
import { inputsOfAfterClass } from './afterClass'
import { inputsOfAttendance } from './attendance'
import { inputsOfBlocks } from './blocking'
import { inputsOfCare } from './caring'
import { inputsOfEvents } from './events'
import { inputsOfGroups } from './groups'
import { inputsOfInterests } from './interests'
import { inputsOfOwnData } from './ownData'
import { inputsOfPublishing } from './publishing'
import { inputsOfClasses } from './seatsDesk'
import { inputsOfSignIn } from './signIns'
import type { Person, Town } from './town'

type People = { readonly official: Person; readonly chen: Person; readonly li: Person }

/** Those who arrive, leave, are blocked, or act for somebody. */
export async function othersOn(town: Town, people: People) {
  const { official } = people
  const { blocked, inputs } = await inputsOfBlocks(town, official)
  const arrivals = await inputsOfArrivals(town, official)
  const care = await inputsOfCare(town, official)
  const events = await inputsOfEvents(town, official)
  const classes = await inputsOfClasses(town, people)
  const door = await inputsOfAttendance(town, people)
  const drives = await inputsOfInterests(town, official)
  const groups = await inputsOfGroups(town, official)
  const after = await inputsOfAfterClass(town, people)
  const desk = await inputsOfSignIn(town, official)
  const own = await inputsOfOwnData(town, people)
  const open = await inputsOfPublishing(town)
  return {
    callers: {
      ...{ ...arrivals.callers, ...own.callers, ...care.callers, ...desk.callers },
      appealBlock: blocked,
    },
    inputs: {
      ...inputs,
      ...arrivals.inputs,
      ...own.inputs,
      ...care.inputs,
      ...events,
      ...classes,
      ...door,
      ...drives,
      ...groups,
      ...after,
      ...desk.inputs,
      ...open,
    },
  }
}
