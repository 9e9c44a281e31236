import { describe, expect, it } from '@jest/globals'
import { put } from './data'

describe('setData', () => {
  const after = (data: Record<string, unknown>, path: string, value: unknown) => {
    put(data, path, value)
    return data
  }

  it('replaces a whole field', () =>
    expect(after({ root: 1 }, 'root', { cn: [] })).toEqual({ root: { cn: [] } }))
  it('reaches into lists, written as Taro writes them and as WeChat does', () => {
    expect(after({ root: { cn: [{ v: 'a' }] } }, 'root.cn.[0].v', 'b')).toEqual({
      root: { cn: [{ v: 'b' }] },
    })
    expect(after({ list: [1, 2] }, 'list[1]', 3)).toEqual({ list: [1, 3] })
  })
  it('makes the way that is not there yet', () =>
    expect(after({}, 'root.cn[0].v', '梯子')).toEqual({ root: { cn: [{ v: '梯子' }] } }))
})
