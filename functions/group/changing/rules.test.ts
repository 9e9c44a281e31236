import { describe, expect, it } from '@jest/globals'
import type { HourRange } from '../../../shared/kernel/hours'
import { aGroup, BY } from '../../testing/groupFacts'
import type { Group } from '../rules'
import { withTextCheck } from '../verdict/rules'
import { changedAs, decideChange } from './rules'

const passed = { is: 'passed', of: 'other' } as const
const unsure = { is: 'withWorker', of: 'other' } as const
const refused = { is: 'refused', of: 'other', label: 'ad' } as const
const plan = ({ words, venue, rhythm, limit }: Group) => ({ words, venue, rhythm, limit })
const becomes = (change: Partial<Group>, check = passed as typeof passed | typeof unsure) =>
  changedAs(aGroup(), plan(aGroup(change)), { ...BY, textCheck: check })
const later = (hours: string) => ({ from: '07:00', until: hours }) as HourRange

describe('A group that is written anew', () => {
  it('(4.2) is news where its name, place or times are others, and of nothing else', () => {
    const { weekdays, hours } = aGroup().rhythm
    expect(becomes({ words: { name: '拳' } }).news).toMatchObject({ is: 'changed', edition: 1 })
    expect(becomes({ venue: { name: '亭子' } }).news).toBeDefined()
    expect(becomes({ rhythm: { weekdays: [2], hours } }).news).toBeDefined()
    expect(becomes({ rhythm: { weekdays, hours: later('09:00') } }).news).toBeDefined()
    expect(becomes({ words: { name: '太极', about: '打拳' } }).news).toBeUndefined()
    expect(becomes({ limit: 9 })).toMatchObject({ limit: 9 })
    expect(becomes({ limit: 9 }).news).toBeUndefined()
  })

  it('(4.2, 9.1) stands as it was until a colleague has looked', () => {
    const waiting = becomes({ words: { name: '拳' }, limit: 9 }, unsure)
    expect(waiting).toMatchObject({
      ...{ words: { name: '太极' }, textCheck: { is: 'passed' } },
      rewritten: { words: { name: '拳' }, of: 'other', by: 'res_li' },
    })
    expect(waiting.news).toBeUndefined()
    const stands = withTextCheck(waiting, passed, 9)
    expect(stands).toMatchObject({ words: { name: '拳' }, limit: 9, textCheck: passed })
    expect(stands?.news).toMatchObject({ is: 'changed', by: 'res_li', at: 9 })
    expect(stands).not.toHaveProperty('rewritten')
    const stays = withTextCheck(waiting, refused, 9)
    expect(stays).toMatchObject({ words: { name: '太极' }, textCheck: { is: 'passed' } })
    expect(stays).not.toHaveProperty('rewritten')
    expect(withTextCheck(waiting, { ...passed, of: 'older' }, 9)).toBeUndefined()
    expect(withTextCheck({ ...waiting, status: 'ended' }, passed, 9)).toBeUndefined()
  })

  it('(4.2, 9.1) is replaced where nobody has seen it yet', () => {
    const unseen = aGroup({ textCheck: { is: 'withWorker', of: 'words' } })
    const again = changedAs(unseen, plan(aGroup({ words: { name: '拳' } })), {
      ...{ ...BY, textCheck: unsure },
    })
    expect(again).toMatchObject({ words: { name: '拳' }, textCheck: unsure })
    expect(again).not.toHaveProperty('rewritten')
    expect(withTextCheck(again, passed, 9)).toMatchObject({ textCheck: passed, changedAt: 9 })
    expect(withTextCheck(again, refused, 9)).toMatchObject({ status: 'ended', textCheck: refused })
    expect(withTextCheck(again, { ...passed, of: 'words' }, 9)).toBeUndefined()
    const seen = changedAs(unseen, plan(aGroup({ words: { name: '拳' } })), {
      ...{ ...BY, textCheck: passed },
    })
    expect(seen.news).toBeUndefined()
  })

  it('(4.2) keeps hours that go forwards, and is nothing that is over', () => {
    const { weekdays } = aGroup().rhythm
    const backwards = { ...plan(aGroup()), rhythm: { weekdays, hours: later('07:00') } }
    expect(decideChange(aGroup(), backwards)).toMatchObject({
      refusal: { code: 'event.timesWrong', position: 1 },
    })
    expect(decideChange(aGroup({ status: 'ended' }), plan(aGroup()))).toMatchObject({
      refusal: { code: 'group.over' },
    })
    expect(decideChange(aGroup(), plan(aGroup()))).toMatchObject({ ok: true })
  })
})
