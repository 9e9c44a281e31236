import { describe, expect, it } from '@jest/globals'
import { kindOf, textOf } from './rules'

const bytes = (...all: readonly number[]) => Uint8Array.from(all)
/** 姓名, in the Chinese code of Windows. */
const XINGMING = [0xd0, 0xd5, 0xc3, 0xfb]

describe('(1.7) What a file is', () => {
  it('(1.7) its first bytes say, not its name', () => {
    expect(kindOf(bytes(0x50, 0x4b, 0x03, 0x04, 0x00))).toBe('xlsx')
    expect(kindOf(bytes(0xd0, 0xcf, 0x11, 0xe0, 0x00))).toBe('oldXls')
    expect(kindOf(bytes(...XINGMING))).toBe('text')
    expect(kindOf(bytes())).toBe('text')
  })

  it.each([0, 1, 2, 3])('(1.7) each of them, also the one at %i', (at) => {
    for (const signs of [
      [0x50, 0x4b, 0x03, 0x04],
      [0xd0, 0xcf, 0x11, 0xe0],
    ])
      expect(kindOf(bytes(...signs.map((sign, n) => (n === at ? 0x41 : sign))))).toBe('text')
  })
})

describe('(1.7) The text of a file', () => {
  it('(1.7) is UTF-8 where every byte fits, with its mark or without', () => {
    const text = '楼栋,姓名\r\n1栋,\t陈秀英'
    expect(textOf(Buffer.from(text))).toEqual({ format: 'utf8', text })
    expect(textOf(Buffer.from(`\ufeff${text}`))).toEqual({ format: 'utf8', text })
    expect(textOf(bytes())).toEqual({ format: 'utf8', text: '' })
  })

  it('(1.7) is the Chinese code of Windows where one does not', () =>
    expect(textOf(bytes(...XINGMING))).toEqual({ format: 'gbk', text: '姓名' }))

  it('(1.7) is UTF-16 where its mark says so', () => {
    const marked = Buffer.from('\ufeff姓名', 'utf16le')
    expect(textOf(marked)).toEqual({ format: 'utf16', text: '姓名' })
    expect(textOf(bytes(0xff, 0xfe, 0x41))).toBeUndefined()
  })

  it('(1.7) is none where it holds what no table does', () => {
    expect(textOf(bytes(0x41, 0x00, 0x42))).toBeUndefined()
    expect(textOf(bytes(0x41, 0x08))).toBeUndefined()
    expect(textOf(bytes(0x41, 0x0e))).toBeUndefined()
    expect(textOf(Buffer.from('姓\ufffd'))).toBeUndefined()
    expect(textOf(bytes(0xff, 0xff, 0xff))).toBeUndefined()
  })

  it('(1.7) may hold tabs and every kind of line break', () =>
    expect(textOf(Buffer.from('\t\n\v\f\r'))?.text).toBe('\t\n\v\f\r'))
})
