import { describe, expect, it } from '@jest/globals'
import { tagsIn, toggled } from './tags'

describe('what Auntie Chen types for her wheelchair to be found by', () => {
  it('is five short words at the most, none twice', () => {
    expect(tagsIn('出院、老人用，出院')).toEqual(['出院', '老人用'])
    expect(tagsIn('一、二、三、四、五、六')).toEqual(['一', '二', '三', '四', '五'])
    expect(tagsIn('一二三四五六七八九')).toEqual(['一二三四五六七八'])
    expect(tagsIn(' 、')).toEqual([])
  })
  it('takes a suggestion in, and out again', () => {
    expect(toggled('', '出院')).toBe('出院')
    expect(toggled('出院、陪护', '出院')).toBe('陪护')
    expect(toggled('一、二、三、四、五', '六')).toBe('一、二、三、四、五')
  })
})
