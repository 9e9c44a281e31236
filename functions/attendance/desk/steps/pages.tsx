/** @jsxImportSource hono/jsx */
import * as z from 'zod/mini'
import { MAX_NUMBERS } from '../../../../shared/contract/attendance'
import { CALLED_OFF, MAX_CAPACITY } from '../../../../shared/contract/event'
import { id, saidWords } from '../../../../shared/contract/fields'
import type { Refusal } from '../../../../shared/contract/refusals'
import { accept, type Outcome } from '../../../../shared/kernel/outcome'
import type { SessionId } from '../../../../shared/kernel/ids'
import { at, type AnyPage, page, type PageCall } from '../../../console/page'
import { type AtDesk, classAt } from '../actions'
import { catchNumbers, catchUp } from '../../sheet/catching/actions'
import { admitTicked } from '../coming/actions'
import { numbersIn } from '../rules'
import {
  admitAtDesk,
  callOffAtDesk,
  closeAtDesk,
  dropCoverAtDesk,
  numberAtDesk,
  publishAtDesk,
  undoAtDesk,
} from './actions'

const ofEvent = () => ({
  nodeId: id('district', 'street', 'community', 'compound'),
  eventId: id('event'),
})
const ofSession = () => ({ ...ofEvent(), session: id('session') })

/** Of an address and a form: the page of the session, or one below it. */
const pageFor = (asked: Readonly<Record<string, unknown>>, below: string): string => {
  const path = `/at/${String(asked['nodeId'])}/events/${String(asked['eventId'])}${below}`
  const { session } = asked
  return typeof session === 'string' ? `${path}?session=${session}` : path
}

type Stepping<Asked> = {
  readonly name: string
  /** The page on which it is done. */
  readonly on: '' | '/list' | '/paper'
  readonly lists?: readonly string[]
  readonly input: () => z.ZodMiniType<Asked>
  /** What is added to the address of the page behind it. */
  readonly act: (
    call: PageCall,
    asked: Asked & { readonly session: SessionId },
  ) => Promise<Outcome<string, Refusal>>
  /** So that the page behind it shows what it did, also where some of it was refused. */
  readonly behind?: (
    call: PageCall,
    asked: Asked & { readonly session: SessionId },
  ) => Promise<void>
}

/** A step at the desk of an event: of that event alone, whatever session the form names. */
const step = <Asked extends AtDesk>({ name, on, lists = [], input, ...does }: Stepping<Asked>) =>
  page<Asked>({
    method: 'POST',
    path: `/at/:nodeId/events/:eventId/${name}`,
    audience: 'worker',
    lists,
    input,
    from: (asked) => pageFor(asked, on),
    answer: async (call, asked) => {
      const found = await classAt(call, asked)
      if (!found.ok) return found
      const of = { ...asked, session: found.value.one.id }
      const done = await does.act(call, of)
      await does.behind?.(call, of)
      if (!done.ok) return done
      return accept({ is: 'goTo', path: at(`${pageFor(asked, on)}${done.value}`), said: 'done' })
    },
  })

/** Nothing more is to be said than that it is done. */
const plainly = (outcome: Outcome<unknown, Refusal>): Outcome<string, Refusal> =>
  outcome.ok ? accept('') : outcome

const come = step({
  ...{ name: 'come', on: '/list', lists: ['ids'] },
  input: () =>
    z.strictObject({
      ...ofSession(),
      ids: z.array(id('membership')).check(z.minLength(1), z.maxLength(MAX_NUMBERS)),
    }),
  act: async (call, { session: sessionId, ids }) =>
    plainly(await admitTicked(call, { sessionId, ids })),
  behind: (call, { session, ids }) => catchUp(call, session, { ids }),
})

const typedNumbers = () =>
  z.pipe(
    z.pipe(z.string().check(z.maxLength(500)), z.transform(numbersIn)),
    z
      .array(z.int().check(z.gte(1), z.lte(2 * MAX_CAPACITY)))
      .check(z.minLength(1), z.maxLength(MAX_NUMBERS)),
  ) as unknown as z.ZodMiniType<number[]>

const asQuery = (name: string, numbers: readonly number[]): string =>
  numbers.length === 0 ? '' : `&${name}=${numbers.join('-')}`

const byNumber = step({
  ...{ name: 'numbers', on: '/list' },
  input: () => z.strictObject({ ...ofSession(), numbers: typedNumbers() }),
  act: async (call, { session: sessionId, numbers }) => {
    const done = await admitAtDesk(call, { sessionId, numbers })
    if (!done.ok) return done
    const { unknown, left } = done.value
    return accept(`${asQuery('unknown', unknown)}${asQuery('gone', left)}`)
  },
  behind: (call, { session, numbers }) => catchUp(call, session, { numbers }),
})

const undo = step({
  ...{ name: 'undo', on: '/list' },
  input: () => z.strictObject({ ...ofSession(), checkInId: id('checkIn') }),
  act: async (call, { session: sessionId, checkInId }) =>
    plainly(await undoAtDesk(call, { sessionId, checkInId })),
  behind: (call, { session, checkInId }) => catchUp(call, session, { checkInId }),
})

const close = step({
  ...{ name: 'close', on: '/list' },
  input: () => z.strictObject(ofSession()),
  act: async (call, { session: sessionId }) => plainly(await closeAtDesk(call, { sessionId })),
})

const number = step({
  ...{ name: 'number', on: '/paper' },
  input: () => z.strictObject(ofSession()),
  act: async (call, { session: sessionId }) => plainly(await numberAtDesk(call, { sessionId })),
  behind: (call, { session }) => catchNumbers(call, session),
})

const callOff = step({
  ...{ name: 'call-off', on: '' },
  input: () =>
    z.strictObject({
      ...ofSession(),
      because: z.enum(CALLED_OFF),
      ...{ which: z.optional(z.enum(['one', 'all'])), words: z.optional(saidWords()) },
    }),
  act: async (call, { session: sessionId, because, which, words }) => {
    const isWholeSeries = which === 'all' ? { isWholeSeries: true as const } : {}
    return plainly(await callOffAtDesk(call, { sessionId, because, words, ...isWholeSeries }))
  },
})

const publish = step({
  ...{ name: 'publish', on: '' },
  input: () => z.strictObject(ofEvent()),
  act: async (call, { eventId }) => plainly(await publishAtDesk(call, { eventId })),
})

const coverDown = step({
  ...{ name: 'drop-cover', on: '' },
  input: () => z.strictObject({ ...ofSession(), photoId: id('photo') }),
  act: async (call, { eventId, photoId }) =>
    plainly(await dropCoverAtDesk(call, { eventId, photoId })),
})

export const classStepPages: readonly AnyPage[] = [
  ...[come, byNumber, undo, close, number],
  ...[callOff, publish, coverDown],
]
