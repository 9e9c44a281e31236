import * as z from 'zod/mini'
import { MAX_PARTY, MAX_QUESTIONS } from '../../../../../shared/contract/event'
import { id, line } from '../../../../../shared/contract/fields'
import { CANCEL_REASONS } from '../../../../../shared/contract/registration'
import type { Refusal } from '../../../../../shared/contract/refusals'
import { MAX_PLACE, MOVE_REASONS } from '../../../../../shared/contract/seatsDesk'
import type { MembershipId, SessionId } from '../../../../../shared/kernel/ids'
import { accept, type Outcome } from '../../../../../shared/kernel/outcome'
import { at, type AnyPage, page, type PageCall } from '../../../../console/page'
import { type AtDesk, classAt } from '../../actions'
import { cancelAtDesk, moveAtDesk, queueAtDesk, signUpAtDesk } from '../actions'
import { wishIn } from '../rules'

const ofSeat = () => ({
  nodeId: id('district', 'street', 'community', 'compound'),
  ...{ eventId: id('event'), membershipId: id('membership'), session: id('session') },
})
type OfSeat = AtDesk & { readonly membershipId: MembershipId; readonly session: SessionId }

const behind = (asked: Readonly<Record<string, unknown>>): string => {
  const { nodeId, eventId, membershipId, session } = asked
  const path = `/at/${String(nodeId)}/events/${String(eventId)}/seats/${String(membershipId)}`
  return typeof session === 'string' ? `${path}?session=${session}` : path
}

/** A colleague was faster: the page says how it stands. */
const NOTHING = 'nothing'

type Stepping<Asked> = {
  readonly name: string
  readonly input: () => z.ZodMiniType<Asked>
  readonly act: (call: PageCall, asked: Asked) => Promise<Outcome<unknown, Refusal>>
}

/** A step about somebody's seat: of the event in the address, whatever session the form names. */
const step = <Asked extends OfSeat>({ name, input, act }: Stepping<Asked>) =>
  page<Asked>({
    method: 'POST',
    path: `/at/:nodeId/events/:eventId/seats/:membershipId/${name}`,
    audience: 'worker',
    input,
    from: behind,
    answer: async (call, asked) => {
      const found = await classAt(call, asked)
      if (!found.ok) return found
      const done = await act(call, { ...asked, session: found.value.one.id })
      if (!done.ok) return done
      const said = done.value === NOTHING ? {} : { said: 'done' as const }
      return accept({ is: 'goTo', path: at(behind(asked)), ...said })
    },
  })

const number = (max: number) => z.coerce.number().check(z.int(), z.gte(1), z.lte(max))

const answers = () =>
  Object.fromEntries(
    Array.from({ length: MAX_QUESTIONS }, (_, n) => [`answer${n + 1}`, z.optional(line(60))]),
  )

const signUp = step({
  name: 'sign-up',
  input: () =>
    z.strictObject({
      ...ofSeat(),
      ...{ how: z.enum(['seat', 'line']), party: z.optional(number(MAX_PARTY)) },
      ...{ isOfAge: z.optional(z.literal('yes')), guardianAgrees: z.optional(z.literal('yes')) },
      ...answers(),
    }),
  act: (call, { how, ...asked }) =>
    (how === 'seat' ? signUpAtDesk : queueAtDesk)(call, wishIn(asked)),
})

const cancel = step({
  name: 'cancel',
  input: () => z.strictObject({ ...ofSeat(), because: z.optional(z.enum(CANCEL_REASONS)) }),
  act: async (call, { session: sessionId, membershipId, because }) => {
    const done = await cancelAtDesk(call, { sessionId, membershipId, because })
    return !done.ok && done.refusal.code === 'seat.notSignedUp' ? accept(NOTHING) : done
  },
})

const move = step({
  name: 'move',
  input: () =>
    z.strictObject({
      ...{ ...ofSeat(), place: number(MAX_PLACE) },
      ...{ reason: z.enum(MOVE_REASONS), words: z.optional(line(40)) },
    }),
  act: (call, { session: sessionId, membershipId, place, reason, words }) =>
    moveAtDesk(call, { sessionId, membershipId, place, reason, words }),
})

export const seatStepPages: readonly AnyPage[] = [signUp, cancel, move]
