import { MAX_PEOPLE_PER_PHONE } from '../../../shared/contract/phone'
import { PRIVACY_VERSION } from '../../../shared/contract/privacy'
import type { ResidentId } from '../../../shared/kernel/ids'
import { accept, type Outcome, refuse } from '../../../shared/kernel/outcome'

/** Who verified a number, under a keyed hash of it: the number itself stands on the Resident alone. */
export type PhoneHolders = {
  readonly hash: string
  readonly rev: number
  readonly holders: readonly {
    readonly residentId: ResidentId
    /** Epoch ms. */
    readonly at: number
  }[]
  /** Those who gave it up: a mark that tells one from another and names nobody. */
  readonly former: readonly string[]
}

/** Somebody, by their id and by the mark that they leave on a number. */
export type Holder = { readonly residentId: ResidentId; readonly mark: string }

const MAX_FORMER = 8
const isNot =
  ({ residentId }: Holder) =>
  (one: { readonly residentId: ResidentId }): boolean =>
    one.residentId !== residentId

export const isHeldBy = ({ holders }: Pick<PhoneHolders, 'holders'>, holder: Holder): boolean =>
  !holders.every(isNot(holder))

/** Whether somebody else verified it before: a family's number, or one that was given out anew. */
export const wasOthers = ({ holders, former }: PhoneHolders, holder: Holder): boolean =>
  holders.some(isNot(holder)) || former.some((mark) => mark !== holder.mark)

/** The number with one holder more; not with more people than one family has. */
export function decideHolder(
  before: PhoneHolders,
  holder: Holder,
  at: number,
): Outcome<PhoneHolders, { readonly code: 'phone.tooManyPeople'; readonly max: number }> {
  const others = before.holders.filter(isNot(holder))
  if (others.length >= MAX_PEOPLE_PER_PHONE)
    return refuse({ code: 'phone.tooManyPeople', max: MAX_PEOPLE_PER_PHONE })
  return accept({
    ...before,
    rev: before.rev + 1,
    holders: [...others, { residentId: holder.residentId, at }],
    former: before.former.filter((mark) => mark !== holder.mark),
  })
}

/** The number without somebody who gave it up. */
export function withoutHolder(before: PhoneHolders, holder: Holder): PhoneHolders {
  const former = before.former.filter((mark) => mark !== holder.mark)
  return {
    ...before,
    rev: before.rev + 1,
    holders: before.holders.filter(isNot(holder)),
    former: [...former, holder.mark].slice(-MAX_FORMER),
  }
}

/** 138****1234: which number it is, for whoever knows it. */
export const masked = (number: string): string =>
  number.length < 8 ? '****' : `${number.slice(0, -8)}****${number.slice(-4)}`

type Given = { readonly hasPhone?: true; readonly agreedTo?: number }

/** Whether a worker may call somebody about their seat: a number is there, and they agreed to what is said of it now. */
export const mayCall = ({ hasPhone, agreedTo }: Given): boolean =>
  hasPhone === true && agreedTo === PRIVACY_VERSION
