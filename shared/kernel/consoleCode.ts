import { codeIn } from './linkCode'

/** Where the link of the code on a computer's screen begins, behind the address at which people reach us. */
export const CONSOLE_PATH = '/d/'

/** Whose computer asks, what for, on which browser, until when, and the server's signature. */
export const CONSOLE_CODE = /^[0-9A-Z]{26}\.[is][a-z]{2}\.[0-9a-z]{1,12}\.[\w-]{22}$/

/** The code of a computer in what was scanned. */
export const consoleCodeIn = (said: string): string | undefined =>
  codeIn(said, { path: CONSOLE_PATH, pattern: CONSOLE_CODE })
