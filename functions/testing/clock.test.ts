import { expect, it } from '@jest/globals'
import { setTimeout } from 'node:timers/promises'
import { HOUR_MS, startOf } from '../../shared/kernel/dates'
import { world } from '../platform/world'
import { may, movableClock } from './clock'

it('A clock that is set to the hour it shows already runs on and never turns back', async () => {
  const moveTo = movableClock()
  const ten = startOf(may(1)) + 10 * HOUR_MS
  moveTo(1, 10)
  await setTimeout(30)
  const before = world.now()
  expect(before).toBeGreaterThanOrEqual(ten + 25)
  moveTo(1, 10)
  expect(world.now()).toBeGreaterThanOrEqual(before)
  moveTo(1, 11)
  expect(world.now() - ten).toBeGreaterThanOrEqual(HOUR_MS)
})
