type Bare = Record<never, never>

/** Of a standing group. */
export type GroupRefusals = {
  'group.notFound': Bare
  'group.over': Bare
  'group.full': Bare
  'group.notPaused': Bare
  'group.noMeeting': Bare
  'group.dayWrong': { readonly maxDays: number }
  'group.changedTooOften': Bare
}
