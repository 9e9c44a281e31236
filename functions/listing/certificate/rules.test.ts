import { describe, expect, it } from '@jest/globals'
import { DAY_MS, startOf } from '../../../shared/kernel/dates'
import type { CertificateId, ResidentId } from '../../../shared/kernel/ids'
import { CHEN, may, NOON } from '../../testing/borrowing'
import {
  afterDecision,
  type Certificate,
  decideElapsed,
  decideOn,
  endOf,
  isPermitted,
  lackOf,
  permissionFor,
  type Permission,
  permitOf,
  withoutTitle,
  withSent,
} from './rules'

const WORKER = 'res_worker' as ResidentId
const [OLD, NEW] = ['crt_old', 'crt_new'] as CertificateId[] as [CertificateId, CertificateId]
const APPROVED = { of: 'electric', state: 'approved', id: OLD, expiresOn: may(20) } as const
const state = (is: Permission['state']): Permission => ({ of: 'electric', state: is })

const certificate = (change: Partial<Certificate> = {}): Certificate =>
  ({
    ...{ districtId: 'dst', streetId: 'str', communityId: 'cmt', compoundId: 'cpd' },
    ...{ id: NEW, rev: 1, compoundName: '鸿业新天地', listingId: 'lst_lamp', ownerId: CHEN },
    ...{ title: '装灯', of: 'electric', photoId: 'pho_paper', expiresOn: may(20) },
    ...{ status: 'waiting', since: 5, changedAt: 5, ...change },
  }) as Certificate

describe('Help that needs a certificate', () => {
  it.each(['missing', 'waiting', 'refused', 'expired'] as const)(
    '(2.2) is not offered while it is %s, and its list says so',
    (is) => {
      expect(isPermitted(state(is))).toBe(false)
      expect(lackOf(state(is))).toStrictEqual({ certificate: is })
    },
  )

  it('(2.2) is offered once it was seen, as is what needs none', () => {
    for (const permission of [APPROVED, undefined]) {
      expect(isPermitted(permission)).toBe(true)
      expect(lackOf(permission)).toStrictEqual({})
    }
  })

  it('(2.2) tells its owner whether another one is looked at, and names neither', () => {
    const { id: _id, ...permit } = APPROVED
    expect(permitOf(APPROVED)).toStrictEqual(permit)
    expect(permitOf({ ...APPROVED, sentId: NEW })).toStrictEqual({ ...permit, isRenewing: true })
    expect(permitOf({ ...state('waiting'), sentId: NEW })).toStrictEqual(state('waiting'))
  })
})

describe('What safety asks for', () => {
  const ELECTRIC = { is: 'certificate', of: 'electric' } as const
  const asks = (kept: Permission | undefined, safety: Parameters<typeof permissionFor>[1]) =>
    permissionFor({ title: '装灯', ...(kept ? { certificate: kept } : {}) }, safety, may(20))
  const missing = { title: '装灯', certificate: state('missing') }

  it('(2.2) is a certificate that nobody has sent yet', () =>
    expect(asks(undefined, ELECTRIC)).toStrictEqual(missing))

  it('(2.2) keeps one for the same until its last day, and takes none for another', () => {
    expect(asks(APPROVED, ELECTRIC)).toStrictEqual({ title: '装灯', certificate: APPROVED })
    expect(asks({ ...APPROVED, of: 'height' }, ELECTRIC)).toStrictEqual(missing)
  })

  it('(2.2) does not wait for a sweep to call it expired', () => {
    const over = { ...APPROVED, expiresOn: may(19) }
    expect(asks(over, ELECTRIC).certificate).toStrictEqual({ ...over, state: 'expired' })
    expect(asks({ ...over, state: 'refused' }, ELECTRIC).certificate?.state).toBe('refused')
    const { expiresOn: _never, ...endless } = APPROVED
    expect(asks(endless, ELECTRIC).certificate).toStrictEqual(endless)
  })

  it.each(['fine', 'risky'] as const)('(2.2) is none where it is %s', (is) =>
    expect(asks(APPROVED, { is })).toStrictEqual({ title: '装灯' }),
  )
})

describe('A certificate that is sent', () => {
  it('(2.2) waits for a worker, without the reason why another was refused', () =>
    expect(withSent({ ...state('refused'), reason: 'unreadable' }, NEW)).toStrictEqual({
      ...state('waiting'),
      sentId: NEW,
    }))

  it('(2.2) leaves what is good good meanwhile', () =>
    expect(withSent(APPROVED, NEW)).toStrictEqual({ ...APPROVED, sentId: NEW }))

  it('(2.2) is good through its last day', () =>
    expect(endOf({ expiresOn: may(20) })).toBe(startOf(may(21))))
})

