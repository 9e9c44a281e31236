import type { AreaPlace } from '../../../../shared/contract/post'

type Community = Pick<AreaPlace, 'id' | 'name'> & {
  /** Its compounds by name. */
  readonly compounds: string
}
type Street = { readonly street: AreaPlace; readonly communities: readonly Community[] }

const below = (places: readonly AreaPlace[], above: AreaPlace): readonly AreaPlace[] =>
  places.filter(({ aboveId }) => aboveId === above.id)

/** The streets of an area, each with its communities. */
export const streetsIn = (places: readonly AreaPlace[]): readonly Street[] =>
  places
    .filter(({ kind }) => kind === 'street')
    .map((street) => ({
      street,
      communities: below(places, street).map((community) => ({
        ...{ id: community.id, name: community.name },
        compounds: below(places, community)
          .map(({ name }) => name)
          .join('、'),
      })),
    }))
