import type * as z from 'zod/mini'

/**
 * A schema that is made when it is first asked for: a route that nobody calls costs neither a cold start nor the
 * opening of the mini-program anything.
 */
export function once<Schema>(make: () => Schema): () => Schema {
  let made: { readonly schema: Schema } | undefined
  return () => (made ??= { schema: make() }).schema
}

/** What such a schema lets through. */
export type ShapeOf<Made extends () => z.ZodMiniType> = z.output<ReturnType<Made>>
