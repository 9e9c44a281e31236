import { describe, expect, it } from '@jest/globals'
import { addDays, HOUR_MS, type LocalDate } from '../../../shared/kernel/dates'
import { aDrive, DRAFT, inMay, MAY_1, says } from '../../testing/driveFacts'
import { countedWith, draftedDay, draftOf } from './rules'

const { eventId, sessionId } = DRAFT
const when = (now = inMay(3)) => ({ now, eventId, sessionId })
const TWO = [says('a', 'h1'), says('b', 'h2')]
const THREE = [...TWO, says('c', 'h3')]
const undue = ({ dueAt: _due, ...drive } = aDrive()) => drive

describe('The date that is drafted', () => {
  // 1 May 2030 is a Wednesday.
  it.each([
    [3, '2030-05-08'],
    [4, '2030-05-09'],
    [6, '2030-05-11'],
    [0, '2030-05-12'],
    [2, '2030-05-14'],
  ])('(4.5) is the first weekday %s that is a week ahead: %s', (weekday, day) =>
    expect(draftedDay(MAY_1, weekday)).toBe(day),
  )

  it('(4.5) is counted from the day in Shanghai', () => {
    const almost = countedWith(aDrive(), THREE, when(inMay(4) - 1))
    expect(almost?.draft?.day).toBe('2030-05-11')
    const late = countedWith(aDrive({ wished: { ...aDrive().wished, weekday: 5 } }), THREE, {
      ...when(inMay(4)),
    })
    expect(late?.draft?.day).toBe('2030-05-17')
  })
})

describe('A drive that is counted', () => {
  it('(4.5) holds how many households there are, and stays as it is where that is known', () => {
    expect(countedWith(aDrive(), TWO, when())).toStrictEqual(aDrive({ households: 2 }))
    expect(countedWith(aDrive({ households: 2 }), TWO, when())).toBeUndefined()
    expect(countedWith(aDrive({ households: 2 }), [], when())).toStrictEqual(aDrive())
  })

  it('(4.5) is enough with as many as it takes, and drafted', () =>
    expect(countedWith(aDrive(), THREE, when())).toStrictEqual({
      ...{ ...undue(), households: 3, status: 'enough', changedAt: inMay(3) },
      draft: { ...DRAFT, day: addDays(MAY_1, 10) },
    }))

  it('(4.5) is enough where it was counted before its words had passed', () => {
    const textCheck = { is: 'withWorker', of: 'words' } as const
    expect(countedWith(aDrive({ textCheck }), THREE, when())?.status).toBe('open')
    expect(countedWith(aDrive({ households: 3 }), THREE, when())?.status).toBe('enough')
  })

  it('(4.5) lapses with too few from the first moment behind its day on', () => {
    expect(countedWith(aDrive({ households: 2 }), TWO, when(inMay(11) - 1))).toBeUndefined()
    expect(countedWith(aDrive(), TWO, when(inMay(11)))).toStrictEqual({
      ...{ ...undue(), households: 2, status: 'lapsed' },
      ...{ settledAt: inMay(11), changedAt: inMay(11) },
    })
  })

  it('(4.5) does not lapse where there were enough by then, however late they are counted', () =>
    expect(countedWith(aDrive(), THREE, when(inMay(12)))?.status).toBe('enough'))

  it('(4.5) stays enough with fewer, and is drafted once', () => {
    const enough = aDrive({ status: 'enough', households: 3, draft: DRAFT })
    expect(countedWith(enough, THREE, when())).toBeUndefined()
    expect(countedWith(enough, TWO, when(inMay(20)))).toStrictEqual({ ...enough, households: 2 })
  })

  it.each(['held', 'lapsed', 'ended'] as const)('(4.5) that is %s is counted no more', (status) =>
    expect(countedWith(aDrive({ status }), THREE, when())).toBeUndefined(),
  )
})

describe('What is drafted', () => {
  it('(4.5) needs as many people as it took households, never more than there are places', () => {
    const people = (needed: number) =>
      draftOf(aDrive({ needed, status: 'enough', draft: DRAFT }), DRAFT).terms.minimum?.people
    expect([people(5), people(12), people(13)]).toEqual([5, 12, 12])
  })

  it('(4.5) is a class with room, teacher, places and one date, in words that have passed', () => {
    const words = { kind: 'class', title: '书法班', teacher: '林老师' } as const
    const changedAt = inMay(3) + HOUR_MS
    const drive = aDrive({ words, maxParty: 2, status: 'enough', draft: DRAFT, changedAt })
    const { districtId, streetId, communityId, nodeId, nodeName, textCheck } = drive
    expect(draftOf(drive, DRAFT)).toStrictEqual({
      ...{ id: eventId, rev: 1, districtId, streetId, communityId, nodeId, nodeName },
      ...{ organiserId: 'res_li', driveId: 'drv_1', status: 'draft', textCheck },
      words: { kind: 'class', title: '书法班', description: '老师：林老师' },
      ...{
        venue: { name: '活动室' },
        terms: {
          capacity: 12,
          maxParty: 2,
          minimum: { people: 3, daysBefore: 1, at: '20:00' },
        },
        signUp: 'each',
      },
      sessions: [{ id: sessionId, day: '2030-05-11' as LocalDate, hours: DRAFT.hours }],
      ...{ createdAt: changedAt, changedAt, done: [] },
      request: { key: 'drv_1', hash: 'drv_1' },
    })
  })
})
