import { describe, expect, it } from '@jest/globals'
import { isKept, keptOf } from './keeping'

const NOW = 1_900_000_000_000
const kept = { client: 3, at: NOW - 1000, queries: [] }
const now = { now: NOW, client: 3 }

describe('What was seen last', () => {
  it('(13.4) is shown again by the version that saw it, for a week', () => {
    expect(keptOf(kept, now)).toEqual({ mutations: [], queries: [] })
    expect(keptOf(kept, { ...now, client: 4 })).toBeUndefined()
    expect(keptOf(kept, { ...now, now: NOW + 7 * 86_400_000 })).toBeUndefined()
  })

  it('(13.4) is nothing where nothing readable was kept', () => {
    for (const broken of ['', null, undefined, 'x', {}, { ...kept, queries: 'x' }])
      expect(keptOf(broken, now)).toBeUndefined()
  })

  it('(13.4) goes on from where a list began, not from a cursor of nothing', () => {
    const list = {
      queryKey: ['listings'],
      state: { data: { pages: [1], pageParams: [null, 'a'] } },
    }
    const stored: unknown = JSON.parse(JSON.stringify({ ...kept, queries: [list] }))
    const [view] = keptOf(stored, now)?.queries ?? []
    expect(view?.state.data).toEqual({ pages: [1], pageParams: [undefined, 'a'] })
    expect((view?.state.data as { pageParams: unknown[] }).pageParams[0]).toBeUndefined()
  })

  it('is no page that only two may see', () => {
    expect(isKept('booking')).toBe(false)
    expect(isKept('listings')).toBe(true)
  })
})
