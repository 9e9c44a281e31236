import { describe, expect, it } from '@jest/globals'
import { DAY_MS, HOUR_MS } from '../../../shared/kernel/dates'
import type { IncidentId, ResidentId } from '../../../shared/kernel/ids'
import { accept, refuse } from '../../../shared/kernel/outcome'
import { aSession } from '../../testing/attendanceFacts'
import { beginsAt, isOverAt } from '../../event/rules'
import {
  decideWriting,
  incidentOf,
  type Incident,
  inOrder,
  isOpenFor,
  lacksWords,
  ofNobody,
} from './rules'

const session = aSession()
const opens = beginsAt(session) - 2 * HOUR_MS
const last = isOverAt(session) + 30 * DAY_MS - 1
const now = beginsAt(session) + HOUR_MS
const CHEN = 'res_1' as ResidentId
const ids = (n: number) => `inc_${n}` as IncidentId

const wrote = (n: number, change: Partial<Parameters<typeof incidentOf>[1]> = {}): Incident =>
  incidentOf(session, {
    ...{ incidentId: ids(n), kinds: ['fall'], steps: [], words: '', at: now },
    ...{ by: 'res_9' as ResidentId, writtenAt: n, request: { key: 'a tap', hash: 'of what' } },
    ...change,
  })

describe('What happened at a class', () => {
  it('(4.7) is written from two hours before it begins until a month behind it', () => {
    expect([opens - 1, opens, last, last + 1].map((when) => isOpenFor(session, when))).toEqual([
      ...[false, true, true, false],
    ])
    expect(decideWriting(session, [], { at: now, now: last + 1 })).toEqual(
      refuse({ code: 'incident.notNow' }),
    )
    const off = aSession({ status: 'cancelled' })
    expect(decideWriting(off, [], { at: now, now })).toEqual(refuse({ code: 'incident.notNow' }))
  })

  it('(4.7) happened since the door opened, and not later than now', () => {
    for (const at of [opens, now])
      expect(decideWriting(session, [], { at, now })).toEqual(accept(undefined))
    for (const at of [opens - 1, now + 1])
      expect(decideWriting(session, [], { at, now })).toEqual(refuse({ code: 'incident.when' }))
  })

  it('(4.7) is put right by another entry, of something that stands there', () => {
    const earlier = [wrote(1)]
    expect(decideWriting(session, earlier, { at: now, now, corrects: ids(1) }).ok).toBe(true)
    expect(decideWriting(session, earlier, { at: now, now, corrects: ids(2) })).toEqual(
      refuse({ code: 'incident.notFound' }),
    )
  })

  it('(4.7) is written a hundred times at the most', () => {
    const many = Array.from({ length: 100 }, (_, n) => wrote(n))
    expect(decideWriting(session, many.slice(1), { at: now, now }).ok).toBe(true)
    expect(decideWriting(session, many, { at: now, now })).toEqual(
      refuse({ code: 'incident.tooMany', max: 100 }),
    )
  })

  it('(4.7) has each chip once, in its order, and nothing that was not said', () => {
    const kinds = ['other', 'fall', 'fall'] as const
    const one = wrote(1, { kinds, steps: ['family', 'ambulance'] })
    expect(one).toMatchObject({
      ...{ id: 'ses_1#inc_1', rev: 1, kinds: ['fall', 'other'], steps: ['ambulance', 'family'] },
      ...{ title: session.title, day: session.day },
    })
    for (const name of ['words', 'residentId', 'corrects']) expect(one).not.toHaveProperty(name)
    const more = { words: '滑了一下', residentId: CHEN, corrects: ids(7) }
    expect(wrote(1, more)).toMatchObject(more)
  })

  it('(4.7) that is none of the chips is said in words', () => {
    expect(lacksWords(['other'], '')).toBe(true)
    expect(lacksWords(['other'], '停电了')).toBe(false)
    expect(lacksWords(['fall'], '')).toBe(false)
  })

  it('(4.7) is read with the newest in front', () =>
    expect(inOrder([wrote(1), wrote(3), wrote(2)]).map(({ writtenAt }) => writtenAt)).toEqual([
      ...[3, 2, 1],
    ]))

  it('(4.7) stays when whom it names is erased, without them', () =>
    expect(ofNobody(wrote(1, { residentId: CHEN }))).toEqual({ ...wrote(1), rev: 2 }))
})
