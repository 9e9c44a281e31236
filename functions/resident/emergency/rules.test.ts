import { describe, expect, it } from '@jest/globals'
import type { DistrictId, ResidentId } from '../../../shared/kernel/ids'
import type { Resident } from '../rules'
import { withEmergency } from './rules'

const person = { id: 'res_1' as ResidentId, rev: 3, districtId: 'dst_1' as DistrictId }
const daughter = { name: '女儿小芳', phone: '13900001111' }
const son = { name: '儿子', phone: '0757-81234567' }

describe('Whom to call when something happens', () => {
  it('(4.7) is one, the last that was named', () => {
    const first: Resident = withEmergency(person, daughter)
    expect(first).toEqual({ ...person, rev: 4, emergency: daughter })
    expect(withEmergency(first, son)).toEqual({ ...person, rev: 5, emergency: son })
  })

  it('(4.7) is nobody, with nothing left of the one before', () =>
    expect(withEmergency(withEmergency(person, daughter), undefined)).toEqual({
      ...person,
      rev: 5,
    }))
})
