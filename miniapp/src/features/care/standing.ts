import type { Mandate } from '../../../../shared/contract/care'
import { PRIVACY_VERSION } from '../../../../shared/contract/privacy'
import type { Me } from '../../../../shared/contract/resident'
import type { LocalDate } from '../../../../shared/kernel/dates'
import type { ACTING_WORDS } from '../../../../shared/text/zhCN/care'

/** Whether one may act under a mandate; or why not, and what comes first. */
export type Standing = 'open' | 'agreeFirst' | keyof typeof ACTING_WORDS.why

type Shown = Omit<Mandate, 'id' | 'givenAt'>
export type Now = { readonly today: LocalDate; readonly me: Me | undefined }

const isHeld = ({ block, closingAt }: Me): boolean => block !== undefined || closingAt !== undefined

/** Without a home and without a post one is near nobody. */
const isNowhere = ({ memberships, posts }: Me, today: LocalDate): boolean =>
  posts.length === 0 &&
  !memberships.some(({ status, lastDay = today }) => status === 'approved' && today <= lastDay)

function ended(
  { principal, until, consent, isOver }: Shown,
  today: LocalDate,
): Standing | undefined {
  if (principal === undefined) return 'gone'
  // The clock of a phone may be behind.
  if (isOver) return 'grown'
  if (today <= until) return undefined
  return consent === 'guardian' ? 'grown' : 'over'
}

const hindered = (me: Me, today: LocalDate): Standing | undefined => {
  if (isHeld(me)) return 'held'
  return isNowhere(me, today) ? 'apart' : undefined
}

/** A guardian's word is given for the text as it is now, or nothing new is begun. */
const mustAgree = ({ consent, agreedTo }: Shown): boolean =>
  consent === 'guardian' && agreedTo !== PRIVACY_VERSION

/** Between two who both could: what the server says of them. */
function between(mandate: Shown): Standing {
  if (mandate.isHindered) return 'refused'
  return mustAgree(mandate) ? 'agreeFirst' : 'open'
}

/** As far as this phone knows; a mandate that is not shown at all is over. */
export function standingOf(mandate: Shown | undefined, { today, me }: Now): Standing {
  if (mandate === undefined) return 'over'
  const past = ended(mandate, today) ?? (mandate.isPaused ? 'paused' : undefined)
  if (past !== undefined) return past
  return (me && hindered(me, today)) ?? between(mandate)
}

export type Part = 'theirs' | 'notYet' | 'changed' | 'agreed' | 'withdraw'

/** What stands before anything else can be done. */
export const isFirst = (part: Part): boolean => part === 'notYet' || part === 'changed'

/** What a guardian reads of the consent for a child, and can do about it. */
export function childParts(mandate: Shown, standing: Standing): readonly Part[] {
  const { consent, agreedTo = 0 } = mandate
  if (consent !== 'guardian') return []
  if (standing === 'paused') return ['theirs']
  if (standing === 'gone') return []
  if (standing === 'grown') return ['withdraw']
  if (agreedTo === PRIVACY_VERSION) return ['agreed', 'withdraw']
  return [agreedTo === 0 ? 'notYet' : 'changed', 'withdraw']
}
