import type { SessionId } from '../../../shared/kernel/ids'
import type { Session } from '../../event/rules'
import type { Access } from '../../platform/access'
import { setOut } from '../../platform/errands'
import { type Reaction, reaction } from '../../platform/stream'
import type { World } from '../../platform/world'
import type { Registration } from '../../registration/rules'
import type { NumberedList } from '../numbering/rules'
import type { CheckIn } from '../rules'
import { bringRow, forgetRow } from './actions'
import { lessonsOf, sheetLesson, sheetNumbers, sheetsOf } from './carrying/actions'
import { behindNumbers } from './carrying/rules'
import { isCalledOtherwise, isComingChanged, isSeatChanged } from './naming/rules'
import type { Who } from './rules'

type Told = {
  readonly sessions: readonly SessionId[]
  readonly who: Who
  readonly isThere: boolean
}

async function follow(world: World, { sessions, who, isThere }: Told): Promise<void> {
  for (const sessionId of sessions) {
    await bringRow(world, sessionId, who)
    if (!isThere) await forgetRow(world, sessionId, who)
  }
}

const signedUp = reaction<Registration>('Registration', async (world, { before, after }) => {
  const one = after ?? before
  if (!one || !isSeatChanged(before, after)) return
  const sessions = await lessonsOf(one)
  await follow(world, { sessions, who: one.residentId, isThere: after !== undefined })
})

const cameIn = reaction<CheckIn>('CheckIn', async (world, { before, after }) => {
  const one = after ?? before
  if (!one || !isComingChanged(before, after)) return
  const who = one.residentId ?? one.id
  await follow(world, { sessions: [one.sessionId], who, isThere: after !== undefined })
})

/** A number is never another’s: only who is new on the list has one that is new. */
const numbered = reaction<NumberedList>('NumberedList', async (world, { before, after }) => {
  const known = before?.order.length ?? 0
  if (!after || after.order.length === known) return
  const errand = { kind: 'sheetNumbers', subjectId: after.sessionId } as const
  await setOut(world, { ...errand, after: behindNumbers(known) }, sheetNumbers)
})

/** A lesson that a course got later is one of those whom it has already. */
const lessonAdded = reaction<Session>('Session', async (world, { before, after }) => {
  if (before || !after || after.seatsId === after.id) return
  await setOut(world, { kind: 'sheetLesson', subjectId: after.id }, sheetLesson)
})

const renamed = reaction<Access>('Access', async (world, { before, after }) => {
  if (!before || !after || !isCalledOtherwise(before, after)) return
  await setOut(world, { kind: 'sheetsOf', subjectId: after.residentId }, sheetsOf)
})

export const sheetProjections: readonly Reaction[] = [
  signedUp,
  cameIn,
  numbered,
  lessonAdded,
  renamed,
]
