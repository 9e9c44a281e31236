import { isLogged } from './config'

/** One JSON line an event. Ids of ours only: never a name, phone, room, openid, token or text that a person wrote. */
type LogEntry = Readonly<Record<string, string | number | boolean | undefined>>

const write = (level: 'info' | 'warn' | 'error', event: string, entry: LogEntry): void => {
  if (isLogged(level)) process.stdout.write(`${JSON.stringify({ level, event, ...entry })}\n`)
}

const FRAMES = 7
// A message may run over several lines, and may quote what was sent.
const framesOf = ({ stack = '' }: Error): string =>
  stack
    .split('\n')
    .filter((line) => line.startsWith('    at '))
    .slice(0, FRAMES)
    .join('\n')

export const log = {
  info: (event: string, entry: LogEntry = {}): void => write('info', event, entry),
  warn: (event: string, entry: LogEntry = {}): void => write('warn', event, entry),
  /** A fault with its stack, without its message: frames name our code, never what people sent. */
  fault: (event: string, fault: unknown, entry: LogEntry = {}): void =>
    write('error', event, {
      ...entry,
      fault: fault instanceof Error ? fault.name : typeof fault,
      stack: fault instanceof Error ? framesOf(fault) : undefined,
    }),
}
