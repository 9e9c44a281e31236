import { describe, expect, it } from '@jest/globals'
import { addDays, DAY_MS, startOf } from '../../../shared/kernel/dates'
import type { EventId } from '../../../shared/kernel/ids'
import { anEvent, sessionAt } from '../../testing/eventFacts'
import { isOverAt } from '../rules'
import { lastWords } from '../standing/rules'
import type { Found } from '../finding/rules'
import { deskCard, edgeOf, isAt, isHeldBelow, isPastIts } from './rules'

const { id, ...times } = sessionAt(1, 1)
const row: Found = {
  ...{ id, sortKey: 'at' },
  card: {
    ...{ ...times, eventId: 'evt_1' as EventId, kind: 'class', title: '书法课' },
    ...{ venue: '活动室', status: 'open', isHidden: true },
  },
}

describe('A session at the desk', () => {
  it('(4.1) comes until its end, and is over from then on', () => {
    const end = isOverAt(times)
    expect([isAt(row, 'coming', end - 1), isAt(row, 'coming', end)]).toEqual([true, false])
    expect([isAt(row, 'over', end - 1), isAt(row, 'over', end)]).toEqual([false, true])
  })

  it('(4.1) is archived thirty days behind its day, and stands on one side alone', () => {
    const sides = ['coming', 'over', 'archived'] as const
    const at = (now: number) => sides.filter((when) => isAt(row, when, now))
    const day = startOf(times.day)
    expect(at(day + 30 * DAY_MS)).toEqual(['over'])
    expect(at(day + 31 * DAY_MS - 1)).toEqual(['over'])
    expect(at(day + 31 * DAY_MS)).toEqual(['archived'])
  })

  it('(4.1) is looked for from where its side begins', () => {
    const { day } = times
    expect(edgeOf('coming', day)).toBe(`${day}T`)
    expect(edgeOf('over', day)).toBe(`${addDays(day, 1)}T`)
    expect(edgeOf('archived', day)).toBe(`${addDays(day, -30)}T`)
    const later = startOf(day) + 31 * DAY_MS
    expect(isPastIts(row, 'over', later)).toBe(true)
    expect(isPastIts(row, 'archived', later)).toBe(false)
    expect(isPastIts(row, 'over', later - 1)).toBe(false)
    expect(isPastIts(undefined, 'over', later)).toBe(false)
  })

  it('(4.1) says how its event and its words stand', () =>
    expect(
      deskCard(row, anEvent({ status: 'draft', textCheck: { is: 'withWorker', of: 'words' } })),
    ).toStrictEqual({ ...row.card, id, fill: 'enough', event: 'draft', check: 'withWorker' }))

  it('(4.1, 9.1) says how words stand that were rewritten', () => {
    const rewritten = { words: anEvent().words, of: 'others', by: anEvent().organiserId }
    expect(deskCard(row, anEvent({ rewritten })).check).toBe('withWorker')
    expect(deskCard(row, anEvent({ rewritten: { ...rewritten, label: 'ad' } })).check).toBe(
      'refused',
    )
    expect(lastWords(anEvent({ rewritten }))).toBe(rewritten.words)
    expect(lastWords(anEvent())).toEqual(anEvent().words)
  })
})

describe('A place that looks at an event', () => {
  it('(10.2) is where it is held, or above it', () => {
    const event = anEvent()
    expect(isHeldBelow(event, event.districtId)).toBe(true)
    expect(isHeldBelow(event, 'com_other')).toBe(false)
  })
})
