import { describe, expect, it } from '@jest/globals'
import { aGroup, aMember, BY, inMay } from '../../testing/groupFacts'
import { decideJoining } from './rules'

const CHEN = aMember().residentId
const says = (want: 'in' | 'out') => ({ residentId: CHEN, want, now: inMay(3) })
const news = { edition: 5, is: 'changed', ...BY } as const

describe('Joining a group', () => {
  it('(4.2) is written once, with the news that stood', () => {
    const group = aGroup({ news })
    expect(decideJoining({ group, count: 3 }, undefined, says('in'))).toMatchObject({
      value: { id: 'grp_1#res_chen', rev: 1, want: 'in', edition: 5, name: '太极', done: [] },
    })
    expect(decideJoining({ group, count: 3 }, aMember(), says('in'))).toMatchObject({
      value: undefined,
    })
    const back = aMember({ want: 'out', rev: 6, because: 'moved' })
    const again = decideJoining({ group, count: 3 }, back, says('in'))
    expect(again).toMatchObject({ value: { rev: 7, want: 'in' } })
    expect(again.ok && again.value).not.toHaveProperty('because')
  })

  it('(4.2) is refused where it is full, or is no more', () => {
    const join = (change: Parameters<typeof aGroup>[0], count: number) =>
      decideJoining({ group: aGroup(change), count }, undefined, says('in'))
    expect(join({ limit: 3 }, 3)).toMatchObject({ refusal: { code: 'group.full' } })
    expect(join({ limit: 4 }, 3).ok).toBe(true)
    expect(join({}, 499).ok).toBe(true)
    expect(join({}, 500)).toMatchObject({ refusal: { code: 'group.full' } })
    expect(join({ status: 'ended' }, 0)).toMatchObject({ refusal: { code: 'group.over' } })
    expect(join({ status: 'paused' }, 0).ok).toBe(true)
  })

  it('(1.6, 4.2) in somebody’s name says whose hand it was, and is undone by that hand or their own', () => {
    const group = aGroup()
    const li = 'res_li' as typeof CHEN
    const joined = decideJoining({ group, count: 3 }, undefined, { ...says('in'), proxyId: li })
    expect(joined).toMatchObject({ value: { residentId: CHEN, proxyId: li } })
    const leaves = (before: ReturnType<typeof aMember>, proxyId?: typeof CHEN) =>
      decideJoining({ group, count: 3 }, before, { ...says('out'), proxyId })
    expect(leaves(aMember({ proxyId: li }), li)).toMatchObject({ value: { want: 'out' } })
    expect(leaves(aMember({ proxyId: li })).ok).toBe(true)
    expect(leaves(aMember(), li)).toMatchObject({ refusal: { code: 'care.notOpen' } })
    const own = decideJoining(
      { group, count: 3 },
      aMember({ want: 'out', proxyId: li }),
      says('in'),
    )
    expect(own.ok && own.value).not.toHaveProperty('proxyId')
  })

  it('(4.2) is taken back whatever became of the group', () => {
    const group = aGroup({ status: 'ended', limit: 2 })
    expect(decideJoining({ group, count: 9 }, aMember(), says('out'))).toMatchObject({
      value: { want: 'out', rev: 2 },
    })
    expect(decideJoining({ group, count: 9 }, undefined, says('out'))).toMatchObject({
      value: undefined,
    })
  })
})
