import { CONTENT_LABEL_NAMES } from '../../../shared/text/zhCN/refusals'
import type { ContentLabel } from '../../../shared/contract/refusals'
import { ME_WORDS } from '../../../shared/text/zhCN/resident'
import { WORKER_WORDS } from '../../../shared/text/zhCN/worker'
import type { Screen } from '../screen'
import { ME } from './joining'
import { without } from './words'

/** (9.1) A worker finds what waits and says what is wrong with it. */
export async function refuseWithheld(
  worker: Screen,
  words: string,
  label: ContentLabel,
): Promise<void> {
  await worker.open(ME)
  await worker.tap(ME_WORDS.bench)
  await worker.tap(WORKER_WORDS.withheld)
  await worker.waitFor(words)
  await worker.tap(WORKER_WORDS.refuse, { near: words })
  await worker.tap(CONTENT_LABEL_NAMES[label])
  await worker.tap(WORKER_WORDS.refuseSend)
  await worker.waitFor(without(words))
}
