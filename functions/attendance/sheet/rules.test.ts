import { describe, expect, it } from '@jest/globals'
import type { AttendanceRow } from '../../../shared/contract/attendance'
import type { CheckInId, MembershipId, ResidentId } from '../../../shared/kernel/ids'
import { aCheckIn, aRegistration } from '../../testing/attendanceFacts'
import {
  asRead,
  contentOf,
  isSame,
  moreBy,
  NOBODY,
  placeOf,
  rowIn,
  textOf,
  type Who,
  whoAt,
} from './rules'

const who = 'res_1' as ResidentId
const face = { name: '陈姨', addressForm: '陈姨', buildingName: '3栋' }
const known = { who, face, isOfSeats: true }
const awaited: AttendanceRow = {
  ...{ name: '陈姨', addressForm: '陈姨', buildingName: '3栋', party: 2, is: 'awaited' },
  membershipId: 'mbr_1' as MembershipId,
}
const came: AttendanceRow = {
  ...{ name: '陈姨', addressForm: '陈姨', buildingName: '3栋', party: 2, is: 'in' },
  ...{ checkInId: 'chk_1' as CheckInId, way: 'scan', at: 1_900_000_000_000, number: 12 },
}

describe('A row of the list at a desk', () => {
  it('(10.2) says in a short text what a list shows, and is read back as it was', () => {
    const left: AttendanceRow = { ...awaited, is: 'left', number: 3 }
    const contested: AttendanceRow = { ...awaited, isContested: true }
    for (const row of [awaited, came, left, contested]) expect(rowIn(textOf(row))).toEqual(row)
  })

  it('(10.2) stands by its building, and there where no number and no coming in moves it', () => {
    const at = (buildingName: string, one: string) => placeOf({ buildingName }, one as Who)
    const places = [at('3栋', 'res_2'), at('3栋', 'res_3'), at('12栋', 'res_1'), at('', 'chk_1')]
    expect([...places].sort()).toEqual(places)
    expect(new Set(places).size).toBe(4)
    expect(places.map(whoAt)).toEqual(['res_2', 'res_3', 'res_1', 'chk_1'])
    for (const row of [awaited, { ...awaited, number: 2 }, came])
      expect(placeOf(row, who)).toBe(at('3栋', who))
  })

  it('(10.2) stays where it is as long as it is on the list', () => {
    const registration = aRegistration({ status: 'confirmed', party: 2 })
    const moved = { ...known, registration, face: { ...face, buildingName: '5栋' } }
    expect(contentOf({ ...moved, standsAt: 'where' }).place).toBe('where')
    expect(contentOf(moved).place).toBe(placeOf({ buildingName: '5栋' }, who))
    const cancelled = aRegistration({ status: 'cancelled' })
    expect(contentOf({ ...moved, registration: cancelled, standsAt: 'where' }).place).toBe('')
  })

  it('(10.2, 4.6) is read by its number, then by the seat, then by when one came without', () => {
    const walkedIn = (at: number) =>
      ({ ...came, is: 'walkedIn', number: undefined, at }) as unknown as AttendanceRow
    const inOrder = [{ ...awaited, number: 2 }, came, awaited, walkedIn(5), walkedIn(9)]
    expect(asRead([...inOrder].reverse())).toEqual(inOrder)
  })

  it('(10.2) is made of seat and check-in, and counts both', () => {
    const registration = aRegistration({ status: 'confirmed', party: 2 })
    const seated = contentOf({ ...known, registration })
    expect(seated).toMatchObject({ list: 'here', sums: { ...NOBODY, seats: 2 } })
    const checkIn = aCheckIn({ residentId: who, party: 2 })
    const there = contentOf({ ...known, registration, checkIn })
    expect(there.sums).toEqual({ ...NOBODY, seats: 2, came: 2 })
    expect(rowIn(there.text).is).toBe('in')
    expect(moreBy(seated.sums, there.sums)).toEqual({ ...NOBODY, came: 2 })
  })

  it('(10.2) stands in the line of the seats while somebody waits, and nowhere without either', () => {
    const registration = aRegistration({ status: 'waitlisted', joinedAt: 5, party: 1 })
    const waits = contentOf({ ...known, registration })
    expect(waits).toMatchObject({ list: 'line', sums: { ...NOBODY, waiting: 1 } })
    expect(contentOf({ ...known, registration, isOfSeats: false }).list).toBe('none')
    const offered = contentOf({
      ...known,
      registration: aRegistration({ status: 'offered', party: 1 }),
    })
    expect(offered).toMatchObject({ list: 'none', text: '', sums: { ...NOBODY, offered: 1 } })
    const left = contentOf({ ...known, registration: aRegistration({ status: 'cancelled' }) })
    expect(left).toEqual({ list: 'none', place: '', text: '', sums: NOBODY })
    expect(isSame(undefined, left)).toBe(true)
    expect(isSame(waits, left)).toBe(false)
  })

  it('(10.2) says of whoever left with a number that they did, and of a no-show that they object', () => {
    const left = contentOf({
      ...known,
      number: 3,
      registration: aRegistration({ status: 'cancelled' }),
    })
    expect(rowIn(left.text)).toMatchObject({ is: 'left', number: 3 })
    const objects = aRegistration({ status: 'noShow', absence: 'wasThere' })
    expect(rowIn(contentOf({ ...known, registration: objects }).text).isContested).toBe(true)
  })
})
