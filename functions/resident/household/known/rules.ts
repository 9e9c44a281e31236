const plain = (name: string): string => name.normalize('NFKC').replace(/\s/g, '').toUpperCase()

/** Whether two names as typed are one name, for somebody behind one and the same door. */
export const isSameName = (one: string, other: string): boolean =>
  plain(one) !== '' && plain(one) === plain(other)
