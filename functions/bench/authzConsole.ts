import { layGround } from '../testing/ground'
import { startTown } from '../testing/town'
import { walkDesks } from './authorising/desks'
import { type Bench, exactly } from './figure'

/** Role × page of the console, every cell, in a town of its own: there compounds come to rest and residents move out. */
export const authzConsole: Bench = async () => {
  const town = await startTown()
  const desks = await walkDesks(town, await layGround(town))
  await town.stop()
  console.log(`authz-console: ${desks.cells} cells`)
  return [
    exactly('authz-console.cellsExercised', desks.heard / desks.cells, 1),
    exactly('authz-console.openCells', desks.open, 0),
  ]
}
