import { afterEach, describe, expect, it } from '@jest/globals'
import { onePage, tidy, tinyPhone } from './fixture'
import type { Phone } from './phone'

afterEach(tidy)

const complaint = async (wxml: string, js?: string): Promise<string> =>
  onePage(wxml, js).then(
    () => 'nothing',
    (error: Error) => error.message,
  )
const onLoad = (code: string): string => `{ async onLoad() { ${code} } }`

describe('A phone complains of a program that', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['writes an error on the console', '', onLoad('console.error("坏了")'), 'console: 坏了'],
    ['warns on the console', '', onLoad('console.warn("小心")'), 'console: 小心'],
    ['throws', '', '{ onLoad() { null.x } }', 'uncaught: page onLoad'],
    ['lets a promise fail unheard', '', onLoad('Promise.reject(new Error("没人管"))'), '没人管'],
    ['calls what WeChat does not have', '', onLoad('wx.fly && 1'), 'wx: wx.fly is not known here'],
    ['reads the browser', '', '{ onLoad() { window.alert(1) } }', 'uncaught'],
    [
      'calls WeChat in a wrong way',
      '',
      onLoad('wx.setStorage({ key: "a", success() {} })'),
      'wx: setStorage:fail',
    ],
    [
      'goes to a page that is not there',
      '',
      onLoad('wx.navigateTo({ url: "/nowhere", fail() {} })'),
      'navigateTo:fail page "nowhere" is not found',
    ],
    [
      'moves more than 32 KB at once',
      '',
      onLoad('this.setData({ a: "长".repeat(11000) })'),
      'setData: page: setData of 32 KB, at most 32',
    ],
    [
      'moves what WeChat refuses',
      '',
      onLoad('this.setData({ a: "长".repeat(90000) })'),
      'WeChat refuses it',
    ],
    [
      'moves more than 20 times a second',
      '',
      onLoad('for (let n = 0; n < 41; n++) this.setData({ n })'),
      'more than 20 setData a second',
    ],
    [
      'names a method that it does not have',
      '<view bindtap="gone">去</view>',
      '{}',
      'bindtap="gone"',
    ],
    [
      'has something to tap that no one can name',
      '<view bindtap="go"><image aria-hidden="true"/></view>',
      '{ go() {} }',
      'something to tap without a label',
    ],
    ['has a field without a name', '<input placeholder="写"/>', '{}', 'a field without a label'],
    ['has an image without a name', '<image src=""/>', '{}', 'an image without a label'],
    [
      'shows an image that is not there',
      '<image src="/no.png" aria-label="梯子"/>',
      '{}',
      'image: /no.png is not in the package',
    ],
    ['writes undefined', '<view>{{a}}</view>', '{ data: { a: "还有undefined个" } }', 'undefined'],
    ['writes NaN', '<view>{{a}}</view>', '{ data: { a: "NaN天" } }', 'words: page: “NaN天”'],
    ['writes an object', '<view>a{{a}}</view>', '{ data: { a: {} } }', '[object Object]'],
    ['speaks an object', '<view aria-label="{{a}}"/>', '{ data: { a: {} } }', '[object Object]'],
    [
      'asks a stranger',
      '',
      onLoad('wx.request({ url: "http://elsewhere/x" })'),
      'not a domain of ours',
    ],
    [
      'asks where nobody answers',
      '',
      onLoad('wx.request({ url: "http://127.0.0.1:3000/v1/x", fail() {} })'),
      'wx: request:fail',
    ],
    ['has more than 60 children in a row', many('<view/>', 61), '{}', '61 children'],
    [
      'has more than 1,000 nodes',
      many(`<view>${many('<view/>', 50)}</view>`, 20),
      '{}',
      '1021 nodes',
    ],
    ['is more than 30 levels deep', '<view>'.repeat(31) + '</view>'.repeat(31), '{}', '32 levels'],
  ]

  it.each(cases)('%s', async (_, wxml, js, words) => {
    expect(await complaint(`<view>${wxml}</view>`, js)).toContain(words)
  })

  it('has no page where it says so', async () => {
    const phone = tinyPhone({ pages: { page: { wxml: '' } }, files: { 'page.js': '' } })
    await expect(phone.open('page')).rejects.toThrow('defines neither a page nor a component')
  })
})

function many(markup: string, times: number): string {
  return markup.repeat(times)
}

describe('A phone says nothing of a program that', () => {
  it('is sound', async () =>
    expect(
      await complaint(
        '<view bindtap="go" aria-label="去"><image src="data:image/png;base64," aria-label="梯子"/></view><input aria-label="名字"/>',
        `{ go() {}, async onLoad() { await wx.getStorage({ key: 'a' }).catch(() => 1); this.setData({ a: 1 }) } }`,
      ),
    ).toBe('nothing'))

  it('moves little on each of many pages opened in a hurry', async () => {
    const phone = await onePage('', onLoad('for (let n = 0; n < 15; n++) this.setData({ n })'))
    for (let openings = 1; openings < 5; openings++) await phone.open('/page')
    expect(phone.faults()).toEqual([])
    expect(phone.measures().mostSetDataPerSecond).toBe(15)
  })
})

describe('A phone remarks that a program', () => {
  const times = (count: number): string => `for (let n = 0; n < ${count}; n++) this.setData({ n })`
  const page = (count: number): Promise<Phone> =>
    onePage('<view bindtap="go">去</view>', `{ go() { ${times(count)} } }`)

  it('answers one tap with more than five setData in a second', async () => {
    const phone = await page(6)
    await phone.tap('去')
    expect(phone.remarks()).toEqual(['page: more than 5 setData in a second for one act'])
  })

  it('does not when a hand is quick', async () => {
    const phone = await page(3)
    for (let taps = 1; taps <= 4; taps++) await phone.tap('去')
    expect(phone.remarks()).toEqual([])
  })
})
