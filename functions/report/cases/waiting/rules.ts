type Waiting = {
  readonly id: string
  readonly isOpen: boolean
  readonly since: number
  readonly streetId: string
  readonly communityId: string
  readonly compoundId?: string | undefined
}

/** Where what waits is found while it does, the longest first: by community, street and compound. */
export function whereItWaits(list: 'CASES' | 'ROUND') {
  const partition = (level: string, id: string): string => `${level}#${id}#${list}`
  const place = ({ isOpen, since, id }: Waiting) => (isOpen ? `${since}#${id}` : undefined)
  const ofCompound = (one: Waiting): one is Waiting & { readonly compoundId: string } =>
    one.isOpen && one.compoundId !== undefined
  return {
    gsi1pk: (one: Waiting) => (one.isOpen ? partition('COMMUNITY', one.communityId) : undefined),
    gsi1sk: place,
    gsi2pk: (one: Waiting) => (one.isOpen ? partition('STREET', one.streetId) : undefined),
    gsi2sk: place,
    gsi3pk: (one: Waiting) => (ofCompound(one) ? partition('COMPOUND', one.compoundId) : undefined),
    gsi3sk: (one: Waiting) => (ofCompound(one) ? place(one) : undefined),
  }
}
