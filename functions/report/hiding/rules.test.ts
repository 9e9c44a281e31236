import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { SHOWN_FROM } from '../../../shared/contract/figures'
import { allOf } from '../../testing/allOf'
import { withComplements } from './rules'
import { isFew, type Node, rangesOf, type Table } from './ranges/rules'

/** A street with two communities of two compounds each. */
const TREE: readonly Node[] = [
  { id: 'street' },
  { id: '北江', aboveId: 'street' },
  { id: '塔坡', aboveId: 'street' },
  { id: '九鼎', aboveId: '北江' },
  { id: '江畔', aboveId: '北江' },
  { id: '鸿业', aboveId: '塔坡' },
  { id: '塔前', aboveId: '塔坡' },
]
const LEAVES = ['九鼎', '江畔', '鸿业', '塔前'] as const
type Values = Readonly<Record<string, number>>

const summed = (leaves: readonly number[], owns: readonly number[] = []): Values => {
  const of = (numbers: readonly number[], n: number): number => numbers[n] ?? 0
  const beijiang = of(leaves, 0) + of(leaves, 1) + of(owns, 0)
  const tapo = of(leaves, 2) + of(leaves, 3) + of(owns, 1)
  return {
    ...Object.fromEntries(LEAVES.map((id, n) => [id, of(leaves, n)])),
    ...{ 北江: beijiang, 塔坡: tapo, street: beijiang + tapo + of(owns, 2) },
  }
}
const tableOf = (values: Values): Table => ({
  nodes: TREE,
  valueOf: (id) => values[id] ?? 0,
  knownOf: () => ({ least: 1, most: Infinity }),
})
const fewIn = (values: Values) =>
  new Set(TREE.map(({ id }) => id).filter((id) => isFew(values[id] ?? 0)))
const hide = (values: Values) => withComplements(tableOf(values), fewIn(values))

const MOST = 12
const upTo = (count: number) => Array.from({ length: count }, (_, n) => n + 1)

/** Everything that might be, for somebody who reads what is shown, knows the rule and tries all numbers. */
function possible(values: Values, hidden: ReadonlySet<string>): readonly Values[] {
  const choices = LEAVES.map((id) => (hidden.has(id) ? upTo(MOST) : [values[id] ?? 0]))
  const fits = (one: Values): boolean =>
    ['北江', '塔坡', 'street'].every((id) =>
      hidden.has(id) ? (one[id] ?? 0) > 0 : one[id] === values[id],
    )
  return [...allOf(choices)].map((leaves) => summed(leaves)).filter(fits)
}

const leaf = fc.oneof(
  { weight: 2, arbitrary: fc.constant(0) },
  { weight: 4, arbitrary: fc.integer({ min: 1, max: 4 }) },
  { weight: 4, arbitrary: fc.integer({ min: 5, max: 9 }) },
)
const leaves = fc.array(leaf, { minLength: 4, maxLength: 4 })

describe('What is fewer than five', () => {
  it('(10.4) is hidden, and nobody who tries all numbers can say what it is, or that it is few', () =>
    fc.assert(
      fc.property(leaves, (numbers) => {
        const values = summed(numbers)
        const hidden = hide(values)
        const all = possible(values, hidden)
        for (const { id } of TREE.filter((one) => !hidden.has(one.id)))
          expect(isFew(values[id] ?? 0)).toBe(false)
        for (const id of hidden) {
          const may = new Set(all.map((one) => one[id] ?? 0))
          expect(may.size).toBeGreaterThan(1)
          if (isFew(values[id] ?? 0)) expect(Math.max(...may)).toBeGreaterThanOrEqual(SHOWN_FROM)
        }
      }),
      { numRuns: 80 },
    ))

  it('(10.4) is hidden too where it is held for a whole community, and is what is left of it', () =>
    fc.assert(
      fc.property(leaves, fc.array(leaf, { minLength: 3, maxLength: 3 }), (numbers, owns) => {
        const values = summed(numbers, owns)
        const hidden = hide(values)
        const ranges = rangesOf(tableOf(values), hidden)
        for (const [n, place] of ['北江', '塔坡', 'street'].entries()) {
          const own = ranges.get(`${place} own`)
          if (isFew(owns[n] ?? 0)) expect(own?.most).toBeGreaterThanOrEqual(SHOWN_FROM)
        }
      }),
      { numRuns: 300 },
    ))

  it('(10.4) takes a second with it, the smallest, and leaves the rest as it is', () => {
    const hidden = hide(summed([3, 20, 30, 40]))
    expect([...hidden].sort()).toEqual(['九鼎', '江畔'])
  })

  it('(10.4) takes the sum with it where that would be few as well', () =>
    expect([...hide(summed([1, 2, 30, 40]))].sort()).toEqual(
      ['九鼎', '江畔', '北江', '塔坡', '鸿业'].sort(),
    ))

  it('(10.4) hides nothing where there is none, or enough', () =>
    expect(hide(summed([0, 5, 7, 0])).size).toBe(0))

  it('(10.4) is worked out at once where only it is hidden: the checker would see it', () => {
    const values = summed([3, 20, 30, 40])
    const all = possible(values, new Set(['九鼎']))
    expect(new Set(all.map((one) => one['九鼎']))).toEqual(new Set([3]))
  })

  it('(10.4) comes to an end where a place has nothing counted above it, or sums do not add up', () => {
    const practice = [{ id: '练习', aboveId: 'elsewhere' }]
    const values = { ...summed([9, 20, 30, 40]), 练习: 3 }
    const apart = { ...tableOf(values), nodes: [...TREE, ...practice] }
    expect([...withComplements(apart, new Set(['练习']))]).toEqual(['练习'])
    const moving = { ...summed([3, 20, 30, 40]), street: 50 }
    expect(hide(moving).has('九鼎')).toBe(true)
  })
})
