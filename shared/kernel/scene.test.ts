import { describe, expect, it } from '@jest/globals'
import { isScene, sceneOf } from './scene'

const CODE = '7K3M9PQR2T'

describe('The code of a poster', () => {
  it.each([
    ['a mini-program code', { scene: CODE }],
    ['one that WeChat encoded', { scene: encodeURIComponent(CODE) }],
    ['the link of an ordinary code', { q: encodeURIComponent(`https://lx.example.cn/j/${CODE}`) }],
    ['a link with more behind it', { q: encodeURIComponent(`https://x.cn/j/${CODE}?from=wx#a`) }],
    ['a browser', { scene: `http://127.0.0.1:3000/j/${CODE}` }],
  ])('(1.4) is found however it comes: %s', (_, opened) => {
    expect(sceneOf(opened)).toBe(CODE)
    expect(isScene(CODE)).toBe(true)
  })

  it('(1.4) is none where a page was opened without one', () => {
    expect(sceneOf({})).toBeUndefined()
    expect(sceneOf({ scene: '' })).toBeUndefined()
  })

  it.each(['%E4%B', 'https%3A%2F%2Fpay.example.com%2F', ' ', '%2Fj%2F', 'x'.repeat(100)])(
    '(1.4) that is damaged or foreign is something to say, and no code: %s',
    (scene) => {
      const found = sceneOf({ scene })
      expect(found).toBeDefined()
      expect((found ?? '').length).toBeLessThanOrEqual(64)
      expect(isScene(found ?? '')).toBe(false)
    },
  )
})
