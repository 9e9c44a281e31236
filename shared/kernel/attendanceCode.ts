import { codeIn } from './linkCode'
import { type Id, ID_PREFIXES, type IdKind } from './ids'

/** Where the link of a session's code begins, behind the address at which people reach us. */
export const ATTENDANCE_PATH = '/c/'
const PERSON_QR = 'LX:me:'

/** The three codes of the door: of a session, of a ticket for it, of a person. All are signed by the server. */
export const ATTENDANCE_CODE = /^[0-9A-Z]{26}(?:\.[0-9a-z]{1,12}){1,2}\.[\w-]{22}$/

/** What the QR on somebody's own phone says. */
export const personQr = (code: string): string => `${PERSON_QR}${code}`

export const bodyOf = <Kind extends IdKind>(id: Id<Kind>): string => id.slice(id.indexOf('_') + 1)
export const idOf = <Kind extends IdKind>(kind: Kind, body: string): Id<Kind> =>
  `${ID_PREFIXES[kind]}_${body}` as Id<Kind>

const onlyCode = (text: string | undefined): string | undefined =>
  text !== undefined && ATTENDANCE_CODE.test(text) ? text : undefined

/** A session's code in the link that was scanned, however it came: whole, encoded, or the code alone. */
export const sessionCodeIn = (said: string): string | undefined =>
  codeIn(said, { path: ATTENDANCE_PATH, pattern: ATTENDANCE_CODE })

/** The code of a person in what a worker scanned. */
export const personCodeIn = (said: string): string | undefined =>
  said.trim().startsWith(PERSON_QR) ? onlyCode(said.trim().slice(PERSON_QR.length)) : undefined
