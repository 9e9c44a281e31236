import { describe, expect, it } from '@jest/globals'
import { noticeSentence } from '../../../shared/text/zhCN/noticeSentence'
import { aGroup, aMember, BY, MAY_1, mayDay } from '../../testing/groupFacts'
import type { GroupNews } from '../rules'
import { hears, isNewsNow, newsOf } from './rules'

const withNews = (news: Partial<GroupNews>) =>
  aGroup({ news: { edition: 2, is: 'changed', ...BY, ...news } })
const sentence = (news: Partial<GroupNews>) => {
  const told = newsOf(withNews(news))
  return told && noticeSentence(told, MAY_1)
}

describe('What members of a group hear', () => {
  it('(4.2) says what became of it, in a sentence', () => {
    expect(newsOf(aGroup())).toBeUndefined()
    expect(sentence({})).toBe('您的小组“太极”改了：每周二、四 07:00到08:30，在广场。')
    expect(sentence({ is: 'resumed' })).toBe(
      '您的小组“太极”接着办了：每周二、四 07:00到08:30，在广场。',
    )
    expect(sentence({ is: 'paused' })).toBe('您的小组“太极”先停着，接着办了给您发消息。')
    expect(sentence({ is: 'paused', day: mayDay(2) })).toBe('您的小组“太极”先停到明天，过后照常。')
    expect(sentence({ is: 'calledOff', day: mayDay(2), because: 'leader' })).toBe(
      '您的小组“太极”明天 07:00到08:30这一次不办：带队的人来不了。',
    )
    expect(sentence({ is: 'ended' })).toBe('您的小组“太极”不办了。看看别的活动吧。')
  })

  it('(4.2) is told to who was in it before, never to the one who did it', () => {
    const group = withNews({})
    expect(hears(aMember({ edition: 1 }), group)).toBe(true)
    expect(hears(aMember({ edition: 2 }), group)).toBe(false)
    expect(hears(aMember({ edition: 1, want: 'out' }), group)).toBe(false)
    expect(hears(aMember({ edition: 1, residentId: BY.by }), group)).toBe(false)
    expect(hears(aMember(), aGroup())).toBe(false)
  })

  it('(4.2) is new once', () => {
    const group = withNews({})
    expect(isNewsNow(undefined, aGroup())).toBe(false)
    expect(isNewsNow(aGroup(), group)).toBe(true)
    expect(isNewsNow(undefined, group)).toBe(true)
    expect(isNewsNow(group, { ...group, members: 9 })).toBe(false)
  })
})
