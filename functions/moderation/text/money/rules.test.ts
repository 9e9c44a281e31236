import { describe, expect, it } from '@jest/globals'
import { asksMoney } from './rules'

describe('Words that ask for money', () => {
  it.each([
    '人字梯，借用要押金100元',
    '押 金 一 百',
    '押￥50',
    '押身份证',
    '没有押金不借',
    '无押金勿扰',
    '100押金',
    '唔该先俾按金',
    '先交定金',
  ])('(2.3) a deposit, however it is put: %s', (text) => expect(asksMoney(text)).toBe(true))

  it.each([
    '电钻 20元一天',
    '２０元／天',
    '二十元每天',
    '10蚊一日',
    '每天收 10 块',
    '5元一次',
    '每次5元',
    '¥20/天',
    '20/天',
    '一小时30元',
    '新的20元一天',
    '借用收费5元',
    '收点辛苦费',
    '租金面议',
    '有偿使用',
    '出租电钻',
    '借一次要给钱',
    '100元转让',
  ])('(2.3) a price: %s', (text) => expect(asksMoney(text)).toBe(true))

  it.each([
    '用完转账给我就行',
    '转帐20',
    '轉賬給我',
    '请先付款',
    '扫收款码',
    '支付宝转我',
    '发我红包',
    '给个红包就行',
    '付 钱 就 借',
  ])('(2.3) a way to pay: %s', (text) => expect(asksMoney(text)).toBe(true))
})

describe('Words that only sound like money', () => {
  it.each([
    '不用押金，用完擦干净就好',
    '免押金借用',
    '零押金',
    '不要钱，随便用',
    '借用不收费',
    '不用给钱，邻居之间别客气',
    '谢绝转账和红包',
  ])('(2.3) to say that none is wanted: %s', (text) => expect(asksMoney(text)).toBe(false))

  it.each([
    '原价300元买的，爱惜点用',
    '买来200元，一次没用过',
    '价值800元的轮椅，请爱护',
    '100元一次性桌布没拆封送给大家',
  ])('(2.3) to say what it once cost: %s', (text) => expect(asksMoney(text)).toBe(false))

  it.each([
    '元宵节灯笼，20个',
    '收纳箱，能装30斤',
    '收款机玩具，小朋友过家家',
    '支付宝使用教程（老人版）',
    '红包封一叠',
    '存钱罐和零钱包',
    '钱叔的梯子，还给钱叔',
    '固定金属架，晾衣用',
    '装订金属夹子',
    '押花相框',
    '出租屋也能用的免打孔架子',
    '汤圆模具，三块一套',
    '拼图100块',
    '每次能做6块的模具',
    '付出很多心血做的木凳',
    '50/60Hz 通用',
    '儿童自行车 12寸，适合3到6岁，每天能骑2小时',
  ])('(2.3) as names of things: %s', (text) => expect(asksMoney(text)).toBe(false))
})
