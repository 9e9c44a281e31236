import { caughtAt } from './checker'
import { type Bench, exactly, type Figure } from './figure'
import { VARIANTS } from './seatChecking/variants'

const HISTORIES = 20
const SCRIPT = 'functions/bench/seatChecking/run.ts'

/** Classes in a storm, of ours and of broken builds: those are found fault with, ours is not. */
export const seatChecker: Bench = async ({ isCi }) => {
  const ours = await caughtAt(SCRIPT, 'ours', isCi ? 3 : HISTORIES)
  const figures: Figure[] = [exactly('seats-checker.falseAlarms', Number(ours !== undefined), 0)]
  for (const name of Object.keys(VARIANTS)) {
    const caught = await caughtAt(SCRIPT, name, HISTORIES)
    figures.push(exactly(`seats-checker.${name}Missed`, Number(caught === undefined), 0))
  }
  return figures
}
