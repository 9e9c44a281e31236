type Bare = Record<never, never>

/** Of a compound that is not open, and of whoever sets one up. */
export type PlaceRefusals = {
  'place.preparing': Bare
  /** Why, in the words of its administrators; empty where none were kept. */
  'place.paused': { readonly because: string }
  /** 练习小区: nobody sits at its desk. */
  'place.onlyPractice': Bare
  'place.notInThisState': Bare
  'place.sayWhy': Bare
  'place.noBuildings': Bare
  'place.nameTaken': Bare
  'place.changedTooOften': Bare
  'place.livedIn': Bare
  'place.buildingsUnread': { readonly part: string }
  'place.tooManyBuildings': { readonly max: number }
  'place.noPattern': Bare
  'place.copiedAlready': Bare
}
