import { CONSOLE_PATH, consoleCodeIn } from '../../../../shared/kernel/consoleCode'
import { CONSOLE_LANDING } from '../../../../shared/text/zhCN/console'
import type { Landing } from '../../../platform/landing'

/** Behind the code on a computer's screen. */
export const consoleLanding: Landing = {
  path: CONSOLE_PATH,
  words: CONSOLE_LANDING,
  page: (code) => `/packages/worker/computer/index?code=${consoleCodeIn(code) ?? '-'}`,
}
