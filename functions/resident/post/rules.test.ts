import { describe, expect, it } from '@jest/globals'
import { MAX_POST_DAYS, MAX_POSTS } from '../../../shared/contract/post'
import { addDays, type LocalDate, startOf } from '../../../shared/kernel/dates'
import type { PlaceId, PostId, ResidentId } from '../../../shared/kernel/ids'
import {
  cardOf,
  decideEnd,
  decideGrant,
  decideTimes,
  endedByTime,
  isBelow,
  isDueToEnd,
  pathOf,
  type Post,
  rightOf,
  withoutOver,
} from './rules'

const TODAY = '2030-05-01' as LocalDate
const NOW = startOf(TODAY) + 36_000_000
const day = (ahead: number) => addDays(TODAY, ahead)
const id = (name: string) => name as PostId
const who = (name: string) => name as ResidentId

const fang = {
  ...{ id: id('fang'), rev: 1, residentId: who('fang'), role: 'worker' as const },
  ...{
    nodeId: 'beijiang' as PlaceId,
    nodeName: '北江社区',
    since: NOW,
    status: 'granted' as const,
  },
  grantedBy: who('guan'),
}
const refused = (code: string) => ({ ok: false, refusal: { code } })

describe('The days of a post', () => {
  const times = (from: LocalDate, until?: LocalDate) =>
    decideTimes({ from, until }, { today: TODAY, now: NOW })

  it('(1.11) begin now, or with their first midnight, and end with their last', () => {
    expect(times(TODAY)).toEqual({ ok: true, value: { since: NOW } })
    expect(times(day(1), day(2))).toEqual({
      ok: true,
      value: { since: startOf(day(1)), until: startOf(day(2)) },
    })
  })

  it('(1.11) are none of those gone by, none that are reversed, and not too many', () => {
    for (const [from, until] of [
      [day(-1), day(3)],
      [day(2), day(2)],
      [day(3), day(2)],
      [TODAY, day(MAX_POST_DAYS + 1)],
      [day(MAX_POST_DAYS + 1), undefined],
    ] as const)
      expect(times(from, until)).toEqual(refused('post.datesWrong'))
    expect(times(TODAY, day(MAX_POST_DAYS)).ok).toBe(true)
  })
})

describe('Whether a post may be given', () => {
  const grant = (more: object = {}, facts: object = {}) =>
    decideGrant({ ...fang, ...more }, { rights: [], now: NOW, ...facts })

  it('(1.11) it may, but not to oneself, nor twice at the same time', () => {
    expect(grant()).toEqual({ ok: true, value: fang })
    expect(grant({ grantedBy: fang.residentId })).toEqual(refused('post.own'))
    expect(grant({}, { rights: [fang] })).toEqual(refused('post.alreadyHeld'))
    expect(grant({ role: 'keeper' }, { rights: [fang] }).ok).toBe(true)
    expect(grant({ nodeId: 'tapo' }, { rights: [fang] }).ok).toBe(true)
  })

  it('(1.11) one begins in the moment in which the one before ends', () => {
    const before = { ...fang, since: NOW - 5, until: NOW + 10 }
    expect(grant({ since: NOW + 9 }, { rights: [before] })).toEqual(refused('post.alreadyHeld'))
    expect(grant({ since: NOW + 10 }, { rights: [before] }).ok).toBe(true)
    expect(grant({}, { rights: [{ ...fang, since: 1, until: NOW }] }).ok).toBe(true)
  })

  it('(1.11) one person has so many at the most; those that are over do not count', () => {
    const many = (until?: number) =>
      Array.from({ length: MAX_POSTS }, (_, n) => ({
        ...{ ...fang, id: id(`p${n}`), nodeId: `n${n}` as PlaceId },
        ...(until === undefined ? {} : { until }),
      }))
    const full = { ok: false, refusal: { code: 'post.tooMany', max: MAX_POSTS } }
    expect(grant({}, { rights: many() })).toEqual(full)
    expect(grant({}, { rights: many(NOW) }).ok).toBe(true)
  })

  it('(1.11) a stand-in has dates, and the role and place of somebody else’s post that runs', () => {
    const yin = { residentId: who('yin'), standsInFor: fang.id, until: NOW + 1000 }
    const stands = (more: object, stoodFor: Post | undefined = fang) =>
      grant({ ...yin, ...more }, { stoodFor })
    expect(stands({}).ok).toBe(true)
    expect(grant(yin, { stoodFor: fang, rights: [fang] }).ok).toBe(true)
    for (const wrong of [
      stands({ until: undefined }),
      stands({ role: 'keeper' }),
      stands({ nodeId: 'tapo' }),
      stands({ residentId: fang.residentId }),
      stands({}, { ...fang, status: 'ended' }),
      stands({}, { ...fang, until: NOW }),
      grant(yin),
    ])
      expect(wrong).toEqual(refused('post.cannotStandIn'))
  })
})

