import { describe, expect, it } from '@jest/globals'
import type { DoorId, HouseholdId } from '../../../../shared/kernel/ids'
import type { Household } from '../../household/rules'
import type { Membership, Resident } from '../../rules'
import { askingOf, cardOf, isSame, isShownOtherwise, shownName } from './rules'

const resident = (name: string, more: Partial<Resident> = {}) =>
  ({ id: `res_${name}`, rev: 1, districtId: 'dst', name, addressForm: '何伯', ...more }) as Resident
const household = (id: string, ...members: readonly string[]) =>
  ({
    id,
    unit: '1',
    room: '502',
    members: members.map((one) => `res_${one}`),
  }) as unknown as Household
const membership = (more: Partial<Membership> = {}) =>
  ({
    ...{ id: 'mbr_he', residentId: 'res_何大山', communityId: 'cmt', compoundId: 'cpd' },
    ...{ compoundName: '九鼎小区', buildingName: '1栋', requestedAt: 7, status: 'requested' },
    ...more,
  }) as Membership
const he = resident('何大山', { phone: { number: '13911110000', since: 1 } })
const behind = (families: readonly Household[] = [], one: Resident | undefined = he) => ({
  ...{ household: household('hhd_asked'), doorId: 'dor_1' as DoorId, resident: one, families },
  ...{ onRoster: 'same' as const, people: new Map([['res_陈桂兰', resident('陈桂兰')]]) },
})

describe('What a desk shows of somebody who asks to join', () => {
  it('(10.2) is the door, the first sign of the name, and that there is a number', () => {
    expect(askingOf(membership(), behind())).toEqual({
      ...{ id: 'mbr_he', residentId: 'res_何大山', communityId: 'cmt', compoundId: 'cpd' },
      ...{ compoundName: '九鼎小区', buildingName: '1栋', unit: '1', room: '502', doorId: 'dor_1' },
      ...{ requestedAt: 7, name: '何＊＊', addressForm: '何伯', hasPhone: true, onRoster: 'same' },
      ...{ livingThere: 0, families: [] },
    })
  })

  it('(10.2) counts who lives there, and names the families by first signs', () => {
    const there = [
      household('hhd_chen', '陈桂兰', 'gone'),
      household('hhd_empty'),
      household('hhd_li', 'unknown'),
    ]
    const asking = askingOf(membership(), behind(there))
    expect(asking.livingThere).toBe(3)
    expect(asking.families).toEqual([
      { id: 'hhd_chen' as HouseholdId, members: ['陈＊＊', '＊'] },
      { id: 'hhd_li' as HouseholdId, members: ['＊'] },
    ])
  })

  it('(10.2) says what they said with it, and what is known of the number', () => {
    const said = membership({
      ...{ lastDay: '2031-05-01' as never, proofPhotoId: 'pho_1' as never },
      again: { times: 2, changed: [] },
    })
    const others = resident('何大山', { phone: { number: '1', since: 1, wasOthers: true } })
    expect(askingOf(said, behind([], others))).toMatchObject({
      ...{ lastDay: '2031-05-01', times: 2, hasProof: true, wasOthersPhone: true },
    })
    const { phone: _none, ...bare } = he
    expect(askingOf(membership(), behind([], bare))).not.toHaveProperty('hasPhone')
    expect(askingOf(membership(), { ...behind(), resident: undefined })).toMatchObject({ name: '' })
  })

  it('(10.2) calls by the form of address whoever has no name', () => {
    expect(shownName({ addressForm: '何伯' })).toBe('何伯')
    expect(shownName({ name: '何大山', addressForm: '何伯' })).toBe('何＊＊')
    expect(shownName({})).toBe('')
  })

  it('(10.2) stands in the list by what the list shows', () => {
    const card = cardOf(askingOf(membership(), behind()))
    expect(card).toEqual({
      ...{ compoundName: '九鼎小区', buildingName: '1栋', unit: '1', room: '502', name: '何＊＊' },
      ...{ requestedAt: 7, onRoster: 'same', livingThere: 0 },
    })
  })

  it('(10.2) is brought anew where something of it changes, in whatever order it is kept', () => {
    const asking = askingOf(membership(), behind())
    const turned = Object.fromEntries(Object.entries(asking).reverse()) as typeof asking
    expect(isSame(turned, asking)).toBe(true)
    expect(isSame({ ...asking, livingThere: 1 }, asking)).toBe(false)
    expect(isSame(undefined, asking)).toBe(false)
    expect(isSame(undefined, undefined)).toBe(true)
    expect(isShownOtherwise(he, { ...he, openid: 'other' } as Resident)).toBe(false)
    expect(isShownOtherwise(he, { ...he, name: '何小山' })).toBe(true)
    expect(isShownOtherwise(he, undefined)).toBe(true)
  })
})
