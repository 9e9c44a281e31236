/** A name of which as much is shown as tells two people of a list apart: 陈＊＊. */
export const masked = (name: string): string => {
  const [first = '', ...rest] = name
  return first + '＊'.repeat(Math.min(Math.max(rest.length, 1), 3))
}

/** What is asked for: names as they are on paper, or as much of them as a list needs. */
export type Names = 'masked' | 'full'

export const asAsked = (name: string, names: Names): string =>
  names === 'full' || name === '' ? name : masked(name)
