import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../shared/kernel/dates'
import type { ResidentId } from '../../shared/kernel/ids'
import {
  calledAfter,
  decideMembership,
  decideRequest,
  isSameDecision,
  type Membership,
  settled,
  type Verdict,
} from './rules'

describe('What somebody is called', () => {
  const asked = { name: '陈秀英', addressForm: '阿英' }
  const verified = { name: '陈秀兰', addressForm: '陈姨' }
  const among = (...statuses: readonly ('requested' | 'approved' | 'rejected')[]) => ({
    ...verified,
    posts: [] as readonly unknown[],
    memberships: statuses.map((status) => ({ status })),
  })

  it.each([
    [{ ...among(), name: undefined }],
    [among('rejected')],
    [among('rejected', 'rejected')],
  ])('(1.4) is what they say, while no worker has verified it', (known) =>
    expect(calledAfter(known, asked, { isPassed: false })).toEqual(asked),
  )

  it.each([[among('approved')], [among('requested')], [among('rejected', 'requested')]])(
    '(1.4) stays what a worker has verified or is looking at',
    (known) => expect(calledAfter(known, asked, { isPassed: false })).toEqual(verified),
  )

  it('(1.11) stays what whoever gave them a post has verified, or a worker before they left', () => {
    expect(calledAfter(among(), asked, { isPassed: false })).toEqual(verified)
    const posted = { ...among('rejected'), posts: ['a post'] }
    expect(calledAfter(posted, asked, { isPassed: false })).toEqual(verified)
  })

  it('(1.4) is what they say, where only a name or a form of address is known', () => {
    const nameless = { ...among('approved'), name: undefined }
    expect(calledAfter(nameless, asked, { isPassed: false })).toEqual(asked)
    const { addressForm: _none, ...formless } = among('approved')
    expect(calledAfter(formless, asked, { isPassed: false })).toEqual({
      ...{ name: '陈秀兰', addressForm: '阿英' },
    })
    expect(calledAfter({ ...nameless, posts: ['a post'] }, asked, { isPassed: false })).toEqual(
      asked,
    )
  })

  it('(9.1) changes in what neighbours read when that has passed, and never in the name', () =>
    expect(calledAfter(among('approved'), asked, { isPassed: true })).toEqual({
      name: '陈秀兰',
      addressForm: '阿英',
    }))
})

const refused = (code: string) => ({ ok: false, refusal: { code } })
const [chen, li, son] = ['res_chen', 'res_li', 'res_son'] as unknown as readonly [
  ResidentId,
  ResidentId,
  ResidentId,
]

describe('Who asks to join a compound', () => {
  const standing = (compoundId: string, status: Membership['status']) =>
    ({ compoundId, status }) as Pick<Membership, 'compoundId' | 'status'>
  const asked = standing('here', 'requested')

  it.each<[Membership['status'], string]>([
    ['approved', 'membership.alreadyMember'],
    ['requested', 'membership.alreadyRequested'],
  ])('(1.4) does so once: %s', (status, code) => {
    expect(decideRequest([standing('here', 'rejected'), standing('here', status)], asked)).toEqual(
      refused(code),
    )
    expect(decideRequest([standing('there', status)], asked)).toEqual({ ok: true, value: asked })
  })

  it.each<Membership['status']>(['rejected', 'left', 'merged', 'withdrawn'])(
    '(1.4) may ask again: %s',
    (status) => expect(decideRequest([standing('here', status)], asked).ok).toBe(true),
  )
})

describe('A request to join, decided', () => {
  const request = {
    ...{ id: 'mem_1', rev: 3, residentId: chen, status: 'requested', householdId: 'hou_502' },
    ...{ proofPhotoId: 'pho_1', requestedAt: 1 },
  } as unknown as Membership
  const { proofPhotoId: _proof, ...bare } = request
  const at = 9
  const decide = (one: Membership, verdict: Verdict, by = li) =>
    decideMembership(one, { verdict, by, at })
  const until = '2031-04-30' as LocalDate

  it.each<Verdict>([
    { status: 'approved' },
    { status: 'approved', lastDay: until },
    { status: 'rejected', reason: 'bringProof' },
  ])('(1.4) says who decided and when, and names no proof any more: %j', (verdict) =>
    expect(decide(request, verdict)).toStrictEqual({
      ok: true,
      value: { ...bare, ...verdict, rev: 4, decidedAt: at, decidedBy: li },
    }),
  )

  it('(12.4) keeps its other words when the proof goes', () =>
    expect(settled(request)).toStrictEqual(bare))

  it('(1.4) is decided by nobody who asks, for themself or for one of the household', () => {
    const forGran = { ...request, relative: { by: son } } as Membership
    expect(decide(request, { status: 'approved' }, chen)).toEqual(refused('membership.ownRequest'))
    expect(decide(forGran, { status: 'approved' }, son)).toEqual(refused('membership.ownRequest'))
    expect(decide(forGran, { status: 'approved' }).ok).toBe(true)
  })

  it.each<Membership['status']>(['approved', 'rejected', 'left', 'merged', 'withdrawn'])(
    '(1.4) is decided once: %s',
    (status) =>
      expect(decide({ ...request, status }, { status: 'approved' })).toEqual(
        refused('membership.alreadyDecided'),
      ),
  )

  const done = (more: object) => ({ ...request, decidedBy: li, ...more }) as Membership
  const approved = done({ status: 'approved', lastDay: until })
  const rejected = done({ status: 'rejected', reason: 'bringProof' })
  const no = (reason: string) => ({ status: 'rejected', reason }) as Verdict
  const other = 'hou_other' as Membership['householdId']

  it.each<[string, Membership, Verdict, object, boolean]>([
    ['the same', approved, { status: 'approved', lastDay: until }, {}, true],
    ['the same without a day', approved, { status: 'approved' }, {}, true],
    ['the same household', approved, { status: 'approved' }, { household: 'hou_502' }, true],
    ['the same reason', rejected, no('bringProof'), {}, true],
    [
      'another day',
      approved,
      { status: 'approved', lastDay: '2031-05-01' as LocalDate },
      {},
      false,
    ],
    ['another household', approved, { status: 'approved' }, { household: other }, false],
    ['another reason', rejected, no('other'), {}, false],
    ['another decision', approved, no('bringProof'), {}, false],
    ['another decision without a reason', rejected, { status: 'approved' }, {}, false],
    ['another worker', approved, { status: 'approved' }, { by: son }, false],
  ])('(13.4) is repeated by a retry, not by a second opinion: %s', (_, one, verdict, more, is) =>
    expect(isSameDecision(one, { verdict, by: li, at, ...more })).toBe(is),
  )
})
