import { arrive, showSessionCodes } from '../../shared/contract/attendance'
import { sessionCodeIn } from '../../shared/kernel/attendanceCode'
import type { SessionId } from '../../shared/kernel/ids'
import type { Person } from './town'

/** What the screen at the door shows at this moment. */
export async function codeAtDoor(official: Person, sessionId: SessionId): Promise<string> {
  const { codes } = await official.gets(showSessionCodes, { sessionId })
  return sessionCodeIn(codes[0]?.link ?? '') ?? ''
}

export const scans = (person: Person, code: string) => person.asks(arrive, { code })
