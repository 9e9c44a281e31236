import { describe, expect, it } from '@jest/globals'
import type { Category, Kind } from '../../../shared/contract/listing'
import { type Safety, safetyOf } from './rules'

const judged = (text: string, kind: Kind = 'skill', category: Category = 'otherHelp'): Safety =>
  safetyOf({ kind, category, text, isAtHome: false })
const refused = (because: string) => ({ is: 'refused', because })

describe('(2.2) What is refused outright', () => {
  it.each([
    ['用不完的处方药送给需要的人', 'medicine'],
    ['阿莫西林一盒', 'medicine'],
    ['头 孢 半盒没开封', 'medicine'],
    ['降压药，换药了用不上', 'medicine'],
    ['借煤气罐，煮大锅饭用', 'gas'],
    ['电动车可以来我家充电', 'charging'],
  ])('of things: %s', (text, because) => expect(judged(text, 'item')).toEqual(refused(because)))

  it.each([
    ['帮忙修燃气灶', 'gas'],
    ['煤.气.管.改.装', 'gas'],
    ['天然气热水器安装', 'gas'],
    ['換煤气软管，家里漏气也能看', 'gas'],
    ['帮邻居给电动车充电', 'charging'],
    ['电瓶车锂电池代充电', 'charging'],
    ['放学后帮忙带娃', 'children'],
    ['照看小孩，父母上班没空', 'children'],
    ['晚上看护孩子', 'children'],
    ['接送孩子上下学', 'children'],
    ['带 娃 两小时', 'children'],
    ['代开处方药', 'medicine'],
  ])('of help: %s', (text, because) => expect(judged(text)).toEqual(refused(because)))

  it.each([
    '电工书籍三本',
    '燃气灶架子',
    '煤气灶支架 不锈钢',
    '充电宝 20000毫安',
    '电动车头盔',
    '儿童推车',
    '婴儿车，孩子大了用不上',
    '药盒，分早中晚',
    '锂电池电钻，带充电器',
    '血压计',
    '按摩椅垫',
    '儿童安全座椅',
    '电工手套和胶布',
    '露营灯 充电款',
  ])('is no thing like this one: %s', (text) =>
    expect(judged(text, 'item')).toEqual({ is: 'fine' }),
  )

  it.each([
    '教太极拳',
    '教老人用手机充话费',
    '帮取快递',
    '改裤脚',
    '帮交燃气费',
    '辅导作业（家长陪同）',
    '陪孩子练字，家长要在场',
    '修自行车，补胎',
    '帮看充电宝怎么用',
    '写春联',
    '理发',
    '电工考试的书怎么看，一起学',
    '不帮电动车充电，只教骑车安全',
  ])('is no help like this one: %s', (text) => expect(judged(text)).toEqual({ is: 'fine' }))
})

describe('(2.2) What needs a certificate first', () => {
  it.each([
    ['电工师傅，家里跳闸找我', 'electric'],
    ['换插座、接电线', 'electric'],
    ['水电维修', 'electric'],
    ['装吊灯', 'electric'],
    ['电 路 检 修', 'electric'],
    ['修冰箱洗衣机', 'appliances'],
    ['空调拆装', 'appliances'],
    ['家电维修', 'appliances'],
    ['高空擦玻璃', 'height'],
    ['擦外窗', 'height'],
    ['推拿按摩', 'massage'],
    ['给老人艾灸', 'massage'],
  ])('is said by its name: %s', (text, of) =>
    expect(judged(text)).toEqual({ is: 'certificate', of }),
  )

  it.each(['电工书籍', '空调扇', '按摩椅', '冰箱贴'])('is not asked of a thing: %s', (text) =>
    expect(judged(text, 'item')).toEqual({ is: 'fine' }),
  )

  it('is not asked where the words only sound alike', () => {
    expect(judged('教用按摩椅')).toEqual({ is: 'fine' })
    expect(judged('借电工工具时教您认一认')).toEqual({ is: 'fine' })
  })
})

describe('(2.2) What a worker looks at before it shows', () => {
  it.each([
    '陪着去医院',
    '陪诊，帮忙挂号排队',
    '照顾独居老人',
    '磨剪刀磨菜刀',
    '帮忙在墙上打孔',
    '给卧床老人擦身',
  ])('is risky: %s', (text) => expect(judged(text)).toEqual({ is: 'risky' }))

  it('is company at somebody’s home, and not in the garden', () => {
    const offer = { kind: 'skill', category: 'company', text: '陪老人聊天' } as const
    expect(safetyOf({ ...offer, isAtHome: true })).toEqual({ is: 'risky' })
    expect(safetyOf({ ...offer, isAtHome: false })).toEqual({ is: 'fine' })
  })
})

describe('(2.2) What is asked of help and not of a thing', () => {
  it('(2.2) a thing may be made for gas, or be charged, which help may not be', () => {
    for (const [text, because] of [
      ['燃气灶维修', 'gas'],
      ['电瓶车充电', 'charging'],
    ] as const) {
      expect(judged(text)).toEqual(refused(because))
      expect(judged(text, 'item')).toEqual({ is: 'fine' })
    }
  })

  it('(2.2) each is judged by what is left of its words, once those that sound alike are out', () =>
    expect(judged('药盒充电宝')).toEqual({ is: 'fine' }))

  it('(2.2) it is company at home only where it is company', () => {
    const offer = { kind: 'skill', text: '陪老人聊天', isAtHome: true } as const
    expect(safetyOf({ ...offer, category: 'otherHelp' })).toEqual({ is: 'fine' })
    expect(safetyOf({ ...offer, category: undefined })).toEqual({ is: 'fine' })
  })
})
