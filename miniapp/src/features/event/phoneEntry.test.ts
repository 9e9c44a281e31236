import { describe, expect, it } from '@jest/globals'
import { phoneEntry } from './phoneEntry'

describe('A class in the calendar of the phone', () => {
  it('(4.9) begins and ends as the clock on the wall says, and is told an hour before', () =>
    expect(
      phoneEntry({
        words: { title: '书法班' },
        venue: { name: '北江社区二楼' },
        ...({ day: '2030-05-10', hours: { from: '09:00', until: '10:30' } } as never as {
          day: never
          hours: never
        }),
      }),
    ).toEqual({
      ...{ title: '书法班', location: '北江社区二楼', alarm: true, alarmOffset: 3600 },
      startTime: Date.UTC(2030, 4, 10, 1) / 1000,
      endTime: String(Date.UTC(2030, 4, 10, 2, 30) / 1000),
    }))
})
