import { cancelAccount } from '../../shared/contract/account'
import { COOLING_DAYS } from '../../shared/contract/retention'
import { DAY_MS, MINUTE_MS } from '../../shared/kernel/dates'
import type { Town } from './town'
import type { Person } from './town'

export const settled = async (town: Town): Promise<void> => {
  await town.stream?.drain()
  await town.stream?.drain()
}

export const sweeps = async (town: Town): Promise<void> => {
  await town.sweep.tick()
  await settled(town)
}

type Moves = (ms: number) => void

/** Somebody cancels, and the week goes by; with the looks that come in between. */
export async function coolsDown(town: Town, person: Person, moveTo: Moves): Promise<void> {
  await person.gets(cancelAccount, {})
  await settled(town)
  moveTo(3 * MINUTE_MS)
  await sweeps(town)
  moveTo(COOLING_DAYS * DAY_MS + MINUTE_MS)
}

/** The sweeps of a quarter of an hour from then on, and of the day after. */
export async function isErased(town: Town, moveTo: Moves): Promise<void> {
  for (let minute = 1; minute <= 4; minute++) {
    moveTo(COOLING_DAYS * DAY_MS + 4 * minute * MINUTE_MS)
    await sweeps(town)
  }
  moveTo((COOLING_DAYS + 2) * DAY_MS)
  await sweeps(town)
}