describe('The end of a post', () => {
  const end = (post: Post, on?: LocalDate) => decideEnd(post, { by: who('guan'), now: NOW, on })

  it('(1.11) is this very moment, or the beginning of a day to come', () => {
    const changed = { ...fang, rev: 2, endedBy: 'guan', changedAt: NOW }
    expect(end(fang)).toEqual({ ok: true, value: { ...changed, until: NOW, status: 'ended' } })
    expect(end(fang, day(2))).toEqual({ ok: true, value: { ...changed, until: startOf(day(2)) } })
  })

  it('(1.11) is no day gone by, none before it begins, not twice, and not one’s own to say', () => {
    expect(end(fang, TODAY)).toEqual(refused('post.datesWrong'))
    expect(end({ ...fang, since: startOf(day(3)) }, day(3))).toEqual(refused('post.datesWrong'))
    expect(end({ ...fang, status: 'ended' })).toEqual(refused('post.alreadyOver'))
    expect(end({ ...fang, until: NOW })).toEqual(refused('post.alreadyOver'))
    expect(end({ ...fang, residentId: who('guan') })).toEqual(refused('post.own'))
  })

  it('(1.11) comes by itself in its last moment, once', () => {
    const post = { ...fang, until: NOW }
    expect(endedByTime(post, NOW - 1)).toBeUndefined()
    expect(endedByTime(post, NOW)).toEqual({
      ...{ ...post, rev: 2, status: 'ended', changedAt: NOW },
    })
    expect(endedByTime({ ...post, status: 'ended' }, NOW)).toBeUndefined()
    expect(endedByTime(undefined, NOW)).toBeUndefined()
  })

  it('(1.11) is for those above to say', () => {
    expect(isBelow({ role: 'worker' }, { role: 'streetAdmin' })).toBe(true)
    expect(isBelow({ role: 'streetAdmin' }, { role: 'districtAdmin' })).toBe(true)
    expect(isBelow({ role: 'streetAdmin' }, { role: 'streetAdmin' })).toBe(false)
    expect(isBelow({ role: 'districtAdmin' }, { role: 'streetAdmin' })).toBe(false)
  })
})

describe('What is told of a post', () => {
  const standIn = { ...fang, until: NOW + 9, standsInFor: id('guan') }

  it('(1.11) stands in the list of its place, with its end and whose it is where it has one', () => {
    const card = { residentId: fang.residentId, role: 'worker', since: NOW }
    expect(cardOf(fang)).toStrictEqual(card)
    expect(cardOf(standIn)).toStrictEqual({ ...card, until: NOW + 9, standsInFor: 'guan' })
  })

  it('(1.11) is a right without anything of who gave it', () => {
    const { nodeId, nodeName } = fang
    const right = { id: fang.id, role: 'worker', nodeId, nodeName, since: NOW }
    expect(rightOf(fang)).toStrictEqual(right)
    expect(rightOf(standIn)).toStrictEqual({ ...right, until: NOW + 9 })
  })

  it('(1.11) lies where its place lies, and no deeper', () => {
    const path = { districtId: 'dst', streetId: 'str', communityId: 'cmt', compoundId: 'cpd' }
    expect(pathOf(path as never)).toStrictEqual(path)
    expect(pathOf({ districtId: 'dst' } as never)).toStrictEqual({ districtId: 'dst' })
  })

  it('(1.11) is looked at by time while it runs and has an end', () => {
    expect(isDueToEnd({ status: 'granted', until: NOW })).toBe(true)
    expect(isDueToEnd({ status: 'granted' })).toBe(false)
    expect(isDueToEnd({ status: 'ended', until: NOW })).toBe(false)
  })

  it('(1.11) is over in its last moment, and not the one before', () => {
    const posts = [{ until: NOW - 1 }, { until: NOW }, { until: NOW + 1 }, {}]
    expect(withoutOver(posts, NOW)).toEqual([{ until: NOW + 1 }, {}])
  })
})

describe('Another end of a post', () => {
  const end = (post: Post, on: LocalDate) => decideEnd(post, { by: who('guan'), now: NOW, on })

  it('(1.11) is earlier than the one it has, or the same, never later', () => {
    const post = { ...fang, until: startOf(day(5)) }
    expect(end(post, day(4)).ok).toBe(true)
    expect(end(post, day(5)).ok).toBe(true)
    expect(end(post, day(6))).toEqual(refused('post.datesWrong'))
  })

  it('(1.11) makes it as long as a post may be, and no day longer', () => {
    expect(end(fang, day(MAX_POST_DAYS)).ok).toBe(true)
    expect(end(fang, day(MAX_POST_DAYS + 1))).toEqual(refused('post.datesWrong'))
  })

  it('(1.11) that came by time keeps its own moment, however late time looks', () => {
    const post = { ...fang, until: NOW }
    expect(endedByTime(post, NOW + 5000)).toMatchObject({ changedAt: NOW, status: 'ended', rev: 2 })
  })
})

describe('Two posts of one kind', () => {
  it('(1.11) may be given where the new one ends before the other begins', () => {
    const later = { ...fang, since: NOW + 100 }
    const grant = (until: number) => decideGrant({ ...fang, until }, { rights: [later], now: NOW })
    expect(grant(NOW + 100).ok).toBe(true)
    expect(grant(NOW + 101)).toEqual(refused('post.alreadyHeld'))
  })

  it('(1.11) are planned at the most as far ahead as a post may last', () => {
    const from = day(MAX_POST_DAYS)
    expect(decideTimes({ from }, { today: TODAY, now: NOW })).toEqual({
      ok: true,
      value: { since: startOf(from) },
    })
  })

  it.each(['leader', 'keeper', 'worker'] as const)(
    '(1.11) of one rank end nothing of each other: %s',
    (role) => {
      for (const by of ['leader', 'keeper', 'worker'] as const)
        expect(isBelow({ role }, { role: by })).toBe(false)
      expect(isBelow({ role }, { role: 'districtAdmin' })).toBe(true)
    },
  )
})
