import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { ROUTES } from '../../shared/contract/routes'
import { expectedIn, readTable, routeOf } from '../testing/authz/cells'
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
}, 90_000)
afterAll(() => town.stop())

describe('Who may call what', () => {
  it('is written down for every route, and for each of nine people', () => {
    const routes = new Set(table.rows.map(([row]) => routeOf(row)))
    expect([...routes].sort()).toEqual(ROUTES.map(({ name }) => name).sort())
    expect(table.rows.filter(([, cells]) => cells.length !== table.who.length)).toEqual([])
    expect(Object.keys(people)).toEqual(table.who)
  })

  it.each(table.rows)(
    '%s',
    async (row, cells) =>
      expect(await hearing.row(table, row, cells)).toEqual(expectedIn(table, cells)),
    40_000,
  )
})
