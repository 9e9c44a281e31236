import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import * as contract from '../../../shared/contract/roster'
import { type Engine, startEngine } from '../../local/engine'
import { type MortalTable, startMortalTable } from '../../testing/mortalTable'
import { worker } from '../../testing/neighbours'
import { csvOf, sendsRoster } from '../../testing/rosters'
import { allStored } from '../../testing/stored'
import { type Person, startTown, type Town } from '../../testing/town'

let engine: Engine
let table: MortalTable
let town: Town
let xiaoli: Person

beforeAll(async () => {
  engine = await startEngine()
  table = await startMortalTable(engine.endpoint)
  town = await startTown({ tableEndpoint: table.endpoint })
  xiaoli = await worker(town, '小李')
}, 60_000)
afterAll(async () => {
  await town.stop()
  await table.stop()
  await engine.stop()
})

const HEADER = ['楼栋', '单元', '房号', '姓名', '手机']
const UNITS = 60
/** Sixty units, and so three writes of pages, the turn before them and the report behind. */
const listOf = (name: string) =>
  csvOf([
    HEADER,
    ...Array.from({ length: UNITS }, (_, at) => ['1栋', String(at + 1), '101', name, '']),
  ])

async function linesStored(): Promise<readonly string[]> {
  const items = await allStored(engine.endpoint)
  return items
    .filter((item) => item['_et']?.S === 'RosterPage')
    .flatMap((item) => (item['rows']?.S ?? '').split('\n'))
    .filter((line) => line !== '')
}

describe('An import that dies at one of its writes', () => {
  it.each([0, 1, 2, 3, 4])(
    '(1.7) behind %d of them is taken up by the same file, and nobody is there twice',
    async (writes) => {
      const name = `第${'零一二三四'.charAt(writes)}次`
      const rosterId = await sendsRoster(xiaoli, town.places.jiuding, listOf(name))
      const { digest } = await xiaoli.gets(contract.previewRoster, { rosterId })
      table.dieAfter(writes)
      const died = await xiaoli.asks(contract.importRoster, { rosterId, digest })
      expect([died.status, table.revive()]).toEqual([500, true])
      const { report } = await xiaoli.gets(contract.importRoster, { rosterId, digest })
      expect(report).toMatchObject({ rows: UNITS, households: UNITS, wrong: 0, gone: 0 })
      const lines = await linesStored()
      expect(lines).toHaveLength(UNITS)
      expect(lines.filter((line) => line.includes(name))).toHaveLength(UNITS)
      const { last } = await xiaoli.gets(contract.showRoster, { compoundId: town.places.jiuding })
      expect(last?.report).toEqual(report)
    },
    60_000,
  )

  it('(1.7) leaves nothing to do for the same list once more', async () => {
    const again = await sendsRoster(xiaoli, town.places.jiuding, listOf('第四次'))
    const { report } = await xiaoli.gets(contract.previewRoster, { rosterId: again })
    expect(report).toMatchObject({ unchanged: UNITS, added: 0, changed: 0, gone: 0 })
  })
})
