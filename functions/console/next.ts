const NEXT = /^\/console(?:\/[\w/%-]*)?(?:\?[\w=&%.-]*)?$/

/** An address of ours to go on to, and no other. */
export const nextOf = (given: string | undefined): string =>
  given !== undefined && NEXT.test(given) ? given : '/console'
