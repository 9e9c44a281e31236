import { describe, expect, it } from '@jest/globals'
import { refuse } from '../../../shared/kernel/outcome'
import type { Membership } from '../rules'
import { againAfter, decideWithdrawal } from './rules'

const of = (what: object) => what as never
const marks = { unit: 'u1', room: 'r1', name: 'n1' }
const before = { status: 'rejected', buildingId: 'bld_1', lastDay: '2030-06-01', marks }
const asked = { buildingId: 'bld_1', lastDay: '2030-06-01', marks }
const again = (first: object | undefined, second: object) =>
  againAfter(first && of(first), of(second))

describe('A request behind one that was turned away', () => {
  it('(1.4) is the second, with why the first was not enough', () =>
    expect(again({ ...before, reason: 'noProof' }, asked)).toEqual({
      ...{ times: 2, reason: 'noProof', changed: [] },
    }))

  it('(1.4) is the third behind a second, and has no reason where none was said', () => {
    const third = again({ ...before, again: { times: 2, changed: [] } }, asked)
    expect(third).toEqual({ times: 3, changed: [] })
    expect(third).not.toHaveProperty('reason')
  })

  it.each([
    ['building', { buildingId: 'bld_2' }],
    ['unit', { marks: { ...marks, unit: 'u2' } }],
    ['room', { marks: { ...marks, room: 'r2' } }],
    ['name', { marks: { ...marks, name: 'n2' } }],
    ['lastDay', { lastDay: '2030-07-01' }],
    ['lastDay', { lastDay: undefined }],
  ])('(1.4) says that the %s differs, and nothing else', (part, more) =>
    expect(again(before, { ...asked, ...more })?.changed).toEqual([part]),
  )

  it('(1.4) names all that differs, as the form asks for it', () => {
    const all = { buildingId: 'bld_2', marks: { unit: 'a', room: 'b', name: 'c' } }
    expect(again(before, all)?.changed).toEqual(['building', 'unit', 'room', 'name', 'lastDay'])
    const { marks: _marks, ...unmarked } = before
    expect(again(unmarked, asked)?.changed).toEqual(['unit', 'room', 'name'])
  })

  it('(1.4) is none where nobody was turned away', () => {
    expect(again(undefined, asked)).toBeUndefined()
    for (const status of ['requested', 'approved', 'left', 'withdrawn', 'merged'])
      expect(again({ ...before, status }, asked)).toBeUndefined()
  })
})

describe('Taking a request back', () => {
  const request = of({
    ...before,
    status: 'requested',
    rev: 3,
    proofPhotoId: 'pho_1',
  }) as Membership

  it('(1.4) is done while nobody has decided, and its photo goes with it', () => {
    const taken = decideWithdrawal(request)
    expect(taken).toEqual({ ok: true, value: { ...before, status: 'withdrawn', rev: 4 } })
    expect(taken.ok && taken.value).not.toHaveProperty('proofPhotoId')
  })

  it.each(['approved', 'rejected', 'left', 'merged', 'withdrawn'] as const)(
    '(1.4) is too late once it is %s',
    (status) =>
      expect(decideWithdrawal({ ...request, status })).toEqual(
        refuse({ code: 'membership.notWaiting' }),
      ),
  )
})
