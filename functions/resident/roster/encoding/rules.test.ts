import { describe, expect, it } from '@jest/globals'
import { kindOf, textIn } from './rules'

const LIST = '楼栋,单元,房号,姓名\n3栋,2,502,陈秀英\n'
/** 楼栋,姓名 and 陈秀英 as GBK has them. */
const GBK = Buffer.from('c2a5b6b02cd0d5c3fb0ab3c2d0e3d3a2', 'hex')

describe('The letters of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(LIST), 'utf-8'],
    [
      'UTF-8 with a mark',
      Buffer.concat([Buffer.from([0xef, 0xbb, 0xbf]), Buffer.from(LIST)]),
      'utf-8',
    ],
    [
      'UTF-16',
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(LIST, 'utf16le')]),
      'utf-16le',
    ],
  ])('(1.7) are known by what they are: %s', (_, bytes, encoding) => {
    expect(textIn(bytes)).toEqual({ text: LIST, encoding })
  })

  it('(1.7) are those of GBK where they are none of UTF-8', () =>
    expect(textIn(GBK)).toEqual({ text: '楼栋,姓名\n陈秀英', encoding: 'gb18030' }))

  it('(1.7) are not guessed where one byte fits neither', () => {
    expect(textIn(Buffer.concat([GBK, Buffer.from([0xff])]))).toBeUndefined()
    expect(textIn(Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]))).toBeUndefined()
  })

  it('(1.7) belong to no spreadsheet', () => {
    expect(kindOf(Buffer.from('PK\u0003\u0004'))).toBe('xlsx')
    expect(kindOf(Buffer.from('d0cf11e0a1b11ae1', 'hex'))).toBe('oldExcel')
    expect(kindOf(GBK)).toBe('text')
  })
})
