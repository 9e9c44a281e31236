import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../../shared/kernel/ids'
import type { PhoneHolders } from '../rules'
import { withMoved } from './rules'

const [NEWCOMER, ELDER, SON] = ['res_new', 'res_elder', 'res_son'] as unknown as readonly [
  ResidentId,
  ResidentId,
  ResidentId,
]
const held = (...holders: PhoneHolders['holders']): PhoneHolders => ({
  ...{ hash: 'h', rev: 2, holders, former: ['mark'] },
})
const moved = (before: PhoneHolders) => withMoved(before, { from: NEWCOMER, to: ELDER, at: 9 })

describe('A number that an account verified', () => {
  it('(1.3) stays with whoever the account turns out to be, and marks no second person', () =>
    expect(moved(held({ residentId: NEWCOMER, at: 1 }))).toEqual({
      ...held({ residentId: ELDER, at: 9 }),
      rev: 3,
    }))

  it('(1.3) that they held before is theirs once, and the family keeps it too', () =>
    expect(
      moved(
        held(
          { residentId: ELDER, at: 1 },
          { residentId: SON, at: 2 },
          { residentId: NEWCOMER, at: 3 },
        ),
      ),
    ).toEqual({
      ...held({ residentId: SON, at: 2 }, { residentId: ELDER, at: 9 }),
      rev: 3,
    }))
})
