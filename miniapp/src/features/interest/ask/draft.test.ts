import { describe, expect, it } from '@jest/globals'
import type { LocalDate } from '../../../../../shared/kernel/dates'
import type { CompoundId } from '../../../../../shared/kernel/ids'
import { ASK_WORDS as W } from '../../../../../shared/text/zhCN/interest'
import { askOf, EMPTY_ASK, lackingInAsk } from './draft'

const compound = { id: 'cpd_1' as CompoundId, name: '九鼎小区' }
const here = { nodeId: 'cmt_1', compounds: [compound] }
const until = '2030-05-10' as LocalDate
const full = { ...EMPTY_ASK, title: ' 书法班 ', place: '九鼎小区共享小屋', until }

describe('What a worker would ask', () => {
  it('(4.5) lacks a name, a place and a last day, each in a sentence', () => {
    expect(lackingInAsk(EMPTY_ASK)).toBe(W.lacking.title)
    expect(lackingInAsk({ ...EMPTY_ASK, title: '书法班' })).toBe(W.lacking.place)
    expect(lackingInAsk({ ...EMPTY_ASK, title: '书法班', place: '小屋' })).toBe(W.lacking.until)
    expect(lackingInAsk(full)).toBeUndefined()
    expect(askOf(EMPTY_ASK, here)).toBeUndefined()
  })

  it('(4.5) is asked of one compound, unless it is opened further', () => {
    const { hours } = EMPTY_ASK
    expect(askOf(full, here)).toStrictEqual({
      ...{ nodeId: 'cpd_1', words: { kind: 'class', title: '书法班' }, until },
      venue: { name: '九鼎小区共享小屋', placeId: 'cpd_1' },
      ...{ capacity: 20, wished: { weekday: 6, hours }, needed: 5 },
    })
    expect(askOf({ ...full, reach: 'cmt_1' }, here)?.nodeId).toBe('cmt_1')
  })

  it('(4.5) holds what was written, and no larger party than there are places', () => {
    const more = { ...full, teacher: ' 林老师 ', description: '从执笔学起' }
    expect(askOf(more, here)?.words).toStrictEqual({
      ...{ kind: 'class', title: '书法班', teacher: '林老师', description: '从执笔学起' },
    })
    expect(askOf({ ...full, capacity: 3, maxParty: 4 }, here)?.maxParty).toBe(3)
    expect(askOf(full, here)).not.toHaveProperty('maxParty')
  })
})
