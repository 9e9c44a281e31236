import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import type { Screen } from '../screen'
import { ME } from './joining'
import { lookUntil } from './looking'

/** (7.1) The sentences of the inbox, newest first, once this one is among them: some come a moment later. */
export async function readInbox(screen: Screen, awaited: string): Promise<readonly string[]> {
  const text = await lookUntil(screen, awaited, async () => {
    await screen.open(ME)
    await screen.tap(ME_WORDS.inbox)
  })
  return text.split('\n').filter((line) => line.endsWith('。'))
}
