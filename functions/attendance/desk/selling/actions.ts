import type { InputOf } from '../../../../shared/contract/endpoint'
import * as contract from '../../../../shared/contract/selling'
import { accept } from '../../../../shared/kernel/outcome'
import { SELLING_DESK_WORDS } from '../../../../shared/text/zhCN/selling'
import { addressFormOf, glanceAtAccesses } from '../../../platform/access'
import { audited } from '../../../platform/audited'
import { afterFull, goingOn, readCursor } from '../../../platform/cursor'
import { offeredOn } from '../../../resident/replies/actions'
import { answerSelling } from '../../selling/answering/actions'
import { isWaiting, type Selling } from '../../selling/rules'
import { listSomeSellingAt } from '../../selling/store'
import { type AtDesk, classAt, type Sitting } from '../actions'

/** So few that whoever said so is named, and the page stays cheap. */
const LIMIT = 4

/** Whoever said so, and whoever answered: by their forms of address. */
async function namesIn(said: readonly Selling[]) {
  const ids = said.flatMap(({ residentId, answer }) => [residentId, ...(answer ? [answer.by] : [])])
  const known = await glanceAtAccesses(ids)
  return (id: Selling['residentId']): string =>
    addressFormOf(known.get(id)) || SELLING_DESK_WORDS.colleague
}

/** What was said of a session, by pages; those who work there alone read who said it. */
export async function sellingAt(
  call: Sitting,
  { cursor, ...asked }: AtDesk & { readonly cursor?: string | undefined },
) {
  const found = await classAt(call, asked)
  if (!found.ok) return found
  const { event, one: session } = found.value
  const scope = [call.caller.id, 'selling', session.id]
  const after = await readCursor(scope, cursor)
  if (!after.ok) return after
  const said = await listSomeSellingAt(session.id, { after: after.value, limit: LIMIT })
  const place = afterFull(said, LIMIT, ({ residentId }) => residentId)
  // What waits may stand on a further page.
  const doesWait = place !== undefined || said.some(isWaiting)
  const [nameOf, offered] = await Promise.all([
    namesIn(said),
    doesWait ? offeredOn(call, asked.nodeId, event) : [],
  ])
  const page = { said, nameOf, doesWait, offered }
  return accept({ event, session, ...page, ...(await goingOn(scope, place)) })
}

type Answer = InputOf<typeof contract.answerSelling>

/** What was done, to all who wait for it, as a phone says it. */
export async function answerAtDesk(call: Sitting, input: Answer) {
  const done = await answerSelling(call, input)
  await audited(contract.answerSelling, { call, input }, done)
  return done
}
