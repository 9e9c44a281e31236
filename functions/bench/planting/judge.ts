/** Something that was planted: what it is, whose, and how it reads. */
export type Canary = { readonly kind: Kind; readonly of: string; readonly text: string }
export type Kind = 'name' | 'phone' | 'room' | 'openid' | 'secret' | 'sessionKey' | 'token'

/** Where it was found: a route and who heard it, an entity of the table, the log, a file. */
export type Place = { readonly where: string; readonly by?: string }
export type Sighting = Canary & Place

/** What may be read where; everything that is not here is a leak. `of` is whose it may be. */
export type Belonging = {
  readonly kind: Kind
  readonly where: string
  readonly by?: readonly string[]
  readonly of?: readonly string[]
}

const isAmong = (one: string | undefined, some: readonly string[] | undefined): boolean =>
  some === undefined || (one !== undefined && some.includes(one))

export const belongs = (sighting: Sighting, belongings: readonly Belonging[]): boolean =>
  belongings.some(
    ({ kind, where, by, of }) =>
      kind === sighting.kind &&
      where === sighting.where &&
      isAmong(sighting.by, by) &&
      isAmong(sighting.of, of),
  )

/** All canaries in a text. */
export const sightings = (
  text: string,
  place: Place,
  canaries: readonly Canary[],
): readonly Sighting[] =>
  canaries.filter((canary) => text.includes(canary.text)).map((canary) => ({ ...canary, ...place }))
