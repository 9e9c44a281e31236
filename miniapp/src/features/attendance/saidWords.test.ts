import { describe, expect, it } from '@jest/globals'
import { saidLine, saidTicks, toldLines } from './saidWords'

describe('What was said of a class', () => {
  it('(4.9) is a face and what was ticked', () => {
    expect(saidTicks(['还想再学', '讲得清楚', '别的'])).toEqual(['clear', 'more'])
    expect(saidLine({ face: 'fair', ticks: ['clear', 'more'] })).toBe('😐 还行、讲得清楚、还想再学')
  })

  it('(4.9) is told as counts: every face, and no tick that nobody made', () =>
    expect(
      toldLines({
        answers: 5,
        faces: { good: 3, fair: 2, poor: 0 },
        ticks: { clear: 0, inaudible: 2, tooFast: 0, wrongTime: 0, wrongPlace: 0, more: 1 },
      }),
    ).toEqual([
      '5个人说了。',
      '😊 很好：3个',
      '😐 还行：2个',
      '🙁 不太好：0个',
      '听不清：2个',
      '还想再学：1个',
    ]))
})
