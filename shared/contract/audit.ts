/** What the console writes into the log of what workers did, beside the writes: no endpoint of the mini-program. */
export const NOTED = [
  'signIn',
  'signOut',
  'passkeyAdded',
  'stepUp',
  'reveal',
  'foundCompound',
  'changeCompound',
  'openPractice',
  'resetPractice',
  'askExport',
  'fetchExport',
  'bulk',
  'undoBulk',
  'publishFigures',
  'withholdFigures',
  'holdListing',
  'letListingStand',
] as const
export type Noted = (typeof NOTED)[number]
