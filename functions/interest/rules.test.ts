import { describe, expect, it } from '@jest/globals'
import type { CompoundId } from '../../shared/kernel/ids'
import { aDrive, inMay, says } from '../testing/driveFacts'
import {
  asksUntil,
  cardOf,
  homeFor,
  householdsIn,
  isAsking,
  isListed,
  isSeen,
  isSettled,
  lackingOf,
  settledAs,
} from './rules'

const home = { districtId: 'd', streetId: 's', communityId: 'c', compoundId: 'p' } as never

describe('Households', () => {
  it('(4.5) are counted once each, however many of them would come', () =>
    expect(householdsIn([says('a', 'h1'), says('b', 'h1'), says('c', 'h2')])).toBe(2))

  it('(4.5) are not counted once nobody of them would come any more', () => {
    expect(householdsIn([says('a', 'h1', { want: 'out' }), says('c', 'h2')])).toBe(1)
    expect(householdsIn([says('a', 'h1', { want: 'out' }), says('b', 'h1')])).toBe(1)
    expect(householdsIn([])).toBe(0)
  })

  it('(4.5) are missing to as many as it takes, and never fewer than none', () => {
    expect(lackingOf({ needed: 3 }, 0)).toBe(3)
    expect(lackingOf({ needed: 3 }, 2)).toBe(1)
    expect(lackingOf({ needed: 3 }, 3)).toBe(0)
    expect(lackingOf({ needed: 3 }, 5)).toBe(0)
  })
})

describe('A drive', () => {
  it('(4.5) is asked to the last moment of its last day', () => {
    expect(asksUntil(aDrive())).toBe(inMay(11))
    expect(isAsking(aDrive(), inMay(11) - 1)).toBe(true)
    expect(isAsking(aDrive(), inMay(11))).toBe(false)
  })

  it('(4.5) with enough is asked until it is published, whatever its day', () =>
    expect(isAsking(aDrive({ status: 'enough' }), inMay(20))).toBe(true))

  it('(4.5, 9.1) is asked and listed only with words that have passed', () => {
    const textCheck = { is: 'withWorker', of: 'words' } as const
    expect(isAsking(aDrive({ textCheck }), inMay(2))).toBe(false)
    expect(isListed(aDrive({ textCheck }))).toBe(false)
    expect(isSeen(aDrive({ textCheck }))).toBe(false)
    expect(isSeen(aDrive({ status: 'ended' }))).toBe(true)
  })

  it.each(['open', 'enough'] as const)('(4.5) that is %s goes on', (status) => {
    expect(isSettled({ status })).toBe(false)
    expect(isListed(aDrive({ status }))).toBe(true)
  })

  it.each(['held', 'lapsed', 'ended'] as const)('(4.5) that is %s is over', (status) => {
    expect(isSettled({ status })).toBe(true)
    expect(isListed(aDrive({ status }))).toBe(false)
  })

  it('(4.5) is due no more once it is settled', () =>
    expect(settledAs(aDrive(), 'lapsed', inMay(11))).toStrictEqual({
      ...(({ dueAt: _due, ...rest }) => rest)(aDrive()),
      ...{ status: 'lapsed', settledAt: inMay(11), changedAt: inMay(11) },
    }))

  it('(4.5) is for whoever lives in its place or below it', () => {
    for (const nodeId of ['d', 's', 'c', 'p'])
      expect(homeFor([home], { nodeId: nodeId as CompoundId })).toBe(home)
    expect(homeFor([home], { nodeId: 'q' as CompoundId })).toBeUndefined()
  })

  it('(4.5) says on its card whom it is for, where it is more than a compound', () => {
    const card = { kind: 'class', title: '书法班', status: 'open', needed: 3, households: 2 }
    expect(cardOf(aDrive({ households: 2 }))).toStrictEqual({
      ...{ ...card, check: 'passed', until: '2030-05-10', reach: '北江社区' },
    })
    const compoundId = 'cpd_1' as CompoundId
    expect(cardOf(aDrive({ households: 2, compoundId, nodeId: compoundId }))).toStrictEqual({
      ...{ ...card, check: 'passed', until: '2030-05-10', compoundId },
    })
  })
})
