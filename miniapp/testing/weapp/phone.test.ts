import { afterEach, describe, expect, it } from '@jest/globals'
import { onePage, tidy, tinyPhone } from './fixture'

afterEach(tidy)

const COUNTER = `{
  data: { n: 0 },
  add() { this.setData({ n: this.data.n + 1 }) },
}`

describe('A person before a phone', () => {
  it('reads what the page says, a line for each block', async () => {
    const phone = await onePage(
      '<view>还剩{{n}}个<text>名额</text></view><view hidden>秘密</view><image aria-label="梯子" src="data:image/png;base64,"/>',
      '{ data: { n: 3 } }',
    )
    expect(await phone.text()).toBe('还剩3个名额')
  })

  it('taps by what is written and by what is spoken', async () => {
    const phone = await onePage(
      '<view bindtap="add" aria-label="加一个"><text>加</text></view><view bindtap="add">再加</view><view>{{n}}次</view>',
      COUNTER,
    )
    await phone.tap('加一个')
    await phone.tap('再加')
    expect(await phone.waitFor('2次')).toContain('2次')
    expect(phone.taps()).toBe(2)
  })

  it('reaches what the words stand in, and what stands around it, until one catches', async () => {
    const phone = await onePage(
      '<view bindtap="add" aria-label="外"><view bindtap="add">冒泡</view><view catchtap="add">接住</view></view><view>{{n}}次</view>',
      COUNTER,
    )
    await phone.tap('冒泡')
    await phone.waitFor('2次')
    await phone.tap('接住')
    await phone.waitFor('3次')
  })

  it('is told why a tap finds nothing', async () => {
    const phone = await onePage(
      '<view>只是字</view><view bindtap="add" aria-disabled="true">关着</view><view bindtap="add">同名</view><view bindtap="add">同名</view>',
      COUNTER,
    )
    await expect(phone.tap('只是字')).rejects.toThrow('“只是字” does not listen to taps')
    await expect(phone.tap('没有')).rejects.toThrow('nothing is called “没有”')
    await expect(phone.tap('关着')).rejects.toThrow('“关着” is off')
    await expect(phone.tap('同名')).rejects.toThrow('“同名” stands on 2 things')
  })

  it('says which of several by what stands near', async () => {
    const row = (name: string) =>
      `<view><text>${name}</text><view bindtap="pick" data-name="${name}">借</view></view>`
    const phone = await onePage(
      `${row('梯子')}${row('电钻')}<view>{{name}}到手</view>`,
      '{ data: { name: "" }, pick({ currentTarget }) { this.setData({ name: currentTarget.dataset.name }) } }',
    )
    await phone.tap('借', { near: '电钻' })
    await phone.waitFor('电钻到手')
  })

  it('types into a field by its name, no longer than it takes', async () => {
    const phone = await onePage(
      '<input aria-label="名字" bindinput="keep" maxlength="{{3}}"/><input aria-label="电话" placeholder="号码" type="number"/><view>叫{{name}}</view>',
      '{ data: { name: "" }, keep({ detail }) { this.setData({ name: detail.value }) } }',
    )
    await phone.type('名字', '人字梯子')
    await phone.waitFor('叫人字梯')
    expect(await phone.text()).toBe('人字梯\n号码\n叫人字梯')
    await expect(phone.type('电话', 'abc')).rejects.toThrow('digits alone')
  })

  it('cannot reach what a dialog covers', async () => {
    const phone = await onePage(
      '<view bindtap="add">下面</view><view><view bindtap="add" aria-label="关上"/><view aria-role="dialog"><view bindtap="add">上面</view></view></view>',
      COUNTER,
    )
    await expect(phone.tap('下面')).rejects.toThrow('does not listen')
    await phone.tap('上面')
    await phone.tap('关上')
  })

  it('goes from page to page and back, and along the tabs', async () => {
    const go = (call: string, url: string) => `{ go() { wx.${call}({ url: "${url}" }) } }`
    const phone = tinyPhone({
      tabs: ['home', 'me'],
      pages: {
        home: {
          title: '首页',
          wxml: '<view bindtap="go">看看</view>',
          js: go('navigateTo', '/thing?id=7'),
        },
        me: { title: '我的', wxml: '<view>我</view>' },
        thing: {
          title: '东西',
          wxml: '<view>第{{id}}件</view>',
          js: '{ data: { id: "" }, onLoad({ id }) { this.setData({ id }) } }',
        },
      },
    })
    await phone.open('home')
    await phone.tap('看看')
    await phone.waitFor('第7件')
    expect([phone.title(), phone.pages()]).toEqual(['东西', ['home', 'thing']])
    await phone.back()
    await phone.tap('我的')
    expect(phone.pages()).toEqual(['me'])
    await expect(phone.back()).rejects.toThrow('no arrow on the first page')
  })

  it('answers what WeChat asks, and nothing else meanwhile', async () => {
    const phone = await onePage(
      '<view bindtap="ask">退回</view><view>{{answer}}</view>',
      `{
        data: { answer: '' },
        async ask() {
          const { confirm } = await wx.showModal({ title: '真的？', confirmText: '退' })
          wx.showToast({ title: confirm ? '好的' : '算了' })
        },
      }`,
    )
    await phone.tap('退回')
    await phone.waitFor('真的？')
    await expect(phone.tap('退回')).rejects.toThrow('covered by a question: 取消 / 退')
    await phone.tap('退')
    await phone.waitFor('好的')
  })

  it('agrees on WeChat’s own button, and gives or keeps the number', async () => {
    const phone = tinyPhone(
      {
        pages: {
          page: {
            wxml: '<button open-type="getPhoneNumber|agreePrivacyAuthorization" bindgetphonenumber="got" bindagreeprivacyauthorization="agreed">给手机号</button><view>{{words}}{{said}}</view>',
            js: `{
              data: { words: '', said: '' },
              agreed() { this.setData({ words: '同意了，' }) },
              got({ detail }) { this.setData({ said: detail.code ? '给了' : '没给' }) },
            }`,
          },
        },
      },
      { settings: { hasAgreedToPrivacy: false } },
    )
    await phone.open('/page')
    await phone.tap('给手机号')
    await phone.waitFor('获取您的手机号')
    await phone.tap('不允许')
    await phone.waitFor('同意了，没给')
    expect(phone.settings.hasAgreedToPrivacy).toBe(true)
  })

  it('has a phone of their own', async () => {
    const tiny = {
      pages: {
        page: {
          wxml: '<view bindtap="keep">记下</view><view>{{seen}}</view>',
          js: `{
            data: { seen: '' },
            onLoad() { this.setData({ seen: wx.getStorageSync('seen') || '没有' }) },
            keep() { wx.setStorageSync('seen', '有过'); globalThis.seen = 1 },
          }`,
        },
      },
    }
    const [wang, li] = [tinyPhone(tiny), tinyPhone(tiny)]
    await wang.open('page')
    await wang.tap('记下')
    await wang.open('page')
    await wang.waitFor('有过')
    await li.open('page')
    expect(await li.text()).toContain('没有')
  })
})
