import { describe, expect, it } from '@jest/globals'
import * as fc from 'fast-check'
import { FIGURES, SHOWN_FROM } from '../../../../shared/contract/figures'
import { allOf } from '../../../testing/allOf'
import { type Counts, countsOf, entriesOf } from '../../rules'
import { isFew, type Node } from '../ranges/rules'
import { amountIn, masksOf, ratioIn, sumIn, visibleOf } from './rules'

const NODES: readonly Node[] = [
  { id: '社区' },
  { id: '甲', aboveId: '社区' },
  { id: '乙', aboveId: '社区' },
  { id: '丙', aboveId: '社区' },
]
const COMPOUNDS = ['甲', '乙', '丙'] as const
const FACES = ['good', 'fair', 'poor'] as const

/** With what all of them together make, of the community. */
const sumOf = (compounds: readonly Counts[]) => {
  const total = countsOf(
    compounds.flatMap((one) =>
      entriesOf({ month: one }).map(([, figure, n]) => [figure, n] as const),
    ),
  )
  const by = new Map<string, Counts>([['社区', total]])
  for (const [n, place] of COMPOUNDS.entries()) by.set(place, compounds[n] ?? {})
  return (id: string): Counts => by.get(id) ?? {}
}
const maskedOf = (compounds: readonly Counts[]) => {
  const of = sumOf(compounds)
  const masks = masksOf({ nodes: NODES, countsOf: of })
  return {
    of,
    visible: (id: string) => visibleOf(of(id), (figure) => masks.get(figure)?.has(id) === true),
    isHidden: (id: string, figure: (typeof FIGURES)[number]) => masks.get(figure)?.has(id) === true,
  }
}

const spoken = fc
  .tuple(
    fc.integer({ min: 0, max: 6 }),
    fc.integer({ min: 0, max: 6 }),
    fc.integer({ min: 0, max: 3 }),
  )
  .map(([good, fair, poor]): Counts => ({
    ...{ good, fair, poor, answers: good + fair + poor, attended: good + fair + poor + 9 },
  }))

type Faces = readonly number[]
const triples = (sum: number): readonly Faces[] =>
  Array.from({ length: sum + 1 }, (_, good) =>
    Array.from({ length: sum - good + 1 }, (_none, fair) => [good, fair, sum - good - fair]),
  ).flat()

const summed = (all: readonly Faces[], n: number): number =>
  all.reduce((sum, faces) => sum + (faces[n] ?? 0), 0)

const note = (may: readonly (readonly Set<number>[])[], all: readonly Faces[]): void => {
  for (const [place, faces] of all.entries())
    for (const [n, value] of faces.entries()) may[place]?.[n]?.add(value)
}

describe('What was said of classes', () => {
  it('(10.4) is hidden face by face so that nobody who tries all answers finds out one that is few', () =>
    fc.assert(
      fc.property(fc.array(spoken, { minLength: 3, maxLength: 3 }), (compounds) => {
        const { of, isHidden } = maskedOf(compounds)
        // Only where every number of answers is read: it is then that most can be worked out.
        fc.pre(NODES.every(({ id }) => !isHidden(id, 'answers')))
        const facesOf = (id: string): Faces => FACES.map((face) => of(id)[face] ?? 0)
        const choices = COMPOUNDS.map((id) =>
          isHidden(id, 'good') ? triples(of(id).answers ?? 0) : [facesOf(id)],
        )
        const may = COMPOUNDS.map(() => FACES.map(() => new Set<number>()))
        const total = isHidden('社区', 'good') ? undefined : facesOf('社区')
        for (const all of allOf(choices))
          if (!total || total.every((sum, n) => sum === summed(all, n))) note(may, all)
        for (const [place, id] of COMPOUNDS.entries()) {
          const few = facesOf(id).flatMap((value, n) => (isFew(value) ? [n] : []))
          const isTold = few.length > 0 && !isHidden(id, 'good')
          expect(isTold || few.some((n) => may[place]?.[n]?.size === 1)).toBe(false)
        }
      }),
      { numRuns: 60 },
    ))

  it('(10.4) is not shown anywhere where how many said something is not', () => {
    const { isHidden } = maskedOf([
      { attended: 9, answers: 3, good: 3, clear: 3 },
      { attended: 40, answers: 30, good: 30, clear: 10 },
      { attended: 40, answers: 30, good: 30, clear: 10 },
    ])
    for (const figure of ['answers', 'good', 'fair', 'clear', 'more'] as const)
      expect(isHidden('甲', figure)).toBe(true)
    expect(isHidden('甲', 'attended')).toBe(false)
  })
})

