import { describe, expect, it } from '@jest/globals'
import { type Act, type History, wrongIn } from './history'

/** Auntie Chen (0) lends a ladder; Li (1) and Wang (2) both want it. Ten in the morning of the first day. */
const books = (by: number, [from, until]: readonly [number, number], answer: string): Act => ({
  did: { is: 'book', by, thing: 0, from, until },
  answer,
})
const accepts = (of: number, answer: string): Act => ({ did: { is: 'accept', by: 0, of }, answer })
const stood = (loans: readonly string[], booked: readonly string[], asked: readonly string[]) => ({
  ...{ loans, 'booked 0': booked, 'asked 0': asked },
  open: [...booked, ...asked].map((line) => line.slice(0, 1)).sort(),
})
const history = (acts: readonly Act[], change: Partial<History> = {}): History => ({
  thing: { owner: 0, isAutomatic: true, maxDays: 3 },
  bursts: [{ hour: 10, acts }],
  stood: stood(['accepted'], ['0 2030-05-03 2030-05-05'], []),
  told: [],
  ...change,
})
const li = books(1, [3, 5], 'accepted')

describe('A history of one ladder', () => {
  it('is fine where Li has it, and Wang was told that the days are gone', () =>
    expect(wrongIn(history([books(2, [4, 6], 'booking.overlap'), li]))).toBeUndefined())

  it('is fine where Wang was told to try again, and nothing more', () =>
    expect(wrongIn(history([books(2, [4, 6], 'busy'), li]))).toBeUndefined())

  it('is wrong where both were given a day', () =>
    expect(wrongIn(history([li, books(2, [4, 6], 'accepted')]))).toMatch(/^no order explains/))

  it('is wrong where Wang was refused a day that was free', () =>
    expect(wrongIn(history([li, books(2, [5, 6], 'booking.overlap')]))).toMatch(/^no order/))

  it('is wrong where what Li was given is not in the calendar', () =>
    expect(wrongIn(history([li], { stood: stood(['accepted'], [], []) }))).toMatch(
      /^nothing leads/,
    ))

  it('is wrong where yesterday was lent', () =>
    expect(wrongIn(history([books(1, [0, 1], 'accepted')]))).toMatch(/^no order explains/))

  it('is wrong where somebody was told the same twice', () => {
    const told = ['0 booking.booked {"rev":1}', '0 booking.booked {"rev":1}']
    expect(wrongIn(history([li], { told }))).toMatch(/^told twice/)
  })

  it('knows no order between what overlapped, but one between what did not', () => {
    const thing = { owner: 0, isAutomatic: false, maxDays: 3 }
    const asked = books(1, [3, 5], 'requested')
    const late = { hour: 36, acts: [accepts(0, 'booking.notInThisState')] }
    const [first, lapsed] = [{ hour: 10, acts: [asked] }, stood(['expired'], [], [])]
    expect(wrongIn(history([], { thing, bursts: [first, late], stood: lapsed }))).toBeUndefined()
    const inTime = { ...late, acts: [accepts(0, 'accepted')] }
    expect(wrongIn(history([], { thing, bursts: [first, inTime] }))).toMatch(/burst 1/)
  })
})
