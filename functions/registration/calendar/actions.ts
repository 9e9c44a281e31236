import type * as contract from '../../../shared/contract/afterClass'
import type { MyCalendar } from '../../../shared/contract/afterClass'
import { API_PREFIX } from '../../../shared/contract/endpoint'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'
import type { Action, Call } from '../../platform/call'
import { commit } from '../../platform/commit'
import { config, secrets } from '../../platform/config'
import { answeredBefore, carriedOut, isFull } from '../../platform/done'
import { withFreshRead } from '../../platform/retry'
import { signatureOf } from '../../platform/sign'
import type { Feed } from './rules'
import { loadFeed } from './store'
import { changeFeed } from './writes'

const linkOf = (secret: string): string =>
  `${config().publicBase}${API_PREFIX}/calendars/${secret}.ics`

const shown = ({ secret, changedAt }: Pick<Feed, 'secret' | 'changedAt'>): MyCalendar =>
  secret === undefined ? {} : { link: linkOf(secret), madeAt: changedAt }

export const showCalendar: Action<typeof contract.showCalendar> = async ({ caller }) =>
  accept(shown(await loadFeed(caller.id)))

type Keyless = { readonly code: 'idempotency.keyReused' }

/** Another secret, or none; whoever asks twice for the same reads how it stands now. */
async function change(
  call: Call,
  before: Feed,
  secret?: string,
): Promise<Outcome<MyCalendar, Keyless>> {
  const { world, request } = call
  const { secret: _before, ...feed } = before
  const repeat = answeredBefore(feed.done, request)
  if (!repeat.ok) return repeat
  if (repeat.value) return accept(shown({ ...feed, ...(_before && { secret: _before }) }))
  const changedAt = world.now()
  const done = carriedOut(feed.done, request, { at: changedAt, answer: '' })
  const next: Feed = { ...feed, ...(secret && { secret }), rev: feed.rev + 1, changedAt, done }
  await commit(changeFeed(next))
  return accept(shown(next))
}

/** Told by nothing that anybody else knows, and the same for the same tap. */
async function secretFor({ caller, request }: Call): Promise<string> {
  const { sessionSecret } = await secrets()
  return signatureOf(sessionSecret, JSON.stringify(['calendar', caller.id, request.key]))
}

export const makeCalendar: Action<typeof contract.makeCalendar> = (call) =>
  withFreshRead(call.world, async () => {
    const feed = await loadFeed(call.caller.id)
    const repeat = answeredBefore(feed.done, call.request)
    const isNew = repeat.ok && !repeat.value
    if (isNew && isFull(feed.done, call.world.now())) return refuse({ code: 'calendar.tooOften' })
    return change(call, feed, await secretFor(call))
  })

export const endCalendar: Action<typeof contract.endCalendar> = (call) =>
  withFreshRead(call.world, async () => {
    const feed = await loadFeed(call.caller.id)
    // An address that leads somewhere can always be ended; beyond the bound nothing is written of any other.
    const isBeyond = feed.secret === undefined && isFull(feed.done, call.world.now())
    return isBeyond ? accept(shown(feed)) : change(call, feed)
  })
