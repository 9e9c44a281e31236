import { describe, expect, it } from '@jest/globals'
import type { MembershipRequest } from '../../../shared/contract/resident'
import { VERIFY_PAGE as W } from '../../../shared/text/zhCN/consoleDesk'
import type { Asking } from '../../resident/approval/asking/rules'
import { doorName, familiesOf, maskedOf, wholeOf } from './rules'

const door = { compoundName: '九鼎小区', buildingName: '1栋', unit: '2', room: '502' }

describe('A request as a desk reads it', () => {
  it('(10.2) shows the door that is verified, or as much of it as is known', () => {
    expect(doorName(door)).toBe('九鼎小区 1栋 2单元 502')
    expect(doorName({ ...door, unit: '' })).toBe('九鼎小区 1栋 502')
    expect(doorName({ compoundName: '九鼎小区', buildingName: '1栋' })).toBe('九鼎小区 1栋')
  })

  it('(10.2) masks names and says of the number only that there is one', () => {
    const asking = { name: '何＊＊', hasPhone: true, ...door } as unknown as Asking
    expect(maskedOf(asking)).toMatchObject({ name: '何＊＊', phone: W.hasPhone })
    const { hasPhone: _none, ...bare } = asking
    expect(maskedOf(bare).phone).toBe(W.noPhone)
    const families = [{ id: 'hhd_1' as never, members: ['陈＊＊', '李＊'] }]
    expect(familiesOf({ families })).toEqual([
      { value: 'hhd_1', text: W.withFamily('陈＊＊、李＊') },
    ])
  })

  it('(10.5) is shown whole to whoever said why', () => {
    const request = { name: '何大山', ...door, onRoster: 'same' } as unknown as MembershipRequest
    expect(wholeOf(request)).toMatchObject({ name: '何大山', phone: W.noPhone })
    for (const absent of ['lastDay', 'times', 'hasProof', 'wasOthersPhone'])
      expect(wholeOf(request)).not.toHaveProperty(absent)
    const more = {
      ...{ ...request, phone: '13911110000', lastDay: '2031-05-01', wasOthersPhone: true },
      ...{ again: { times: 2, changed: [] }, proofPhotoId: 'pho_1' },
    } as unknown as MembershipRequest
    expect(wholeOf(more)).toMatchObject({
      ...{ phone: '13911110000', lastDay: '2031-05-01', wasOthersPhone: true },
      ...{ times: 2, hasProof: true },
    })
  })
})
