import { describe, expect, it } from '@jest/globals'
import type { PostRole } from '../../../shared/contract/resident'
import { addDays, DAY_MS, HOUR_MS, localDateAt, MINUTE_MS } from '../../../shared/kernel/dates'
import { decideAppealing, decideLift, decideOnAppeal } from './deciding/rules'
import {
  type Block,
  decideBlock,
  elapsed,
  hasOpenAppeal,
  highestOf,
  isRunning,
  maxDaysFor,
  over,
  standingOf,
  withoutBlockWords,
} from './rules'

const NOW = Date.parse('2030-05-04T10:00:00+08:00')
const inDays = (count: number) => addDays(localDateAt(NOW), count)
const id = (text: string) => text as never
const wanted = (by: PostRole, days: number) => ({
  ...{ id: id('blk'), residentId: id('li'), membershipId: id('mbr'), compoundName: '九鼎小区' },
  ...{ districtId: id('d'), streetId: id('s'), communityId: id('c'), compoundId: id('p') },
  ...{ reason: 'rude' as const, by: id('xiaoli'), byRole: by, since: NOW },
  ...{ request: { key: 'k', hash: 'h' }, untilDay: inDays(days) },
})
const nobody = { posts: [], blockedUntil: undefined }
const blocked = (by: PostRole = 'worker', days = 20): Block => {
  const decided = decideBlock(wanted(by, days), nobody)
  if (!decided.ok) throw new Error(decided.refusal.code)
  return decided.value
}
const posts = (...roles: readonly PostRole[]) => roles.map((role) => ({ role }))

describe('A block', () => {
  it('(1.10) is from this moment until its day begins', () => {
    const block = blocked()
    expect(block).toMatchObject({ status: 'running', since: NOW, rev: 1 })
    expect(localDateAt(block.endsAt)).toBe(inDays(20))
    expect(isRunning(block, block.endsAt - 1)).toBe(true)
    expect(isRunning(block, block.endsAt)).toBe(false)
  })

  it.each<[PostRole, number, boolean]>([
    ['worker', 90, true],
    ['worker', 91, false],
    ['streetAdmin', 365, true],
    ['districtAdmin', 366, false],
    ['worker', 0, false],
    ['worker', 1, true],
  ])('(1.10) by a %s is for %i days: %s', (role, days, isFine) =>
    expect(decideBlock(wanted(role, days), nobody).ok).toBe(isFine),
  )

  it.each<[PostRole, ReturnType<typeof posts>, string | undefined]>([
    ['worker', posts('worker'), 'block.higherPost'],
    ['streetAdmin', posts('worker'), undefined],
    ['streetAdmin', posts('worker', 'streetAdmin'), 'block.higherPost'],
    ['districtAdmin', posts('streetAdmin'), undefined],
    ['worker', posts('keeper'), undefined],
    ['worker', posts('leader'), 'block.higherPost'],
  ])('(1.10) by a %s of who holds %j', (role, held, code) => {
    const decided = decideBlock(wanted(role, 9), { ...nobody, posts: held })
    expect(decided.ok ? undefined : decided.refusal.code).toBe(code)
  })

  it('(1.10) is never of oneself, nor a second one', () => {
    const own = { ...wanted('worker', 9), residentId: id('xiaoli') }
    expect(decideBlock(own, nobody)).toMatchObject({ refusal: { code: 'block.own' } })
    const until = NOW + DAY_MS
    expect(decideBlock(wanted('worker', 9), { posts: [], blockedUntil: until })).toMatchObject({
      refusal: { code: 'block.already', until },
    })
  })

  it('(1.10) is looked at again after two minutes, an hour, a day, and at its end', () => {
    const passes = [2 * MINUTE_MS, HOUR_MS, DAY_MS]
    let block = blocked()
    let now = NOW
    for (const [number, pause] of passes.entries()) {
      expect(block.dueAt).toBe(now + pause)
      expect(elapsed(block, now + pause - 1)).toBeUndefined()
      now += pause
      block = elapsed(block, now) as Block
      expect(block).toMatchObject({ passes: number + 1, status: 'running' })
    }
    expect(block.dueAt).toBe(block.endsAt)
    const over = elapsed(block, block.endsAt)
    expect(over).toMatchObject({ status: 'over', endedBy: 'clock', endedAt: block.endsAt })
    expect(over).not.toHaveProperty('dueAt')
    expect(elapsed(over as Block, block.endsAt + DAY_MS)).toBeUndefined()
  })

  it('(1.10) that ends sooner than the next look is looked at when it ends', () => {
    const short = blocked('worker', 1)
    const once = elapsed(elapsed(short, NOW + HOUR_MS) as Block, NOW + 2 * HOUR_MS) as Block
    expect(once.dueAt).toBe(short.endsAt)
  })
})

describe('Ending a block', () => {
  const lift = (block: Block, standing: number, at = NOW + 1) =>
    decideLift(block, { by: id('colleague'), at, standing })

  it('(1.10) before its day takes the standing of whoever decided it', () => {
    expect(lift(blocked(), standingOf(posts('worker')))).toMatchObject({
      value: { status: 'over', endedBy: 'colleague', endedAt: NOW + 1 },
    })
    expect(lift(blocked('streetAdmin'), 1)).toMatchObject({ refusal: { code: 'block.setAbove' } })
    expect(lift(blocked('streetAdmin'), 3).ok).toBe(true)
  })

  it('(1.10) is not done twice, nor once it is over', () => {
    const block = blocked()
    expect(lift(block, 1, block.endsAt)).toMatchObject({ refusal: { code: 'block.over' } })
  })
})

