import type { Apis, Handset } from './handset'

type Callback = (found: unknown) => unknown
type Query = Record<string, (...given: readonly unknown[]) => Query>

const HEIGHT = 48
const isCallback = (value: unknown): value is Callback => typeof value === 'function'

/** Nothing is laid out here, so everything measures the same. */
function newQuery({ realm, settings: { width } }: Handset): Query {
  const callbacks: unknown[] = []
  const rect = { left: 0, top: 0, right: width, bottom: HEIGHT, width, height: HEIGHT }
  const measure = (callback: unknown): Query => {
    callbacks.push(callback)
    return query
  }
  const node = (): Query => ({
    boundingClientRect: measure,
    scrollOffset: measure,
    fields: (_, callback) => measure(callback),
  })
  const tell = (then: unknown): void => {
    const rects = realm.copy(callbacks.map(() => rect))
    callbacks.forEach((callback, at) => isCallback(callback) && callback(rects[at]))
    if (isCallback(then)) then(rects)
  }
  const query: Query = {
    in: () => query,
    select: node,
    selectAll: node,
    selectViewport: node,
    exec: (then) => {
      realm.later('createSelectorQuery', () => tell(then))
      return query
    },
  }
  return query
}

export const selector = (handset: Handset): Apis => ({
  createSelectorQuery: () => newQuery(handset),
})
