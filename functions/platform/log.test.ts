import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals'
import { logged } from '../testing/logged'
import { log } from './log'

let lines: readonly string[]
beforeEach(() => {
  lines = logged()
})
afterEach(() => {
  jest.restoreAllMocks()
})

describe('A fault in the log', () => {
  it('is one line with its kind and where it happened', () => {
    log.fault('request', new TypeError('a room: 502'), { requestId: 'r1' })
    expect(lines).toHaveLength(1)
    expect(JSON.parse(lines[0] ?? '')).toMatchObject({
      level: 'error',
      event: 'request',
      requestId: 'r1',
      fault: 'TypeError',
      stack: expect.stringMatching(/^ {4}at .*log\.test\.ts/),
    })
  })

  it('tells nothing of what was sent, though its message runs over several lines', () => {
    log.fault('request', new Error('not JSON:\n陈秀英\n3栋502\n13800138000'))
    expect(lines.join('')).not.toMatch(/陈秀英|502|13800138000/)
  })

  it('that is no error is named by its type alone', () => {
    log.fault('request', '13800138000')
    expect(JSON.parse(lines[0] ?? '')).toEqual({
      level: 'error',
      event: 'request',
      fault: 'string',
    })
  })
})
