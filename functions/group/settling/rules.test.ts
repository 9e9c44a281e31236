import { describe, expect, it } from '@jest/globals'
import { aGroup, BY, inMay, mayDay } from '../../testing/groupFacts'
import { decideOff, decideStep, refusedAs } from './rules'

const valueOf = (decided: ReturnType<typeof decideStep>) => {
  if (!decided.ok) throw new Error(decided.refusal.code)
  return decided.value
}

describe('A pause', () => {
  it('(4.2) has a last day or none, and is told', () => {
    const until = mayDay(20)
    expect(valueOf(decideStep(aGroup(), { step: 'pause', until }, BY))).toMatchObject({
      ...{ status: 'paused', pausedUntil: until },
      news: { edition: 1, is: 'paused', day: until, by: 'res_li', at: BY.at },
    })
    const paused = aGroup({ status: 'paused', pausedUntil: until })
    const open = valueOf(decideStep(paused, { step: 'pause' }, BY))
    expect(open).not.toHaveProperty('pausedUntil')
    expect(open.news).not.toHaveProperty('day')
  })

  it('(4.2) ends today at the earliest and in half a year at the latest', () => {
    const last = (until: ReturnType<typeof mayDay>) =>
      decideStep(aGroup(), { step: 'pause', until }, BY)
    expect(last(mayDay(0))).toMatchObject({ refusal: { code: 'group.dayWrong', maxDays: 180 } })
    expect(last(mayDay(182))).toMatchObject({ refusal: { code: 'group.dayWrong' } })
    expect(last(mayDay(1)).ok && last(mayDay(181)).ok).toBe(true)
  })

  it('(4.2) is ended before its day, and by nobody once it is over', () => {
    const until = mayDay(20)
    const resumed = decideStep(
      aGroup({ status: 'paused', pausedUntil: until }),
      { step: 'resume' },
      BY,
    )
    expect(valueOf(resumed)).toMatchObject({ status: 'running', news: { is: 'resumed' } })
    expect(valueOf(resumed)).not.toHaveProperty('pausedUntil')
    for (const group of [aGroup(), aGroup({ status: 'paused', pausedUntil: mayDay(-3) })])
      expect(decideStep(group, { step: 'resume' }, BY)).toMatchObject({
        refusal: { code: 'group.notPaused' },
      })
  })
})

describe('The end of a group', () => {
  it('(4.2) is told where anybody saw it, and comes once', () => {
    const rewritten = { ...aGroup(), of: 'other', by: BY.by }
    const ended = valueOf(decideStep(aGroup({ rewritten, rev: 7 }), { step: 'end' }, BY))
    expect(ended).toMatchObject({ status: 'ended', settledAt: BY.at, news: { is: 'ended' } })
    expect(ended).not.toHaveProperty('rewritten')
    const unseen = aGroup({ textCheck: { is: 'withWorker', of: 'words' } })
    const quiet = valueOf(decideStep(unseen, { step: 'end' }, BY))
    expect(quiet).toMatchObject({ status: 'ended', changedAt: BY.at })
    expect(quiet).not.toHaveProperty('news')
    for (const step of ['pause', 'resume', 'end'] as const)
      expect(decideStep(ended, { step }, BY)).toMatchObject({ refusal: { code: 'group.over' } })
  })

  it('(4.2, 9.1) comes with words that are refused', () => {
    expect(refusedAs(aGroup(), 5)).toMatchObject({ status: 'ended', settledAt: 5, changedAt: 5 })
  })
})

describe('One meeting', () => {
  const off = (day: number, group = aGroup()) =>
    decideOff(group, { day: mayDay(day), because: 'venue' }, BY)

  it('(4.2) is called off for a reason, and told', () => {
    const group = aGroup({
      off: [
        { day: mayDay(14), because: 'weather' },
        { day: mayDay(-5), because: 'weather' },
      ],
    })
    const decided = off(7, group)
    expect(decided.ok && decided.value).toMatchObject({
      off: [
        { day: mayDay(7), because: 'venue' },
        { day: mayDay(14), because: 'weather' },
      ],
      news: { edition: 1, is: 'calledOff', day: mayDay(7), because: 'venue' },
    })
  })

  it('(4.2) has to be one that is to come, within ninety days, and stands', () => {
    const gone = { refusal: { code: 'group.noMeeting' } }
    expect(off(3)).toMatchObject(gone)
    expect(off(-5)).toMatchObject(gone)
    expect(off(93)).toMatchObject(gone)
    expect(off(7, aGroup({ off: [{ day: mayDay(7), because: 'other' }] }))).toMatchObject(gone)
    expect(off(7, aGroup({ status: 'ended' }))).toMatchObject({ refusal: { code: 'group.over' } })
    expect(off(2).ok && off(91).ok).toBe(true)
    const late = { ...BY, at: inMay(2, 9) }
    expect(decideOff(aGroup(), { day: mayDay(2), because: 'venue' }, late)).toMatchObject(gone)
  })
})
