import { describe, expect, it } from '@jest/globals'
import { aCheckIn, aRegistration } from '../../../testing/attendanceFacts'
import { isCalledOtherwise, isComingChanged, isSeatChanged } from './rules'

const home = { id: 'mbr_1', status: 'approved', buildingName: '3栋' }
const chen = { addressForm: '陈姨', memberships: [home] }

describe('What moves a row of the list at a desk', () => {
  it('(10.2) is another form of address, another home, or that somebody is gone', () => {
    expect(isCalledOtherwise(chen, { ...chen })).toBe(false)
    expect(isCalledOtherwise(chen, { ...chen, addressForm: '陈阿婆' })).toBe(true)
    expect(isCalledOtherwise(chen, { ...chen, goneAt: 5 })).toBe(true)
    expect(isCalledOtherwise(chen, { ...chen, memberships: [{ ...home, until: 5 }] })).toBe(true)
  })

  it('(10.2) is a seat taken, moved or given back, not a request that was carried out', () => {
    const seat = aRegistration()
    expect(isSeatChanged(undefined, seat)).toBe(true)
    expect(isSeatChanged(seat, aRegistration({ rev: 4, changedAt: 9 }))).toBe(false)
    expect(isSeatChanged(seat, aRegistration({ status: 'cancelled' }))).toBe(true)
    expect(isSeatChanged(seat, undefined)).toBe(true)
  })

  it('(10.2) is that somebody came or is taken back, not what they said of it', () => {
    const came = aCheckIn()
    expect(isComingChanged(undefined, came)).toBe(true)
    const feedback = { face: 'good' as const, ticks: [], at: 5 }
    expect(isComingChanged(came, aCheckIn({ rev: 2, feedback }))).toBe(false)
    expect(isComingChanged(came, aCheckIn({ isUndone: true }))).toBe(true)
  })
})
