import { describe, expect, it } from '@jest/globals'
import type { Poster } from '../../../../shared/contract/poster'
import { drawPoster, PAPER } from './paper'
import type { Pen } from './pen'

const poster = (compoundName: string): Poster => ({
  compoundId: `cpd_${'0'.repeat(26)}` as Poster['compoundId'],
  ...{ compoundName, communityName: '北江社区' },
  code: { scene: '7K3M9PQR2T', link: 'https://lx.example.cn/j/7K3M9PQR2T', madeAt: 0 },
})

/** A pen that remembers, and whose letters are as wide as they are high. */
function drawn(name: string) {
  const texts: { words: string; y: number; half: number }[] = []
  const cells: (readonly [number, number, number, number])[] = []
  const pen: Pen = {
    ...{ fillStyle: '', font: '', textAlign: '' },
    fillRect: (...cell) => void cells.push(cell),
    fillText(words, _, y) {
      const size = Number(/(\d+)px/.exec(this.font)?.[1])
      texts.push({ words, y, half: (words.length * size) / 2 })
    },
  }
  drawPoster(pen, poster(name))
  return { texts, cells }
}

describe('The poster on paper', () => {
  it('(1.4) says whose compound it is, what one finds, and what to do without a smartphone', () => {
    const words = drawn('九鼎小区')
      .texts.map((text) => text.words)
      .join('\n')
    for (const part of ['九鼎小区', '不收钱', '微信扫一扫', '没有智能手机', '北江社区'])
      expect(words).toContain(part)
  })

  it.each(['九鼎小区', '一个名字特别特别长的新天地花园小区三期'])(
    '(1.4) has everything on the sheet: %s',
    (name) => {
      const { texts, cells } = drawn(name)
      for (const { y, half } of texts) {
        expect(y).toBeLessThan(PAPER.height)
        expect(half).toBeLessThanOrEqual(PAPER.width / 2)
      }
      for (const [x, y, width, height] of cells) {
        expect(x >= 0 && y >= 0).toBe(true)
        expect(x + width <= PAPER.width && y + height <= PAPER.height).toBe(true)
      }
    },
  )

  it('(1.4) keeps the quiet around its code that a camera needs', () => {
    const { texts, cells } = drawn('九鼎小区')
    const code = cells.slice(2)
    const cell = code[0]?.[2] ?? 0
    const top = Math.min(...code.map(([, y]) => y)) - 2 * cell
    const bottom = Math.max(...code.map(([, y]) => y)) + 3 * cell
    expect(code.length).toBeGreaterThan(200)
    for (const { y } of texts) expect(y <= top || y - 64 >= bottom).toBe(true)
  })
})