describe('A part of a whole', () => {
  const late = (returned: number, of: number): Counts => ({ lent: returned, returned, late: of })

  it('(10.4) is hidden where it is few, and where the rest of it is', () => {
    const { isHidden } = maskedOf([late(20, 2), late(20, 17), late(30, 9)])
    expect(['甲', '乙', '丙'].map((id) => isHidden(id, 'late'))).toEqual([true, true, false])
    expect(['甲', '乙', '丙'].map((id) => isHidden(id, 'returned'))).toEqual([false, false, false])
  })

  it('(10.4) has no share where one of the two is hidden, or the whole is few', () => {
    const { visible } = maskedOf([late(20, 2), late(20, 8), late(30, 9)])
    expect(ratioIn(visible('甲'), 'lateness')).toBeUndefined()
    expect(ratioIn(visible('丙'), 'lateness')).toEqual({ part: 9, whole: 30, share: 0.3 })
    expect(ratioIn(visible('丙'), 'satisfaction')).toBeUndefined()
  })

  it('(10.4) measures hours only where it is shown of how many', () => {
    const help = (helps: number): Counts => ({ helps, helpMinutes: helps * 60 })
    const { isHidden, visible } = maskedOf([help(2), help(8), help(30)])
    expect([isHidden('甲', 'helpMinutes'), isHidden('丙', 'helpMinutes')]).toEqual([true, false])
    expect(amountIn(visible('丙'), 'helpMinutes')).toBe(1800)
  })
})

describe('Numbers that do not fit each other, at a moment when facts are on their way', () => {
  it('(10.4) are hidden and shown all the same, where more is counted below a place than at it', () => {
    const of = (id: string): Counts => (id === '社区' ? { lent: 6 } : { lent: id === '甲' ? 3 : 4 })
    const masks = masksOf({ nodes: NODES, countsOf: of })
    expect(masks.get('lent')?.has('甲')).toBe(true)
  })

  it('(10.4) are hidden and shown all the same, where a part is more than its whole', () => {
    const { isHidden } = maskedOf([
      { attended: 2, answers: 3, good: 3 },
      { attended: 9, answers: 12, good: 13 },
      { attended: 30, answers: 20, good: 20 },
    ])
    expect(isHidden('甲', 'answers')).toBe(true)
  })
})

describe('A place whose place above is in no list', () => {
  it('(10.6) is hidden and shown by itself, and brings nothing into the others', () => {
    const nodes = [...NODES, { id: '练习', aboveId: '没有' }]
    const masks = masksOf({ nodes, countsOf: (id) => (id === '练习' ? { verified: 1 } : {}) })
    expect([...(masks.get('verified') ?? [])]).toEqual(['练习'])
  })
})

describe('All that is shown', () => {
  const many: fc.Arbitrary<Counts> = fc
    .record({ lent: fc.nat(12), verified: fc.nat(12), offered: fc.nat(12), classes: fc.nat(3) })
    .map((one) => one)

  it('(10.4) holds no number of people from one to four, and no sum of months with a hidden one', () =>
    fc.assert(
      fc.property(fc.array(many, { minLength: 3, maxLength: 3 }), (compounds) => {
        const { visible } = maskedOf(compounds)
        for (const { id } of NODES) {
          const seen = visible(id)
          for (const figure of FIGURES.filter((one) => one !== 'classes')) {
            const amount = amountIn(seen, figure)
            if (amount !== undefined && amount > 0)
              expect(amount).toBeGreaterThanOrEqual(SHOWN_FROM)
            if (amount === undefined)
              expect(sumIn([seen, { counts: { lent: 9 }, hidden: [] }], figure)).toBeUndefined()
          }
        }
      }),
      { numRuns: 100 },
    ))

  it('(10.4) says how many classes were held, which everybody reads beforehand', () => {
    const { visible } = maskedOf([{ classes: 1 }, { classes: 2 }, {}])
    expect(amountIn(visible('甲'), 'classes')).toBe(1)
  })
})
