import { leaveHome } from '../../shared/contract/household'
import type { MembershipId } from '../../shared/kernel/ids'
import { Hearing } from '../testing/authz/hearing'
import { expectedIn, readSharing, readTable, type Table } from '../testing/authz/cells'
import { FAR } from '../testing/authz/far'
import { farPeople, nearPeople, nextDoor } from '../testing/authz/people'
import { NEAR } from '../testing/authz/table'
import { layGround } from '../testing/ground'
import { startTown } from '../testing/town'
import { foreignCursors } from './authorising/cursors'
import { extraFields, swappedIds } from './authorising/inputs'
import { otherThan } from './authorising/judge'
import { atLeast, type Bench, exactly } from './figure'

type Walked = { readonly cells: number; readonly heard: number; readonly open: number }

/** Every cell of a table, over HTTP; what is heard otherwise is printed. */
async function walk(hearing: Hearing, table: Table): Promise<Walked> {
  const sum = { cells: table.rows.length * table.who.length, heard: 0, open: 0 }
  for (const [row, cells] of table.rows) {
    const heard = await hearing.row(table, row, cells)
    sum.heard += Object.values(heard).filter((word) => word !== '').length
    for (const line of otherThan(expectedIn(table, cells), heard)) {
      sum.open++
      console.log(`authz: ${row}: ${line}`)
    }
  }
  return sum
}

/**
 * Role × route × relation, every cell; then what an attacker changes in a good request. `npm test` walks the first of the
 * two tables already, so that with `--ci` the second is enough. The console has a town of its own: `authz-console`.
 */
export const authz: Bench = async ({ isCi }) => {
  const town = await startTown()
  const ground = await layGround(town)
  const near = await nearPeople(town, ground)
  const people = { ...near, ...(await farPeople(town, ground)) }
  const hearing = new Hearing(town, ground, people)
  const tables = isCi ? [readSharing(FAR)] : [readSharing(FAR), readTable(NEAR)]
  const walked: Walked[] = []
  for (const table of tables) walked.push(await walk(hearing, table))
  const sum = (pick: (one: Walked) => number) => walked.reduce((total, one) => total + pick(one), 0)
  // Where she lives too is no place of others.
  await ground.chen.asks(leaveHome, ground.inputs['leaveHome'] as { membershipId: MembershipId })
  const theirs = await layGround(nextDoor(town))
  const swapped = await swappedIds(town, { ours: ground, theirs })
  const extra = await extraFields(town, ground)
  const cursors = await foreignCursors(town, ground)
  await town.stop()
  const [cells, heard] = [sum((one) => one.cells), sum((one) => one.heard)]
  console.log(`authz: ${heard} of ${cells} cells; ids swapped ${swapped.asked} times,`)
  console.log(`authz: fields added ${extra.asked} times, foreign cursors shown ${cursors.asked}`)
  return [
    exactly('authz.cellsExercised', heard / cells, 1),
    exactly(
      'authz.openCells',
      sum((one) => one.open),
      0,
    ),
    exactly('authz.swappedIdsTaken', swapped.taken, 0),
    exactly('authz.extraFieldsTaken', extra.taken, 0),
    exactly('authz.foreignCursorsTaken', cursors.taken, 0),
    atLeast('authz.attacks', swapped.asked + extra.asked + cursors.asked, 500),
  ]
}
