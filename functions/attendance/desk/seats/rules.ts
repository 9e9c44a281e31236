import type { InputOf } from '../../../../shared/contract/endpoint'
import type { signUpFor } from '../../../../shared/contract/seatsDesk'
import type { MembershipId, SessionId } from '../../../../shared/kernel/ids'

type Wish = InputOf<typeof signUpFor>
type Typed = {
  readonly session: SessionId
  readonly membershipId: MembershipId
  readonly party?: number | undefined
  readonly isOfAge?: 'yes' | undefined
  readonly guardianAgrees?: 'yes' | undefined
  readonly [answer: `answer${number}`]: string | undefined
}

/** What somebody says to the questions, in their order, up to the last that they answered. */
function answersIn(typed: Typed): readonly string[] {
  const numbers = Object.keys(typed).flatMap((name) => /^answer(\d+)$/.exec(name)?.[1] ?? [])
  const last = Math.max(0, ...numbers.map(Number))
  return Array.from({ length: last }, (_, n) => typed[`answer${n + 1}`] ?? '')
}

/** A form of a desk as the wish that a phone sends. */
export function wishIn(typed: Typed): Wish {
  const { session: sessionId, membershipId, party = 1, isOfAge, guardianAgrees } = typed
  const answers = answersIn(typed)
  return {
    ...{ sessionId, membershipId, party },
    ...(answers.length === 0 ? {} : { answers: [...answers] }),
    ...(isOfAge === undefined ? {} : { isOfAge: true as const }),
    ...(guardianAgrees === undefined ? {} : { guardianAgrees: true as const }),
  }
}
