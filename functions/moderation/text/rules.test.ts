import { describe, expect, it } from '@jest/globals'
import { EVENT_TEMPLATE_WORDS } from '../../../shared/text/zhCN/eventTemplates'
import { mentionsMoney } from './rules'

describe('What a neighbour writes about a thing', () => {
  it.each(['人字梯\n押金100元', '人字梯\n想借的加我微信'])(
    '(2.3) is not shown when it wants money or contact: %s',
    (text) => expect(mentionsMoney(text)).toBe(true),
  )

  it('(2.3) is shown when it wants neither', () =>
    expect(mentionsMoney('人字梯 2米，带防滑套\n不用押金，用完擦干净就好')).toBe(false))

  it('(2.3) is read line by line: two accessories do not make a price', () =>
    expect(mentionsMoney('砧板\n木板20块\n一天能晾干')).toBe(false))

  it.each(Object.values(EVENT_TEMPLATE_WORDS))(
    '(4.1) is shown where it is what we fill in for a worker: $title',
    ({ title, description, bring }) =>
      expect(mentionsMoney([title, description, bring].join('\n'))).toBe(false),
  )

  it('(2.3) is read in no time, whatever it holds', () => {
    const longest = '加我的微不用交付给收20元一13 8'.repeat(40).slice(0, 500)
    const startedAt = performance.now()
    mentionsMoney(longest)
    expect(performance.now() - startedAt).toBeLessThan(1000)
  })
})
