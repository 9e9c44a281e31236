import { describe, expect, it } from '@jest/globals'
import type { GroupView } from '../../../../../shared/contract/group'
import type { CompoundId } from '../../../../../shared/kernel/ids'
import { DESK_GROUP_WORDS as W } from '../../../../../shared/text/zhCN/group'
import { heldOnce } from '../heldOnce'
import { draftOf, EMPTY_GROUP, groupPlanOf, lackingInGroup, toggled } from './draft'

const here = { nodeId: 'cmt_1', compounds: [{ id: 'cpd_1' as CompoundId, name: '九鼎小区' }] }
const { hours } = EMPTY_GROUP
const full = { ...EMPTY_GROUP, name: ' 太极晨练 ', place: '九鼎小区小屋', weekdays: [2, 4] }
const view = {
  ...{ id: 'grp_1', status: 'running', nodeId: 'cpd_1', nodeName: '九鼎小区', members: 3 },
  ...{ words: { name: '太极晨练', about: '打拳', leader: '赵姨' }, venue: { name: '广场' } },
  ...{ rhythm: { weekdays: [1], hours }, next: ['2030-05-06'], off: [] },
} as unknown as GroupView

describe('What a worker fills in of a group', () => {
  it('(4.2) says what is missing, one after the other', () => {
    expect(lackingInGroup(EMPTY_GROUP)).toBe(W.lacking.name)
    expect(lackingInGroup({ ...EMPTY_GROUP, name: '太极' })).toBe(W.lacking.place)
    expect(lackingInGroup({ ...full, weekdays: [] })).toBe(W.lacking.weekdays)
    expect(lackingInGroup(full)).toBeUndefined()
    expect(groupPlanOf(EMPTY_GROUP, here)).toBeUndefined()
  })

  it('(4.2) is sent as it was written, and nothing else', () => {
    expect(groupPlanOf(full, here)).toEqual({
      words: { name: '太极晨练' },
      venue: { name: '九鼎小区小屋', placeId: 'cpd_1' },
      rhythm: { weekdays: [2, 4], hours },
    })
    const more = { ...full, about: ' 打拳 ', leader: '赵姨', limit: 12 }
    expect(groupPlanOf(more, here)).toMatchObject({
      ...{ words: { about: '打拳', leader: '赵姨' }, limit: 12 },
    })
  })

  it('(4.2) puts a day in and takes it out', () => {
    expect(toggled([2], 4)).toEqual([2, 4])
    expect(toggled([2, 4], 2)).toEqual([4])
  })

  it('(4.2) is filled in from a group that stands, without a limit where it has none', () => {
    expect(draftOf(view)).toEqual({
      ...{ name: '太极晨练', about: '打拳', leader: '赵姨', place: '广场', weekdays: [1], hours },
      limit: undefined,
    })
  })

  it('(4.1, 4.2) makes an event of the next meeting', () => {
    expect(heldOnce(view)).toMatchObject({
      ...{ kind: 'event', title: '太极晨练', description: '打拳', place: '广场', hours },
      ...{ day: '2030-05-06', reach: 'cpd_1', capacity: 20 },
    })
    const paused = { ...view, next: [], limit: 8 } as unknown as GroupView
    expect(heldOnce(paused)).toMatchObject({ capacity: 8 })
    expect(heldOnce(paused)).not.toHaveProperty('day')
  })
})
