import { describe, expect, it } from '@jest/globals'
import { aGroup, inMay, mayDay } from '../../testing/groupFacts'
import { cardOf, type Group } from '../rules'
import { judgedAs } from '../opening/rules'
import { byName, deskGroup, groupCard, groupWords } from './rules'

const row = (change: Partial<Group> = {}) => ({ id: 'grp_1', card: cardOf(aGroup(change)) })
const NOW = inMay(1, 9)

describe('What is shown of a group', () => {
  it('(4.2) is its next meeting, to a neighbour how many they are and whether one is in it', () => {
    const seen = {
      ...{ id: 'grp_1', name: '太极', rhythm: aGroup().rhythm, venue: '广场' },
      ...{ status: 'running', next: mayDay(2), reach: '北江社区' },
    }
    expect(groupCard(row(), NOW, { mine: 'in' })).toStrictEqual({ ...seen, members: 3, mine: 'in' })
    expect(groupCard(row(), NOW, {})).toStrictEqual({ ...seen, members: 3 })
    expect(groupCard(row(), NOW, undefined)).toStrictEqual(seen)
    const paused = groupCard(row({ status: 'paused' }), NOW, undefined)
    expect(paused.status).toBe('paused')
    expect(paused).not.toHaveProperty('next')
    const compoundId = 'cpd_1' as NonNullable<Group['compoundId']>
    expect(groupCard(row({ compoundId }), NOW, undefined)).not.toHaveProperty('reach')
  })

  it('(4.2) is never who leads it, before it is known who asks', () => {
    const words = { name: '太极', about: '打拳', leader: '赵姨' }
    const shown = groupWords(aGroup({ words, limit: 9 }), NOW)
    expect(shown).toMatchObject({ words: { name: '太极', about: '打拳' }, limit: 9 })
    expect(JSON.stringify(shown)).not.toContain('赵姨')
    expect(shown.next).toEqual([2, 7, 9, 14].map(mayDay))
  })

  it('(4.2) names the last day of a pause while it goes on', () => {
    const group = aGroup({ status: 'paused', pausedUntil: mayDay(3) })
    expect(groupWords(group, NOW)).toMatchObject({ status: 'paused', pausedUntil: mayDay(3) })
    const after = groupWords(group, inMay(4))
    expect(after.status).toBe('running')
    expect(after).not.toHaveProperty('pausedUntil')
  })

  it('(4.2) stands by name, and at the desk with how its words stand', () => {
    const names = byName([[row({ words: { name: '太极' } })], [row({ words: { name: '合唱' } })]])
    expect(names.map(({ card }) => card.name)).toEqual(['合唱', '太极'])
    expect(deskGroup(row(), NOW)).toMatchObject({ status: 'running', check: 'passed', members: 3 })
    const rewritten = { ...aGroup(), of: 'other', by: aGroup().openedBy }
    expect(deskGroup(row({ rewritten }), NOW)).toMatchObject({ check: 'withWorker' })
  })

  it('(4.2, 9.1) is judged with all that was typed', () => {
    const words = { name: '太极', about: '打拳', leader: '赵姨' }
    expect(judgedAs(aGroup({ words }))).toMatchObject({
      ...{ words: { title: '太极', description: '带队：赵姨\n打拳' }, venue: { name: '广场' } },
    })
    expect(judgedAs(aGroup()).words).toEqual({ kind: 'event', title: '太极' })
  })
})
