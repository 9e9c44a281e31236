import type { Venue } from '../../../../shared/contract/event'
import type { ContentLabel } from '../../../../shared/contract/refusals'
import { accept, type Outcome, refuse } from '../../../../shared/kernel/outcome'
import type { askingOnce } from '../../../event/judging/actions'
import { placeOf } from '../../../place/actions'
import type { Series } from '../../callingOff/rules'

type Refused =
  | { readonly code: 'content.refused'; readonly label: ContentLabel }
  | { readonly code: 'content.money' | 'session.placeUnclear' }

/** Read before by everybody, or what a place of the tree is called. */
async function isKnown({ event, series }: Series, { name, placeId }: Venue): Promise<boolean> {
  const read = [event.venue, ...series.map(({ venue }) => venue)]
  if (read.some((one) => one.name === name)) return true
  return placeId !== undefined && (await placeOf(placeId))?.name === name
}

/** Those who signed up are told of a place at once: of words that nobody settled they are not. */
export async function placePasses(
  judge: ReturnType<typeof askingOnce>,
  of: Series,
  venue: Venue | undefined,
): Promise<Outcome<undefined, Refused>> {
  if (venue === undefined || (await isKnown(of, venue))) return accept(undefined)
  const judged = await judge(venue.name, '')
  if (judged.is === 'money') return refuse({ code: 'content.money' })
  if (judged.is === 'refused') return refuse({ code: 'content.refused', label: judged.label })
  return judged.is === 'passed' ? accept(undefined) : refuse({ code: 'session.placeUnclear' })
}
