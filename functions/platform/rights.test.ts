import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ROUTES } from '../../shared/contract/routes'
import { expectedIn, readSharing, readTable, routeOf, type Table } from '../testing/authz/cells'
import { FAR } from '../testing/authz/far'
import { Hearing } from '../testing/authz/hearing'
import { nearPeople, type People } from '../testing/authz/people'
import { NEAR } from '../testing/authz/table'
import { layGround } from '../testing/ground'
import { startTown, type Town } from '../testing/town'

const table = readTable(NEAR)

let town: Town
let people: People
let hearing: Hearing

beforeAll(async () => {
  town = await startTown()
  const ground = await layGround(town)
  people = await nearPeople(town, ground)
  hearing = new Hearing(town, ground, people)
}, 240_000)
afterAll(() => town.stop())

describe('Who may call what', () => {
  it.each([
    ['nine people', table],
    ['nine who stand further off', readSharing(FAR)],
  ])('is written down for every route, and for each of %s', (_, { rows, who }: Table) => {
    const routes = new Set(rows.map(([row]) => routeOf(row)))
    expect([...routes].sort()).toEqual(ROUTES.map(({ name }) => name).sort())
    expect(rows.filter(([, cells]) => cells.length !== who.length)).toEqual([])
  })

  it('is asked of those for whom it is written down', () =>
    expect(Object.keys(people)).toEqual(table.who))

  it.each(table.rows)(
    '%s',
    async (row, cells) =>
      expect(await hearing.row(table, row, cells)).toEqual(expectedIn(table, cells)),
    40_000,
  )
})
