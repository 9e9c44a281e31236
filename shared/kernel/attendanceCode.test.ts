import { describe, expect, it } from '@jest/globals'
import { bodyOf, idOf, personCodeIn, personQr, sessionCodeIn } from './attendanceCode'
import type { SessionId } from './ids'

const CODE = '01J0000000000000000000ZZZZ.kx3f.abcdefghijklmnopqrstuv'
const LINK = `https://api.example.cn/c/${CODE}`

describe('What was scanned at a door', () => {
  it('(4.6) is a session’s code, in its link, encoded by WeChat, or alone', () => {
    for (const said of [LINK, encodeURIComponent(LINK), ` ${LINK}?x=1#y `, CODE])
      expect(sessionCodeIn(said)).toBe(CODE)
  })

  it('(4.6) is none of anybody else', () => {
    for (const said of ['', '-', '%', 'https://example.cn/j/ABC', `${LINK}x`, CODE.toLowerCase()])
      expect(sessionCodeIn(said)).toBeUndefined()
  })

  it('(4.6) is a person’s code behind its own mark, and never a session’s', () => {
    expect(personCodeIn(personQr(CODE))).toBe(CODE)
    expect(personCodeIn(LINK)).toBeUndefined()
    expect(personCodeIn(CODE)).toBeUndefined()
    expect(sessionCodeIn(personQr(CODE))).toBeUndefined()
  })

  it('(4.6) names an id without what every such id begins with', () => {
    const id = 'ses_01J0000000000000000000ZZZZ' as SessionId
    expect(bodyOf(id)).toBe('01J0000000000000000000ZZZZ')
    expect(idOf('session', bodyOf(id))).toBe(id)
  })
})
