import { describe, expect, it } from '@jest/globals'
import { type LocalDate, startOf } from '../../../../shared/kernel/dates'
import type { ResidentId } from '../../../../shared/kernel/ids'
import { refuse } from '../../../../shared/kernel/outcome'
import type { Block } from '../rules'
import { decideAppealing, decideOnAppeal, mayDecide, type Word } from './rules'

const NOW = Date.parse('2030-05-04T10:00:00+08:00')
const day = (text: string) => text as LocalDate
const [XIAOLI, FANG] = ['res_xiaoli', 'res_fang'] as unknown as readonly [ResidentId, ResidentId]
const ENDS = startOf(day('2030-05-07'))
const block = {
  ...{ id: 'blk', rev: 1, by: XIAOLI, byRole: 'worker', status: 'running' },
  ...{ until: ENDS, endsAt: ENDS, dueAt: NOW + 5 },
} as unknown as Block
const appealed: Block = { ...block, rev: 2, appeal: { words: '我还了', at: NOW } }
const decided = { is: 'keep', words: '看过了', by: FANG, at: NOW } as const
const word = { by: FANG, at: NOW, standing: 1, words: '看过了', until: undefined }
const shorten = (until: string | undefined, of = appealed) =>
  decideOnAppeal(of, {
    ...{ ...word, decision: 'shorten' },
    until: until as LocalDate | undefined,
  } satisfies Word)

describe('An appeal against a block', () => {
  it('(1.10) stands with the words of whoever is blocked', () =>
    expect(decideAppealing(block, { words: '我还了', at: NOW })).toEqual({
      ok: true,
      value: appealed,
    }))

  it('(1.10) is decided by a colleague of the standing it took, while it is open', () => {
    expect(mayDecide(appealed, { by: FANG, standing: 1 })).toBe(true)
    expect(mayDecide(appealed, { by: FANG, standing: 0 })).toBe(false)
    expect(mayDecide(appealed, { by: XIAOLI, standing: 3 })).toBe(false)
    expect(mayDecide(block, { by: FANG, standing: 3 })).toBe(false)
    const over = { ...appealed, appeal: { words: '我还了', at: NOW, decision: decided } }
    expect(mayDecide(over, { by: FANG, standing: 3 })).toBe(false)
  })

  it('(1.10) that is kept leaves its days, with what was said to it', () =>
    expect(decideOnAppeal(appealed, { ...word, decision: 'keep' })).toEqual({
      ok: true,
      value: { ...appealed, rev: 3, appeal: { words: '我还了', at: NOW, decision: decided } },
    }))

  it('(1.10) that shortens it ends it a day earlier at the least, tomorrow at the soonest', () => {
    const wrong = refuse({ code: 'block.daysWrong' as const, max: 2 })
    for (const until of [undefined, '2030-05-04', '2030-05-07'])
      expect(shorten(until)).toEqual(wrong)
    for (const until of ['2030-05-05', '2030-05-06'])
      expect(shorten(until)).toMatchObject({
        value: { rev: 3, until: ENDS, endsAt: startOf(day(until)), dueAt: NOW + 5 },
      })
  })

  it('(1.10) that shortens it is looked at no later than at its new end', () => {
    const dueAt = startOf(day('2030-05-05'))
    expect(shorten('2030-05-05', { ...appealed, dueAt: ENDS })).toMatchObject({ value: { dueAt } })
    const { dueAt: _due, ...undue } = appealed
    expect(shorten('2030-05-05', undue)).toMatchObject({ value: { dueAt } })
  })

  it('(1.10) has no day to shorten on the last one', () =>
    expect(shorten('2030-05-05', { ...appealed, endsAt: NOW + 1 })).toEqual(
      refuse({ code: 'block.daysWrong', max: 0 }),
    ))
})
