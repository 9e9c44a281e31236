import { describe, expect, it } from '@jest/globals'
import { expectedIn, readSharing, readTable } from '../../testing/authz/cells'
import { otherThan } from './judge'

describe('The judge of the rights', () => {
  it('lets pass what is as it is written', () => {
    expect(otherThan({ Wang: 'allowed' }, { Wang: 'allowed' })).toEqual([])
  })

  it('catches an open door, a shut one, and one at which nobody knocked', () => {
    const expected = { Wang: 'booking.notFound', Chen: 'allowed', Lin: 'allowed' }
    expect(otherThan(expected, { Wang: 'allowed', Chen: 'access.notAllowed' })).toEqual([
      'Wang heard allowed instead of booking.notFound',
      'Chen heard access.notAllowed instead of allowed',
      'Lin heard nothing instead of allowed',
    ])
  })

  it('reads a row as it is written, alone or shared', () => {
    const table = readTable('\n  Wang Chen\n\n  showMe yes noLoan\n')
    expect(expectedIn(table, table.rows[0]?.[1] ?? [])).toEqual({
      Wang: 'allowed',
      Chen: 'booking.notFound',
    })
    expect(readSharing('\n Wang Chen\n yes noLoan : showMe login\n').rows).toEqual([
      ['showMe', ['yes', 'noLoan']],
      ['login', ['yes', 'noLoan']],
    ])
  })

  it('knows no word that is not among the refusals', () => {
    expect(expectedIn({ who: ['Wang'], rows: [] }, ['yess'])).toEqual({ Wang: 'no such word' })
  })
})
