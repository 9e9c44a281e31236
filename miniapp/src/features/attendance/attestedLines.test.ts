import { describe, expect, it } from '@jest/globals'
import type { Attested } from '../../../../shared/contract/afterClass'
import { ATTESTED_PAPER, drawAttested } from './attestedPaper'
import { attestedLines } from './attestedLines'

const paper = (change: Partial<Attested> = {}): Attested => ({
  ...{ name: '陈桂香', title: '书法班', kind: 'class', nodeName: '北江社区', minutes: 90 },
  days: ['2030-05-01'] as never,
  ...change,
})
const lines = (change?: Partial<Attested>) => attestedLines(paper(change)).lines

describe('The paper of whoever came', () => {
  it('(4.9) says who came to what, when, and how long it took', () =>
    expect(attestedLines(paper())).toEqual({
      heading: '参加证明',
      lines: ['陈桂香 街坊', '参加了“书法班”', '2030年5月1日', '一共1.5个小时', '特此证明'],
      by: '北江社区',
    }))

  it('(4.9) names up to three days, and of more the first and the last', () => {
    const days = ['2030-05-01', '2030-05-08', '2030-05-15', '2030-12-31']
    expect(lines({ days: days.slice(0, 3) as never })[2]).toBe(
      '2030年5月1日、2030年5月8日、2030年5月15日',
    )
    expect(lines({ days: days as never })[2]).toBe('2030年5月1日到2030年12月31日，一共4天')
  })

  it('(4.9) is made out to a neighbour where there is no name', () => {
    const { name: _name, ...nameless } = paper()
    expect(attestedLines(nameless).lines[0]).toBe('街坊')
  })

  it.each(['书法班', '一个名字长到差不多三十个字的智能手机和防诈骗还有健康码公益课堂'])(
    '(4.9) has everything on the sheet: %s',
    (title) => {
      const texts: { y: number; half: number }[] = []
      drawAttested(
        {
          ...{ fillStyle: '', font: '', textAlign: '' },
          fillRect: () => undefined,
          fillText(words, _, y) {
            texts.push({ y, half: (words.length * Number(/(\d+)px/.exec(this.font)?.[1])) / 2 })
          },
        },
        paper({ title, days: ['2030-05-01', '2030-05-08', '2030-05-15'] as never }),
      )
      expect(texts).toHaveLength(7)
      for (const { y, half } of texts) {
        expect(y).toBeLessThan(ATTESTED_PAPER.height)
        expect(half).toBeLessThanOrEqual(ATTESTED_PAPER.width / 2)
      }
    },
  )
})
