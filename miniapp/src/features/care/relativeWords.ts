import type { InputOf } from '../../../../shared/contract/endpoint'
import type { SpokenConsent } from '../../../../shared/contract/onTheSpot'
import { PRIVACY_VERSION } from '../../../../shared/contract/privacy'
import { OWN_AGE, type putDownRelative, type Relative } from '../../../../shared/contract/relatives'
import type { RelativeKind } from '../../../../shared/contract/resident'
import type { MembershipId } from '../../../../shared/kernel/ids'

/** What somebody types who puts down one of the family. */
export type RelativeWords = {
  readonly home?: MembershipId
  readonly kind?: RelativeKind
  readonly name: string
  readonly addressForm: string
  readonly consent?: SpokenConsent
  readonly year?: string
  readonly month?: string
  readonly isGuardian?: boolean
}

/** Shorter, it is no name. */
const SHORTEST_NAME = 2
export const isNameShort = ({ name }: RelativeWords): boolean => name.trim().length < SHORTEST_NAME

type Sent = Pick<Relative, 'kind' | 'name' | 'addressForm'>

/** For whoever puts somebody down once more: as it was typed, if that is known still; a guardian says so anew. */
export function wordsAgain(
  { kind, name, addressForm }: Sent,
  typed: RelativeWords | undefined,
): RelativeWords {
  const { isGuardian: _before, ...rest } = typed ?? {}
  return { ...rest, kind, name, addressForm }
}

/** The years in which somebody under 14 may have been born, the latest first. */
export const childYears = (today: string): readonly string[] =>
  Array.from({ length: OWN_AGE + 1 }, (_, ago) => String(Number(today.slice(0, 4)) - ago))

type Care = InputOf<typeof putDownRelative>['care']

function careOf({ kind, consent, year, month, isGuardian }: RelativeWords): Care | undefined {
  if (kind === 'elder') return consent && { kind, consent }
  if (kind === undefined || year === undefined || month === undefined || !isGuardian)
    return undefined
  return { kind, born: `${year}-${month.padStart(2, '0')}`, version: PRIVACY_VERSION }
}

/** What is sent; nothing while something is missing. */
export function relativeOf(
  words: RelativeWords,
  homes: readonly MembershipId[],
): InputOf<typeof putDownRelative> | undefined {
  const care = careOf(words)
  const membershipId = homes.length === 1 ? homes[0] : words.home
  const [name, addressForm] = [words.name.trim(), words.addressForm.trim()]
  if (care === undefined || membershipId === undefined || name === '' || addressForm === '')
    return undefined
  return { membershipId, name, addressForm, care }
}
