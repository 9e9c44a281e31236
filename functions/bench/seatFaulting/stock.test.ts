import { describe, expect, it } from '@jest/globals'
import { type Amiss, amissIn, type Look, type Person, type Stood } from './stock'

/** Two seats: Chen has one, Li the other, and Wang waits in front of Zhao. */
const seat = (by: string, life = 1) => ({ by, party: 1, life })
const record = (status: string, life = 1, because?: string) => ({ status, life, because })
const stood = (change: Partial<Stood> = {}): Stood => ({
  ...{
    capacity: 2,
    free: 0,
    seats: [seat('chen'), seat('li')],
    line: [seat('wang'), seat('zhao')],
  },
  records: new Map([
    ['chen', record('confirmed')],
    ['li', record('confirmed')],
    ['wang', record('waitlisted')],
    ['zhao', record('waitlisted')],
  ]),
  ...{ came: [], told: [] },
  ...change,
})
const person = (by: string, said: Person['said'], change: Partial<Person> = {}): Person => ({
  ...{ by, said, hasCome: false },
  ...change,
})
const PEOPLE = [
  ...[person('chen', 'confirmed'), person('li', 'confirmed')],
  ...[person('wang', 'waitlisted'), person('zhao', 'waitlisted')],
]
const FINE: Amiss = { lost: 0, doubled: 0, torn: 0, overtaken: 0, forgotten: 0 }
const look = (change: Partial<Look> = {}): Amiss =>
  amissIn({ before: stood(), stood: stood(), people: PEOPLE, when: 'before', ...change })
const records = (of: Readonly<Record<string, ReturnType<typeof record>>>) =>
  new Map([...stood().records, ...Object.entries(of)])

describe('Taking stock of a class', () => {
  it('finds nothing amiss where all have what they were told', () => expect(look()).toEqual(FINE))

  it('sees a seat that is gone, an offer that is not kept, and one who came and is not on the list', () => {
    const gone = stood({
      free: 1,
      seats: [seat('chen')],
      records: records({ li: record('cancelled') }),
    })
    expect(look({ stood: gone }).lost).toBe(1)
    const lapsed = records({ wang: record('cancelled', 1, 'lapsed') })
    expect(look({ stood: stood({ line: [seat('zhao')], records: lapsed }) }).lost).toBe(0)
    const people = [person('chen', 'confirmed', { hasCome: true })]
    expect(look({ people }).lost).toBe(1)
    expect(look({ people, stood: stood({ came: ['chen'] }) }).lost).toBe(0)
  })

  it('sees a seat too many, a place twice, and what was told twice', () => {
    const three = [seat('chen'), seat('li'), seat('wang')]
    expect(look({ stood: stood({ seats: three }) }).doubled).toBeGreaterThan(0)
    expect(look({ stood: stood({ line: [seat('wang'), seat('wang')] }) }).doubled).toBe(1)
    expect(look({ stood: stood({ told: ['chen x', 'chen x'] }) }).doubled).toBe(1)
    expect(look({ stood: stood({ came: ['chen', 'chen'] }) }).doubled).toBe(1)
  })

  it('sees a seat without a record, and a record without its place', () => {
    expect(look({ stood: stood({ records: records({ li: record('cancelled') }) }) }).torn).toBe(1)
    expect(look({ stood: stood({ line: [seat('wang')] }) }).torn).toBe(1)
    expect(look({ stood: stood({ seats: [seat('chen'), seat('li', 2)] }) }).torn).toBe(1)
  })

  it('sees that Zhao was given the seat before Wang, and that nobody was', () => {
    const given = { seats: [seat('chen'), seat('zhao')], line: [seat('wang')] }
    expect(look({ stood: stood(given) }).overtaken).toBe(1)
    expect(look({ stood: stood({ ...given, line: [] }) }).overtaken).toBe(0)
    const free = stood({ free: 1, seats: [seat('chen')] })
    expect(look({ stood: free }).forgotten).toBe(1)
    const pair = [{ ...seat('wang'), party: 2 }, seat('zhao')]
    expect(look({ stood: { ...free, line: pair } }).forgotten).toBe(0)
    expect(look({ stood: { ...free, line: pair }, when: 'lastDay' }).forgotten).toBe(1)
  })
})
