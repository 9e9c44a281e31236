import { decidedAnew, isOver, type Listing } from '../rules'

const isErased = ({ title, description, photoIds, done, ...listing }: Listing): boolean =>
  isOver(listing) && title === '' && description === '' && photoIds.length + done.length === 0

/** The thing without a word or picture of whose it was; `undefined` where nothing is left of them. */
export function withoutWords(listing: Listing): Listing | undefined {
  if (isErased(listing)) return undefined
  const { tags: _tags, certificate: _paper, held: _held, ...kept } = decidedAnew(listing)
  return {
    ...kept,
    status: listing.status === 'given' ? 'given' : 'withdrawn',
    ...{ title: '', description: '', accessories: [], photoIds: [], verdicts: {}, done: [] },
    textCheck: { is: 'none' },
  }
}
