import { PAGE_SIZE } from '../../../../shared/contract/listing'
import { type Phase, type Place, placeBehind } from '../rules'

export type Look<Kind> = (
  place: Place,
) => Promise<{ readonly found: readonly Kind[]; readonly after: string | undefined }>

export type Walk = {
  readonly phases: readonly Phase[]
  readonly from: Place
  /** At the most. */
  readonly looks: number
  /** Much of what is looked at may not be meant, so that a thin page is filled further. */
  readonly isSelective: boolean
}
type Found<Kind> = { readonly found: readonly Kind[]; readonly goesOn: Place | undefined }

/** One page, through as many phases as it takes: never an empty one while there is more, within the looks allowed. */
export async function lookThrough<Kind>(walk: Walk, look: Look<Kind>): Promise<Found<Kind>> {
  const found: Kind[] = []
  let place: Place | undefined = walk.from
  for (let looks = 0; place && looks < walk.looks; looks++) {
    const seen = await look(place)
    found.push(...seen.found)
    place = placeBehind(place, seen.after, walk.phases)
    // What a new phase begins with fills up a page that is half empty.
    const mayFill = walk.isSelective || seen.after === undefined
    if (found.length > (mayFill ? PAGE_SIZE / 2 : 0)) break
  }
  return { found, goesOn: place }
}
