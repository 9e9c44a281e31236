import { describe, expect, it } from '@jest/globals'
import { listed } from '../../testing/listed'
import { withheldByWorker } from './rules'

const refused = { is: 'refused', of: 'h1', label: 'ad' } as const

describe('Words that a worker refuses after somebody complained', () => {
  it.each(['passed', 'withWorker'] as const)('(9.2) take the thing back when they %s', (is) =>
    expect(withheldByWorker(listed({ textCheck: { is, of: 'h1' } }), 'ad')).toStrictEqual(
      listed({ textCheck: refused, status: 'draft' }),
    ),
  )

  it('(9.2) leave what nobody sees where it is', () =>
    expect(withheldByWorker(listed({ status: 'paused' }), 'ad')).toStrictEqual(
      listed({ status: 'paused', textCheck: refused }),
    ))

  it('(9.2) are refused once, and not before they were said', () => {
    expect(withheldByWorker(listed({ textCheck: refused }), 'porn')).toBeUndefined()
    expect(withheldByWorker(listed({ textCheck: { is: 'none' } }), 'ad')).toBeUndefined()
  })
})
