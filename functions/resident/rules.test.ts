import { describe, expect, it } from '@jest/globals'
import { calledAfter, doorName } from './rules'

describe('A door', () => {
  it.each([
    ['502', '502'],
    [' ５０２ ', '502'],
    ['1004a', '1004A'],
    ['10 04', '1004'],
    ['502室', '502'],
    ['3单元', '3'],
    ['东座', '东座'],
    ['室', '室'],
  ])('(1.5) has one name, however it is typed: %s is %s', (typed, name) =>
    expect(doorName(typed)).toBe(name),
  )
})

describe('What somebody is called', () => {
  const asked = { name: '陈秀英', addressForm: '阿英' }
  const verified = { name: '陈秀兰', addressForm: '陈姨' }
  const among = (...statuses: readonly ('requested' | 'approved' | 'rejected')[]) => ({
    ...verified,
    memberships: statuses.map((status) => ({ status })),
  })

  it.each([[among()], [among('rejected')], [among('rejected', 'rejected')]])(
    '(1.4) is what they say, while no worker has verified it',
    (known) => expect(calledAfter(known, asked, { isPassed: false })).toEqual(asked),
  )

  it.each([[among('approved')], [among('requested')], [among('rejected', 'requested')]])(
    '(1.4) stays what a worker has verified or is looking at',
    (known) => expect(calledAfter(known, asked, { isPassed: false })).toEqual(verified),
  )

  it('(9.1) changes in what neighbours read when that has passed, and never in the name', () =>
    expect(calledAfter(among('approved'), asked, { isPassed: true })).toEqual({
      name: '陈秀兰',
      addressForm: '阿英',
    }))
})
