import type { Endpoint, InputOf, OutputOf } from '../../../shared/contract/endpoint'
import type { Refusal } from '../../../shared/contract/refusals'
import { type Answer, CallFailed, refused } from './answer'
import { endsSession } from './renewal'
import { type How, send, type Sending } from './send'
import { currentToken, forgetSession, renewSession } from './session'

const isSessionGone = (answer: Answer): boolean =>
  answer.is === 'refused' &&
  (answer.refusal.code === 'session.expired' || answer.refusal.code === 'session.missing')

async function withSession(endpoint: Endpoint, sending: Sending): Promise<Answer> {
  const token = await currentToken()
  if (token === undefined && endpoint.audience !== 'guest')
    return refused({ code: 'session.missing' })
  const answer = await send(endpoint, { ...sending, token })
  if (!isSessionGone(answer)) return answer
  const renewed = await renewSession()
  if (renewed.is === 'done') return send(endpoint, { ...sending, token: renewed.value.token })
  if (endsSession(renewed)) forgetSession()
  if (endpoint.audience === 'guest') return send(endpoint, sending)
  return renewed.is === 'nobody' ? answer : renewed
}

/**
 * Asks the backend what a contract declares. A write carries the caller's key, the same one on every retry of the
 * same intent. A session that has ended is renewed once, silently, and the call repeated.
 */
export async function call<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  how: How = {},
): Promise<Answer<E>> {
  const sending: Sending = { ...how, input: input as object }
  const answer =
    endpoint.audience === 'public' ? send(endpoint, sending) : withSession(endpoint, sending)
  return (await answer) as Answer<E>
}

/** The same for queries, which want a value or a throw. */
export async function ask<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
): Promise<OutputOf<E>> {
  const answer = await call(endpoint, input)
  if (answer.is === 'done') return answer.value
  throw new CallFailed(answer)
}

// Of what is only shown, nothing but the link can be invalid.
const isGone = ({ code }: Refusal): boolean =>
  code === 'input.invalid' || /\.(?:gone|notFound|notYours)$/.test(code)

/** The same for what a link leads to: `null` when it is not there, an end and no failure to try again. */
export async function askIfThere<E extends Endpoint>(
  endpoint: E,
  input: InputOf<E>,
  how: How = {},
): Promise<OutputOf<E> | null> {
  const answer = await call(endpoint, input, how)
  if (answer.is === 'done') return answer.value
  if (answer.is === 'refused' && isGone(answer.refusal)) return null
  throw new CallFailed(answer)
}
