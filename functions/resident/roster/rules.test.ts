import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../shared/kernel/dates'
import type { BuildingId, ResidentId, RosterId } from '../../../shared/kernel/ids'
import {
  finished,
  isFresh,
  isKept,
  isOthersTurn,
  lineOf,
  matchIn,
  personIn,
  type Roster,
  taken,
  unitsOf,
} from './rules'

const NOW = 1_900_000_000_000
const SECONDS = NOW / 1000
const DAY = 86_400
const [MINE, OTHER] = ['rst_1', 'rst_2'] as unknown as readonly [RosterId, RosterId]
const [ONE, TWO] = ['bld_1', 'bld_2'] as unknown as readonly [BuildingId, BuildingId]
const roster = { id: 'cpd_1', rev: 3, buildings: [ONE] } as unknown as Roster

describe('(1.7) The list of a community', () => {
  it('(12.4) is kept until its second, a year after it was confirmed', () => {
    expect(isKept({ expiresAt: SECONDS + 1 }, NOW)).toBe(true)
    expect(isKept({ expiresAt: SECONDS }, NOW)).toBe(false)
    expect(isKept({}, NOW)).toBe(false)
  })

  it('(12.4) is renewed once less than 182 days are left', () => {
    expect(isFresh({ expiresAt: SECONDS + 182 * DAY + 1 }, NOW)).toBe(true)
    expect(isFresh({ expiresAt: SECONDS + 182 * DAY }, NOW)).toBe(false)
  })

  it('(1.7) is taken over by one at a time, for a minute', () => {
    const mine = taken(roster, { file: MINE, buildings: [TWO, ONE], now: NOW })
    expect(mine).toEqual({
      ...{ ...roster, rev: 4, buildings: [ONE, TWO] },
      running: { file: MINE, until: NOW + 60_000 },
    })
    expect(isOthersTurn(mine, OTHER, NOW + 59_999)).toBe(true)
    expect(isOthersTurn(mine, OTHER, NOW + 60_000)).toBe(false)
    expect(isOthersTurn(mine, MINE, NOW)).toBe(false)
    expect(isOthersTurn(roster, OTHER, NOW)).toBe(false)
  })

  it('(1.7) knows the buildings of a first import before it has written any', () => {
    const { buildings: _none, ...first } = roster
    expect(taken(first, { file: MINE, buildings: [TWO], now: NOW }).buildings).toEqual([TWO])
  })

  it('(1.7) says what the last import did, once its turn is over', () => {
    const running = taken(roster, { file: MINE, buildings: [], now: NOW })
    const last = { by: 'res_fang' as ResidentId, report: 'the report' as never, now: NOW + 999 }
    expect(finished(running, last)).toEqual({
      ...{ ...roster, rev: 5, last: { at: NOW + 999, by: last.by, report: last.report } },
      expiresAt: SECONDS + 365 * DAY,
    })
  })

  it('(1.7) keeps a person as one line, and reads it again', () => {
    const chen = { room: '502', name: '陈秀英', tail: '1234', until: '2030-05-31' }
    expect(lineOf(chen)).toBe('502\t陈秀英\t1234\t2030-05-31')
    expect(personIn(lineOf(chen))).toEqual(chen)
    expect(personIn('')).toEqual({ room: '', name: '', tail: '', until: '' })
  })

  it('(1.7) may know of no units', () => {
    expect(unitsOf('2单元')).toEqual(['2', ''])
    expect(unitsOf('')).toEqual([''])
  })
})

describe('(1.7) What the list says of somebody behind a door', () => {
  const today = '2030-05-31' as LocalDate
  const pages = [
    { rows: '502\t陈秀英\t1234\t\n502\t李国强\t\t2030-05-31\n503\t王芳\t5678\t2030-05-30' },
    { rows: '' },
    { rows: '601\t赵敏\t9999\t' },
  ]
  const match = (room: string, name: string, phone?: string) =>
    matchIn(pages, { room, name, phone, today })

  it('(1.7) whether the name stands there, however it is typed', () => {
    expect(match('502', '陈秀英')).toEqual({ onRoster: 'same' })
    expect(match('５０２室', '陈 秀英')).toEqual({ onRoster: 'same' })
    expect(match('601', '赵敏')).toEqual({ onRoster: 'same' })
    expect(match('502', '赵敏')).toEqual({ onRoster: 'otherName' })
    expect(match('701', '陈秀英')).toEqual({ onRoster: 'noDoor' })
  })

  it('(1.7) whether the number does, behind that door alone', () => {
    expect(match('502', '陈秀英', '13800001234')).toEqual({ onRoster: 'same', isRosterPhone: true })
    expect(match('502', '张三', '13800001234')).toEqual({
      ...{ onRoster: 'otherName', isRosterPhone: true },
    })
    expect(match('502', '陈秀英', '13800009999')).toEqual({ onRoster: 'same' })
  })

  it('(1.5) that who was there on a lease is there to its last day, and no longer', () => {
    expect(match('502', '李国强')).toEqual({ onRoster: 'same' })
    expect(match('503', '王芳', '13800005678')).toEqual({ onRoster: 'noDoor' })
  })
})
