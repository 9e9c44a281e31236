import { randomUUID } from 'node:crypto'
import type { Asked } from './apis'
import type { Context } from './context'
import { seal, send } from './push'
import type { MediaVerdict, Mood, TextVerdict } from './script'
import { issueCode, issuePhoneCode, personOf, phoneOf } from './state'

type Answer = { readonly status: number; readonly body: unknown }
type Body = Readonly<Record<string, unknown>>
type Direction = (
  context: Context,
  body: Body,
  cookie: string | undefined,
) => Answer | Promise<Answer>

const ok = (body: unknown = { done: true }): Answer => ({ status: 200, body })
const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined)

const NOBODY: Answer = { status: 404, body: { message: 'Nobody is chosen.' } }

/** Who is meant: a browser's cookie is a choice among people who exist; a test may bring somebody new. */
function meant({ state }: Context, { person }: Body, cookie: string | undefined) {
  const named = text(person)
  if (named !== undefined) return personOf(state, named)
  return cookie === undefined ? undefined : state.people.get(cookie)
}

const loginCode: Direction = (context, body, cookie) => {
  const chosen = meant(context, body, cookie)
  return chosen ? ok({ code: issueCode(context.state, chosen) }) : NOBODY
}

/** For the number that is asked for, or for the one on that person's WeChat. */
const phoneCode: Direction = (context, body, cookie) => {
  const chosen = meant(context, body, cookie)
  if (!chosen) return NOBODY
  const phone = text(body['phone']) ?? phoneOf(chosen)
  return ok({ code: issuePhoneCode(context.state, chosen, phone) })
}

const addPerson: Direction = ({ state }, { key, nickname }) => {
  const person = personOf(state, String(key), text(nickname) ?? String(key))
  return ok({ key: person.key, nickname: person.nickname })
}

const plan: Direction = ({ script }, { api, times = 1, ...mood }) => {
  script.plan(String(api), mood as Mood, Number(times))
  return ok()
}

const forged: Direction = async (context, { traceId, suggest = 'pass', signedBy }) => {
  const target = { ...context.target, ...(signedBy === undefined ? { pushToken: 'forged' } : {}) }
  const result = { suggest, label: '100' }
  const message = { Event: 'wxa_media_check', trace_id: text(traceId) ?? randomUUID(), result }
  const { body, query } = seal(message, target)
  const response = await fetch(`${context.target.pushUrl}?${query}`, { method: 'POST', body })
  return ok({ status: response.status, answer: await response.text() })
}

const repeat: Direction = async ({ state, target }, { traceId, suggest, label = '100' }) => {
  const last = state.pushes.findLast((push) => traceId === undefined || push.traceId === traceId)
  if (!last) return { status: 404, body: { message: 'Nothing was pushed yet.' } }
  if (suggest !== undefined) {
    const message = { Event: 'wxa_media_check', trace_id: last.traceId, result: { suggest, label } }
    await send(state, target, message)
    return ok()
  }
  const response = await fetch(`${target.pushUrl}?${last.query}`, {
    method: 'POST',
    body: last.body,
  })
  return ok({ status: response.status, answer: await response.text() })
}

/** What tests and the h5 build ask of the simulator, below `/simulator`: WeChat itself has nothing of it. */
const DIRECTIONS: Readonly<Record<string, Direction>> = {
  'POST login-code': loginCode,
  'POST phone-code': phoneCode,
  'POST people': addPerson,
  'GET people': ({ state }) =>
    ok([...state.people.values()].map(({ key, nickname }) => ({ key, nickname }))),
  'POST plan': plan,
  'POST media': ({ script }, body) => ok(script.media.push(body as MediaVerdict)),
  'POST text': ({ script }, body) => ok(script.texts.push(body as TextVerdict)),
  'POST release': ({ script }) => {
    script.release()
    return ok()
  },
  'POST reset': ({ script }) => {
    script.reset()
    return ok()
  },
  'POST forget-tokens': ({ state }) => {
    state.tokens.clear()
    return ok()
  },
  'GET pushes': ({ state }) => ok(state.pushes.map(({ traceId, answer }) => ({ traceId, answer }))),
  'POST forged-push': forged,
  'POST repeated-push': repeat,
}

export const direct = async (
  context: Context,
  { name, body = {}, cookie }: { name: string; body: Asked['body']; cookie: string | undefined },
): Promise<Answer> =>
  (await DIRECTIONS[name]?.(context, body, cookie)) ?? {
    status: 404,
    body: { message: 'Not found' },
  }
