import { describe, expect, it } from '@jest/globals'
import { mediaCheckIn, verdictOf } from './rules'

const push = (change: object = {}) => ({
  MsgType: 'event',
  Event: 'wxa_media_check',
  trace_id: 'trace-1',
  version: 2,
  errcode: 0,
  errmsg: 'ok',
  result: { suggest: 'pass', label: 100 },
  ...change,
})
const verdictIn = (message: unknown) => {
  const check = mediaCheckIn(message)
  return check && verdictOf(check, (label) => (String(label) === '20002' ? 'porn' : 'other'))
}

describe("WeChat's word on a photo", () => {
  it('(9.1) passes it', () => expect(verdictIn(push())).toEqual({ is: 'passed' }))

  it.each([[20002], ['20002']])('(9.1) refuses it by name, the label being %p', (label) =>
    expect(verdictIn(push({ result: { suggest: 'risky', label } }))).toEqual({
      is: 'refused',
      label: 'porn',
    }),
  )

  it.each([
    ['it asks for one', { result: { suggest: 'review', label: 20001 } }],
    ['it says something that we do not know', { result: { suggest: 'block', label: 1 } }],
    ['it says nothing', { result: undefined }],
    ['it says no more than a word', { result: 'pass' }],
  ])('(9.1) gives it to a person when %s', (_, change) =>
    expect(verdictIn(push(change))).toEqual({ is: 'withWorker', reason: 'review' }),
  )

  it.each([
    ['could not fetch it', { detail: [], errcode: -1008, result: undefined }],
    [
      'could not fetch it, as the first version says',
      { errcode: undefined, status_code: 4294966288 },
    ],
    ['failed, whatever else it says', { errcode: -1 }],
    ['failed in a way that is no number', { errcode: 'EOF' }],
  ])('(9.1) gives it to a person as not looked at when it %s', (_, change) =>
    expect(verdictIn(push(change))).toEqual({ is: 'withWorker', reason: 'unreachable' }),
  )
})

describe('A message that is none', () => {
  it.each([
    ['about something else', push({ Event: 'subscribe_msg_popup_event' })],
    ['without a trace', push({ trace_id: undefined })],
    ['with a trace that is no text', push({ trace_id: { S: 'x' } })],
    ['empty', null],
    ['a list', [push()]],
  ])('(9.1) settles nothing: %s', (_, message) => expect(verdictIn(message)).toBeUndefined())
})

describe('A message of WeChat', () => {
  it('(9.1) that names no check is none, whatever else it says', () => {
    for (const trace_id of ['', 7, undefined, null])
      expect(mediaCheckIn(push({ trace_id }))).toBeUndefined()
    expect(mediaCheckIn(push())).toEqual({
      ...{ traceId: 'trace-1', fault: 0, suggest: 'pass', label: 100 },
    })
  })
})
