/** Behind all names that are spoken or written. */
const LAST = '\uffff'

/** The place in the list of compounds behind all of a street, or of a community of it. */
export const behind = (...names: readonly string[]): string => `${names.join('#')}#${LAST}`

type Named = { readonly communityName: string }

/** Each once; they stand beside each other. */
export const distinctNames = (rows: readonly Named[]): readonly string[] => [
  ...new Set(rows.map(({ communityName }) => communityName)),
]