describe('An appeal', () => {
  const appealed = (block = blocked()): Block => {
    const decided = decideAppealing(block, { words: '我还了', at: NOW + 1 })
    if (!decided.ok) throw new Error(decided.refusal.code)
    return decided.value
  }
  const word = { by: id('colleague'), at: NOW + 2, standing: 1, words: '看过了', until: undefined }
  const decide = (block: Block, more: object) =>
    decideOnAppeal(block, { ...word, decision: 'keep', ...more })

  it('(1.10) is made once, while the block runs', () => {
    expect(decideAppealing(appealed(), { words: '再说一次', at: NOW + 2 })).toMatchObject({
      refusal: { code: 'block.appealed' },
    })
    const block = blocked()
    expect(decideAppealing(block, { words: '晚了', at: block.endsAt })).toMatchObject({
      refusal: { code: 'block.over' },
    })
  })

  it.each([
    [{ by: id('xiaoli') }, 'block.ownDecision'],
    [{ standing: 0 }, 'block.setAbove'],
    [{ at: NOW + 21 * DAY_MS }, 'block.over'],
    [{ decision: 'shorten' }, 'block.daysWrong'],
    [{ decision: 'shorten', until: inDays(20) }, 'block.daysWrong'],
    [{ decision: 'shorten', until: inDays(0) }, 'block.daysWrong'],
  ])('(1.10) decided with %j is refused', (more, code) =>
    expect(decide(appealed(), more)).toMatchObject({ refusal: { code } }),
  )

  it('(1.10) is decided where there is one, and once', () => {
    expect(decide(blocked(), {})).toMatchObject({ refusal: { code: 'block.noAppeal' } })
    const kept = decide(appealed(), {})
    expect(kept).toMatchObject({
      value: { status: 'running', appeal: { decision: { is: 'keep' } } },
    })
    if (kept.ok)
      expect(decide(kept.value, {})).toMatchObject({ refusal: { code: 'block.alreadyDecided' } })
  })

  it('(1.10) makes it shorter by a day at the least, or ends it', () => {
    const shorter = decide(appealed(), { decision: 'shorten', until: inDays(19) })
    expect(shorter.ok && localDateAt(shorter.value.endsAt)).toBe(inDays(19))
    expect(decide(appealed(), { decision: 'lift' })).toMatchObject({
      value: { status: 'over', endedAt: NOW + 2, endedBy: 'colleague' },
    })
  })
})

describe('A block, word for word', () => {
  const block = blocked()

  it('(1.10) holds what was decided, and when it ends', () => {
    const { untilDay: _day, ...said } = wanted('worker', 20)
    expect(block).toStrictEqual({
      ...{ ...said, rev: 1, status: 'running', passes: 0, done: [] },
      ...{ until: block.endsAt, endsAt: block.endsAt, dueAt: NOW + 2 * MINUTE_MS },
    })
    expect(decideBlock(wanted('worker', 91), nobody)).toEqual({
      ok: false,
      refusal: { code: 'block.daysWrong', max: 90 },
    })
  })

  it('(1.10) once it is over says by whom and when, and is due no more', () => {
    const { dueAt: _due, ...kept } = block
    expect(over(block, 'clock', NOW + 9)).toStrictEqual({
      ...{ ...kept, rev: 2, status: 'over', endedAt: NOW + 9, endedBy: 'clock' },
    })
    expect(isRunning(over(block, 'clock', NOW), NOW)).toBe(false)
    expect(elapsed({ ...kept, status: 'running' }, block.endsAt)).toBeUndefined()
    expect(elapsed(block, NOW + 2 * MINUTE_MS)?.rev).toBe(2)
  })

  it('(12.4) of somebody who is gone says that it was, and no word of it', () => {
    const done = [{ key: 'k', hash: 'h', at: 1, answer: '{}' }]
    const bare = { ...block, rev: 2, done: [] }
    expect(withoutBlockWords({ ...block, words: '吵' })).toStrictEqual(bare)
    expect(withoutBlockWords({ ...block, appeal: { words: '我还了', at: 1 } })).toStrictEqual(bare)
    expect(withoutBlockWords({ ...block, done })).toStrictEqual(bare)
    expect(withoutBlockWords(block)).toBeUndefined()
  })

  it('(1.10) has an open appeal until somebody has decided on it', () => {
    const appeal = { words: '我还了', at: 1 }
    expect(hasOpenAppeal({})).toBe(false)
    expect(hasOpenAppeal({ appeal })).toBe(true)
    const decision = { is: 'keep', words: '', by: id('fang'), at: 2 } as const
    expect(hasOpenAppeal({ appeal: { ...appeal, decision } })).toBe(false)
  })
})

describe('Who stands above whom', () => {
  it.each<[readonly PostRole[], number, PostRole]>([
    [[], 0, 'worker'],
    [['keeper'], 0, 'worker'],
    [['worker', 'keeper'], 1, 'worker'],
    [['leader'], 1, 'worker'],
    [['worker', 'streetAdmin', 'keeper'], 2, 'streetAdmin'],
    [['districtAdmin', 'streetAdmin'], 3, 'districtAdmin'],
  ])('(1.10) %j', (roles, standing, highest) => {
    expect(standingOf(posts(...roles))).toBe(standing)
    expect(highestOf(posts(...roles))).toBe(highest)
  })

  it.each<[PostRole, number]>([
    ['worker', 90],
    ['leader', 90],
    ['streetAdmin', 365],
    ['districtAdmin', 365],
  ])('(1.10) a %s blocks for %i days at the most', (role, days) =>
    expect(maxDaysFor(role)).toBe(days),
  )
})
