import { describe, expect, it } from '@jest/globals'
import { FACES, type Feedback } from '../../../shared/contract/afterClass'
import { DAY_MS } from '../../../shared/kernel/dates'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { isOverAt } from '../../event/rules'
import { aCheckIn, aSession } from '../../testing/attendanceFacts'
import { countsOf, decideFeedback, isOpenFor, saidIn } from './rules'

const closed = aSession({ status: 'tookPlace', changedAt: 0 })
const over = isOverAt(closed)
const said: Feedback = { face: 'poor', ticks: ['tooFast', 'clear', 'tooFast'] }

describe('Saying how it was', () => {
  it('(4.9) is for a month behind it, and for as long behind a list that was closed late', () => {
    expect(isOpenFor(closed, over)).toBe(true)
    expect(isOpenFor(closed, over + 30 * DAY_MS - 1)).toBe(true)
    expect(isOpenFor(closed, over + 30 * DAY_MS)).toBe(false)
    const late = { ...closed, changedAt: over + 20 * DAY_MS }
    expect(isOpenFor(late, over + 50 * DAY_MS - 1)).toBe(true)
    expect(isOpenFor(late, over + 50 * DAY_MS)).toBe(false)
    expect(isOpenFor({ ...closed, status: 'open' }, over)).toBe(false)
  })

  it('(4.9) is for whoever came, and stands as it was said last', () => {
    const before = aCheckIn({ feedback: { face: 'good', ticks: ['more'], at: 1 } })
    expect(decideFeedback(closed, before, { said, now: over })).toEqual(
      accept({
        ...before,
        rev: before.rev + 1,
        feedback: { face: 'poor', ticks: ['clear', 'tooFast'], at: over },
      }),
    )
    const nobody = refuse({ code: 'attendance.notAttended' })
    expect(decideFeedback(closed, undefined, { said, now: over })).toEqual(nobody)
    const undone = aCheckIn({ isUndone: true })
    expect(decideFeedback(closed, undone, { said, now: over })).toEqual(nobody)
    expect(decideFeedback(closed, before, { said, now: over + 30 * DAY_MS })).toEqual(
      refuse({ code: 'feedback.over' }),
    )
  })

  it('(4.9) is read without its moment', () => {
    expect(saidIn(aCheckIn())).toBeUndefined()
    expect(saidIn(undefined)).toBeUndefined()
    expect(saidIn(aCheckIn({ feedback: { face: 'good', ticks: ['more'], at: 1 } }))).toEqual({
      face: 'good',
      ticks: ['more'],
    })
  })
})

describe('What the community reads of it', () => {
  const saying = (n: number) =>
    aCheckIn({ feedback: { face: FACES[n % 3] as 'good', ticks: n === 0 ? [] : ['more'], at: n } })
  const some = (count: number) => Array.from({ length: count }, (_, n) => saying(n))

  it('(4.9) is nothing of fewer than five, whoever else came', () => {
    expect(countsOf([...some(4), aCheckIn(), aCheckIn()])).toBeUndefined()
    expect(countsOf([...some(4), { ...saying(5), isUndone: true }])).toBeUndefined()
    expect(countsOf([])).toBeUndefined()
  })

  it('(4.9) is how many said what', () =>
    expect(countsOf([...some(5), aCheckIn()])).toEqual({
      answers: 5,
      faces: { good: 2, fair: 2, poor: 1 },
      ticks: { clear: 0, inaudible: 0, tooFast: 0, wrongTime: 0, wrongPlace: 0, more: 4 },
    }))
})
