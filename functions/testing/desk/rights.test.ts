import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { expectedAtDesk, heardAtDesk, type HeardAtDesk } from '../authz/desk'
import { layOffice, type Office } from './ground'
import { nameOf, type Opening, openingsOf } from './openings'
import { startTown, type Town } from '../town'

let town: Town
let office: Office
let openings: readonly Opening[]

beforeAll(async () => {
  town = await startTown()
  office = await layOffice(town)
  const { SITE } = await import('../../console')
  openings = await openingsOf(SITE.pages, office)
}, 240_000)
afterAll(() => town.stop())

describe('Who may open what at the console', () => {
  it('(10.1) is asked of every page, of nine who sit at a computer', async () => {
    const heard: Record<string, HeardAtDesk> = {}
    for (const opening of openings) heard[nameOf(opening.page)] = await heardAtDesk(office, opening)
    const expected = openings.map(({ page }) => [nameOf(page), expectedAtDesk(page)])
    expect(heard).toEqual(Object.fromEntries(expected))
  }, 120_000)

  it('(10.1) has no page that nobody knows how to open', async () => {
    const { SITE } = await import('../../console')
    const [first] = SITE.pages
    if (!first) throw new Error('There are no pages.')
    const strange = { ...first, path: '/at/:nodeId/attic/:atticId' as const }
    await expect(openingsOf([...SITE.pages, strange], office)).rejects.toThrow('attic/:atticId')
  })
})
