/** What the console writes into the log of what workers did, beside the writes: no endpoint of the mini-program. */
export const NOTED = [
  'signIn',
  'signInNotMe',
  'signInWrongNumber',
  'signOut',
  'passkeyAdded',
  'passkeyRemoved',
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
] as const
export type Noted = (typeof NOTED)[number]
