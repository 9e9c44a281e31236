import { describe, expect, it } from '@jest/globals'
import { mentionsContact } from './rules'

describe('Words that invite to get in touch elsewhere', () => {
  it.each([
    '想借的加我微信',
    '加 我 微 信',
    '加。我。微。信',
    '加💚微💚信',
    '➕我薇信',
    '加威信',
    '加 我 v x 聊',
    '＋Ｖ',
    '加wechat',
    '微信号：chenyi88',
    '微信chenyi88',
    '微信同号',
    'vx:abc123',
    'QQ 12345678',
    '加QQ群',
    '扫码加好友',
    '留个电话',
    '有意私我',
  ])('(2.3) by an account: %s', (text) => expect(mentionsContact(text)).toBe(true))

  it.each([
    '电话１３８００１３８０００',
    '138-0013-8000 联系',
    '1 3 8 0 0 1 3 8 0 0 0',
    '+86 13800138000',
    '138\u200d0013\u200d8000',
    '一三八零零一三八零零零',
    '①③⑧⓪⓪①③⑧⓪⓪⓪',
    '20 13512345678',
    '0757-82345678',
    '打我电话',
    'https://a.example/x',
    'chenyi@mail.example',
  ])('(2.3) by a number or an address: %s', (text) => expect(mentionsContact(text)).toBe(true))
})

describe('Words that only sound like it', () => {
  it.each([
    '手机微信班的教材',
    '会用微信的老人也能看懂的说明书',
    '学会发微信语音的笔记',
    '参加微信群通知的健步走用的旗子',
    '微波炉 20升',
    'QQ糖模具',
    '电话机，老式的',
    '儿童电话手表',
    '加湿器，每天加一次水',
    '5V+12V电源',
    '+V形支架',
    '于公于私我都想借出去',
    '扫码枪',
  ])('(2.3) as names of things: %s', (text) => expect(mentionsContact(text)).toBe(false))

  it.each([
    'ISBN 9787115428028',
    '尺码 35 36 37 38 39 40',
    '13 14 15 16 17 18号套筒',
    '13800mAh 充电宝',
    '2026年5月1日前都有空，晚上8点后在家',
  ])('(2.3) as numbers: %s', (text) => expect(mentionsContact(text)).toBe(false))
})
