import type { Attested } from '../../../shared/contract/afterClass'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { SessionId } from '../../../shared/kernel/ids'
import { beginsAt, isOverAt, type Session } from '../../event/rules'
import { type CheckIn, isIn } from '../rules'

const MINUTE = 60_000

type Held = readonly (Session | undefined)[]

/** The sessions whose list is closed and says that they came, the earliest first. */
export function attendedOf(sessions: Held, checkIns: readonly CheckIn[]): readonly Session[] {
  const there = new Set<SessionId>(checkIns.filter(isIn).map(({ sessionId }) => sessionId))
  return sessions
    .filter((one) => one !== undefined)
    .filter(({ id, status }) => status === 'tookPlace' && there.has(id))
    .sort((a, b) => beginsAt(a) - beginsAt(b))
}

/** On which days, each once, and for how long together. */
export function lengthOf(sessions: readonly Session[]): Pick<Attested, 'days' | 'minutes'> {
  const minutes = sessions.map((one) => (isOverAt(one) - beginsAt(one)) / MINUTE)
  return {
    days: [...new Set<LocalDate>(sessions.map(({ day }) => day))],
    minutes: minutes.reduce((sum, each) => sum + each, 0),
  }
}
