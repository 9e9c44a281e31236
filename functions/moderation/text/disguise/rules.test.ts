import { describe, expect, it } from '@jest/globals'
import { plain, tight, withDigits } from './rules'

describe('Words as they are meant', () => {
  it.each([
    ['ＷｅＣｈａｔ', '微信'],
    ['weixin', '微信'],
    ['薇信', '微信'],
    ['徽信', '微信'],
    ['维信', '微信'],
    ['威信', '微信'],
    ['崴信', '微信'],
    ['卫星号', '微信'],
    ['We信', '微信'],
    ['V信', '微信'],
    ['绿泡泡', '微信'],
    ['轉賬', '转账'],
    ['轉帐', '转账'],
    ['转帐', '转账'],
    ['紅包', '红包'],
    ['➕我', '加我'],
    ['✚我', '加我'],
    ['一三〇零', '一三00'],
    ['５０元', '50元'],
  ])('(9.1) %s is read as %s', (written, meant) => {
    expect(plain(written)).toBe(meant)
    expect(tight(written)).toBe(meant)
  })

  it('(9.1) marks that take no room are not seen', () => {
    expect(plain('微\u200b信')).toBe('微信')
    expect(plain('转\u0336账\u2060')).toBe('转账')
  })

  it('(9.1) every one of several stand-ins is read, not the first alone', () => {
    expect(plain('薇信 v信 紅包紅包 ➕➕ 〇零〇 轉賬轉賬')).toBe(
      '微信 微信 红包红包 加加 000 转账转账',
    )
  })

  it('(9.1) other words stay as they are', () => {
    expect(plain('电钻，周末可借')).toBe('电钻,周末可借')
  })
})

describe('Words that somebody has pulled apart', () => {
  it.each([
    ['微 . 信', '微信'],
    ['薇~信', '微信'],
    ['v 信', '微信'],
    ['转🌸账', '转账'],
    ['紅、包', '红包'],
    ['1 3-8 0.0', '13800'],
  ])('(9.1) %s is read as %s', (written, meant) => expect(tight(written)).toBe(meant))

  it('(9.1) lines stay apart, and so do prices, times and addresses', () => {
    expect(tight('上午 9:30\n下午 3:00')).toBe('上午9:30\n下午3:00')
    expect(tight('￥50 +押金')).toBe('¥50+押金')
    expect(tight('http://a b')).toBe('http://ab')
  })
})

describe('Numbers written as words', () => {
  it.each([
    ['一二三四五六七八九', '123456789'],
    ['幺三八', '138'],
    ['加我一三八', '加我138'],
    ['十天', '十天'],
    ['138', '138'],
  ])('(9.1) %s is %s', (words, digits) => expect(withDigits(words)).toBe(digits))
})
