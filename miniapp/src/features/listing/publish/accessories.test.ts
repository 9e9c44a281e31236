import { describe, expect, it } from '@jest/globals'
import { accessoriesIn, asTyped } from './accessories'

describe('what Uncle Wang types as belonging to his drill', () => {
  it('is told apart by the comma that his keyboard has at hand', () => {
    expect(accessoriesIn('钻头、充电器')).toEqual(['钻头', '充电器'])
    expect(accessoriesIn('钻头，充电器')).toEqual(['钻头', '充电器'])
    expect(accessoriesIn('钻头,充电器')).toEqual(['钻头', '充电器'])
  })
  it('keeps a name of two words together', () =>
    expect(accessoriesIn('USB 线、钻头')).toEqual(['USB 线', '钻头']))
  it('is nothing when the line is empty, or holds commas only', () => {
    expect(accessoriesIn('')).toEqual([])
    expect(accessoriesIn(' 、， ')).toEqual([])
  })
  it('comes back as he would have typed it', () =>
    expect(accessoriesIn(asTyped(['钻头', '充电器']))).toEqual(['钻头', '充电器']))
})
