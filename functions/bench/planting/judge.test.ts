import { describe, expect, it } from '@jest/globals'
import { belongs, type Canary, sightings } from './judge'

const chen: Canary = { kind: 'name', of: 'Chen', text: '陈姨的全名' }
const key: Canary = { kind: 'sessionKey', of: 'somebody', text: 'c2Vzc2lvbg==' }
const belongings = [
  { kind: 'name', where: 'showBooking', by: ['Li'], of: ['Chen'] },
  { kind: 'name', where: 'Resident' },
] as const

describe('The judge of what was planted', () => {
  it('finds a canary in an answer, whoever hears it', () => {
    const heard = { where: 'showMe', by: 'Wang' }
    expect(sightings('{"name":"陈姨的全名"}', heard, [chen, key])).toEqual([{ ...chen, ...heard }])
    expect(sightings('{"name":"陈姨"}', heard, [chen, key])).toEqual([])
  })

  it('lets the counterpart read it, and nobody else, and nothing of another', () => {
    const there = { where: 'showBooking' }
    expect(belongs({ ...chen, ...there, by: 'Li' }, belongings)).toBe(true)
    expect(belongs({ ...chen, ...there, by: 'Wang' }, belongings)).toBe(false)
    expect(belongs({ ...chen, ...there, of: 'Wang', by: 'Li' }, belongings)).toBe(false)
    expect(belongs({ ...chen, ...there }, belongings)).toBe(false)
  })

  it('knows no place for what nobody may read', () => {
    expect(belongs({ ...chen, where: 'Resident' }, belongings)).toBe(true)
    expect(belongs({ ...key, where: 'Resident' }, belongings)).toBe(false)
    expect(belongs({ ...chen, where: 'the log' }, belongings)).toBe(false)
  })
})
