/** What is there from a first time on: a class of its own, a thing on its shelf, the number of its community’s office. */
export const FIRSTS = ['class', 'thing', 'officeAbove'] as const
export type First = (typeof FIRSTS)[number]
