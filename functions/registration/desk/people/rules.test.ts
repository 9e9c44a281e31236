import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../../shared/kernel/ids'
import { at, CHEN, LI, registration, seating, WANG } from '../../../testing/seats'
import { written } from '../../seating/rules'
import { actedOf, helpersOf, homeIn, livingAt, saidIn, seatedAt, seatedIn } from './rules'

const by = 'res_XIAOLI' as ResidentId
const home = {
  id: 'mbr_1',
  householdId: 'hhd',
  compoundName: '九鼎小区',
  buildingName: '1栋',
} as never
const nameOf = (id: ResidentId) => `名${id.slice(4)}`

describe('Who has a seat', () => {
  const seats = seating({
    entries: {
      WANG: written({ party: 2, life: 1 }),
      LI: written({ party: 1, life: 1, offeredUntil: at(10, 11) }),
      CHEN: written({ party: 1, life: 4 }),
    },
  })

  it('(4.4) is listed behind those who were offered one, each once', () => {
    const other = seating({ shard: 1, entries: { AN: written({ party: 3, life: 1 }) } })
    const all = seatedIn([seats, other])
    expect(all).toEqual([
      { residentId: LI, party: 1, status: 'offered', offeredUntil: at(10, 11) },
      { residentId: 'res_AN', party: 3, status: 'confirmed' },
      { residentId: CHEN, party: 1, status: 'confirmed' },
      { residentId: WANG, party: 2, status: 'confirmed' },
    ])
    expect(all.map(seatedAt)).toEqual(['0#res_LI', '1#res_AN', '1#res_CHEN', '1#res_WANG'])
  })
})

describe('Where somebody lives', () => {
  it('(4.3) is the home from which they signed up, or none any more', () => {
    expect(homeIn([home], registration())).toBe(home)
    expect(homeIn([home], registration({ householdId: 'hhd_other' as never }))).toBeUndefined()
    expect(homeIn([home], undefined)).toBeUndefined()
    expect(livingAt(home)).toEqual({
      ...{ membershipId: 'mbr_1', compoundName: '九鼎小区', buildingName: '1栋' },
    })
    expect(livingAt(undefined)).toEqual({ compoundName: '', buildingName: '' })
  })
})

describe('What was said and done', () => {
  const act = { what: 'moved', life: 1, by, at: 5, from: 3, reason: 'frail' } as const
  const said = { answers: ['素'], guardianAgrees: true, proxyId: LI, acts: [act] } as const

  it('(4.3) names the colleague by their form of address, never the place before', () =>
    expect(actedOf(act, nameOf)).toEqual({
      ...{ what: 'moved', by: '名XIAOLI', at: 5, reason: 'frail' },
    }))

  it('(4.3) is read at the desk, as far as there is something', () => {
    expect(saidIn(registration(said), nameOf)).toEqual({
      ...{ answers: ['素'], guardianAgrees: true, proxy: '名LI' },
      acted: [{ what: 'moved', by: '名XIAOLI', at: 5, reason: 'frail' }],
    })
    expect(saidIn(registration(), nameOf)).toEqual({ acted: [] })
    expect(saidIn(undefined, nameOf)).toEqual({ acted: [] })
  })

  it('(4.3) needs the names of those who helped', () => {
    expect(helpersOf([registration(said), undefined, registration()])).toEqual([LI, by])
  })
})
