import { describe, expect, it } from '@jest/globals'
import { addDays, HOUR_MS } from '../../../shared/kernel/dates'
import type { HourRange } from '../../../shared/kernel/hours'
import { aDrive, inMay, MAY_1, MORNING } from '../../testing/driveFacts'
import { decideAsking, driveOf, judgedAs, wordsOf } from './rules'

const NOON = inMay(1) + 12 * HOUR_MS
const asked = {
  words: { kind: 'class', title: '书法班' },
  ...{ venue: { name: '活动室' }, capacity: 12, wished: { weekday: 6, hours: MORNING } },
  ...{ needed: 3, until: addDays(MAY_1, 9) },
} as const
const hours = (from: string, until: string) => ({
  wished: { weekday: 6, hours: { from, until } as HourRange },
})
const refused = (refusal: object) => ({ ok: false, refusal })

describe('What is asked', () => {
  it.each([0, 1, 90])('(4.5) may end %s days ahead', (count) => {
    const one = { ...asked, until: addDays(MAY_1, count) }
    expect(decideAsking(one, NOON)).toEqual({ ok: true, value: one })
  })

  it.each([-1, 91])('(4.5) may not end %s days ahead', (count) =>
    expect(decideAsking({ ...asked, until: addDays(MAY_1, count) }, NOON)).toEqual(
      refused({ code: 'interest.dayWrong', maxDays: 90 }),
    ),
  )

  it('(4.5) begins before it ends', () => {
    const wrong = refused({ code: 'event.timesWrong', position: 1 })
    expect(decideAsking({ ...asked, ...hours('10:00', '10:00') }, NOON)).toEqual(wrong)
    expect(decideAsking({ ...asked, ...hours('10:30', '10:00') }, NOON)).toEqual(wrong)
    expect(decideAsking({ ...asked, ...hours('10:00', '10:30') }, NOON).ok).toBe(true)
  })

  it('(4.5) has room for a party', () => {
    const party = { ...asked, capacity: 2 }
    expect(decideAsking({ ...party, maxParty: 2 }, NOON).ok).toBe(true)
    expect(decideAsking({ ...party, maxParty: 3 }, NOON)).toEqual(
      refused({ code: 'event.termsWrong', term: 'party' }),
    )
    expect(decideAsking({ ...asked, capacity: 1 }, NOON).ok).toBe(true)
  })

  it('(4.5) is judged in the words in which it would be drafted', () => {
    const words = { ...asked.words, teacher: '林老师', description: '从执笔学起' }
    expect(wordsOf(words)).toStrictEqual({
      ...{ ...asked.words, description: '老师：林老师\n从执笔学起' },
    })
    expect(wordsOf({ ...asked.words, teacher: '林老师' }).description).toBe('老师：林老师')
    expect(wordsOf({ ...asked.words, description: '' })).toStrictEqual(asked.words)
    expect(judgedAs({ ...asked, maxParty: 2 })).toStrictEqual({
      ...{ words: asked.words, venue: asked.venue, terms: { capacity: 12, maxParty: 2 } },
    })
    expect(judgedAs(asked).terms).toStrictEqual({ capacity: 12 })
  })

  it('(4.5) is stored open, with nobody counted, due behind its last day', () => {
    const { id, openedBy, textCheck, request, districtId, streetId, communityId } = aDrive()
    const at = inMay(1)
    const node = {
      districtId,
      streetId,
      communityId,
      nodeId: aDrive().nodeId,
      nodeName: '北江社区',
    }
    expect(driveOf(asked, node as never, { id, openedBy, textCheck, request, at })).toStrictEqual(
      aDrive({ rev: 1 }),
    )
  })
})