describe('A worker who looks at it', () => {
  const request = { key: 'key-of-this-tap', hash: 'hash' }
  const word = (at = NOON, by = WORKER) => ({ by, at, request })
  const said = { decidedBy: WORKER, decidedUnder: request, changedAt: NOON, rev: 2 }
  const approves = (of: Certificate, by = word()) => decideOn(of, { is: 'approved' }, by)
  const refused = (code: string) => ({ ok: false, refusal: { code } })

  it('(2.2) approves it until its end', () =>
    expect(approves(certificate())).toStrictEqual({
      ok: true,
      value: certificate({ ...said, status: 'approved', dueAt: startOf(may(21)) }),
    }))

  it.each([
    ['a month before its end', may(31), startOf(may(2))],
    ['at its end, where the month before it begins now', may(30), startOf(may(31))],
    ['at its end, where that month has begun', may(29), startOf(may(30))],
  ])('(2.2) is followed by word to its owner %s', (_when, expiresOn, dueAt) => {
    const outcome = approves(certificate({ expiresOn }), word(startOf(may(1))))
    expect(outcome.ok && outcome.value.dueAt).toBe(dueAt)
  })

  it('(2.2) refuses it with a reason, also when it is over', () =>
    expect(
      decideOn(
        certificate({ expiresOn: may(1) }),
        { is: 'refused', reason: 'notYours' },
        {
          ...word(),
        },
      ),
    ).toStrictEqual({
      ok: true,
      value: certificate({
        ...{ ...said, expiresOn: may(1), status: 'refused', reason: 'notYours' },
      }),
    }))

  it('(2.2) does not approve what ended, to the moment', () => {
    expect(approves(certificate(), word(startOf(may(21)) - 1)).ok).toBe(true)
    expect(approves(certificate(), word(startOf(may(21))))).toEqual(refused('certificate.expired'))
  })

  it('(2.2) decides once, and not about their own', () => {
    expect(approves(certificate(), word(NOON, CHEN))).toEqual(refused('certificate.own'))
    for (const status of ['approved', 'refused', 'expired', 'replaced'] as const)
      expect(approves(certificate({ status }))).toEqual(refused('certificate.alreadyDecided'))
  })
})

describe('The offer after a worker’s word', () => {
  const waiting = { ...state('waiting'), sentId: NEW }
  const no = certificate({ status: 'refused', reason: 'unreadable' })

  it('(2.2) is good until the day on the certificate', () =>
    expect(afterDecision(waiting, certificate({ status: 'approved' }))).toStrictEqual({
      ...APPROVED,
      id: NEW,
    }))

  it('(2.2) is refused, and says why', () => {
    expect(afterDecision(waiting, no)).toStrictEqual({ ...state('refused'), reason: 'unreadable' })
    expect(afterDecision(waiting, certificate({ status: 'refused' }))).toStrictEqual(
      state('refused'),
    )
  })

  it('(2.2) stays good where the one before still is', () =>
    expect(afterDecision({ ...APPROVED, sentId: NEW }, no)).toStrictEqual(APPROVED))

  it('(2.2) is not about a certificate in whose place another was sent', () => {
    expect(afterDecision({ ...waiting, sentId: OLD }, no)).toBeUndefined()
    expect(afterDecision(undefined, no)).toBeUndefined()
  })
})

describe('What time makes of a certificate', () => {
  const DUE = startOf(may(21)) - 30 * DAY_MS
  const good = certificate({ status: 'approved', dueAt: DUE })
  const { dueAt: _due, ...rest } = good
  const mine = { ...APPROVED, id: NEW }

  it('(2.2) its owner is told a month before, and it is due again at its end', () => {
    expect(decideElapsed(good, mine, DUE - 1)).toBeUndefined()
    expect(decideElapsed(good, mine, DUE)).toStrictEqual({
      ...{ ...good, changedAt: DUE, rev: 2, isSoonTold: true, dueAt: startOf(may(21)) },
    })
  })

  it('(2.2) it ends, and nothing is due any more', () => {
    const end = startOf(may(21))
    expect(decideElapsed(good, mine, end - 1)?.status).toBe('approved')
    expect(decideElapsed(good, mine, end)).toStrictEqual({
      ...{ ...rest, changedAt: end, rev: 2, status: 'expired' },
    })
    expect(decideElapsed(rest, mine, end)).toBeUndefined()
  })

  it('(2.2) it is replaced where another is the good one, or none is asked for', () => {
    for (const permission of [APPROVED, undefined])
      expect(decideElapsed(good, permission, DUE)).toStrictEqual({
        ...{ ...rest, changedAt: DUE, rev: 2, status: 'replaced' },
      })
  })
})

describe('The certificate of somebody whose account is gone', () => {
  it.each(['waiting', 'approved'] as const)('(12.2) waits for nobody when it was %s', (status) =>
    expect(withoutTitle(certificate({ status, dueAt: NOON }), 99)).toStrictEqual(
      certificate({ status: 'replaced', changedAt: 99, title: '', rev: 2 }),
    ),
  )

  it.each(['refused', 'expired', 'replaced'] as const)(
    '(12.2) that was %s loses its words alone, once',
    (status) => {
      const after = certificate({ status, title: '', rev: 2 })
      expect(withoutTitle(certificate({ status }), 99)).toStrictEqual(after)
      expect(withoutTitle(after, 100)).toBeUndefined()
    },
  )
})
