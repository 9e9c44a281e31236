import type { EventTerms } from '../../../../shared/contract/event'
import type { signUp } from '../../../../shared/contract/registration'
import type { InputOf } from '../../../../shared/contract/endpoint'
import type { SessionId } from '../../../../shared/kernel/ids'

/** What somebody fills in who signs up. */
export type Filled = {
  readonly party: number
  /** To the questions, in their order. */
  readonly answers: readonly string[]
  readonly isOfAge: boolean
  readonly guardianAgrees: boolean
}

export const NOTHING_FILLED: Filled = {
  party: 1,
  answers: [],
  isOfAge: false,
  guardianAgrees: false,
}

export const asksAge = ({ minAge, maxAge }: EventTerms): boolean =>
  minAge !== undefined || maxAge !== undefined

const answersTo = ({ questions = [] }: EventTerms, { answers }: Filled): readonly string[] =>
  questions.map((_, at) => (answers[at] ?? '').trim())

type Of = { readonly id: SessionId; readonly terms: EventTerms }

/** What is sent; nothing while an answer or the age is missing. */
export function wishOf({ id, terms }: Of, filled: Filled): InputOf<typeof signUp> | undefined {
  const answers = answersTo(terms, filled)
  if (answers.includes('') || (asksAge(terms) && !filled.isOfAge)) return undefined
  return {
    ...{ sessionId: id, party: filled.party },
    ...(answers.length === 0 ? {} : { answers: [...answers] }),
    ...(asksAge(terms) ? { isOfAge: true as const } : {}),
    ...(terms.withGuardian && filled.guardianAgrees ? { guardianAgrees: true as const } : {}),
  }
}
