import { describe, expect, it } from '@jest/globals'
import type { SessionId } from '../../../../shared/kernel/ids'
import { NOTHING_FILLED, wishOf } from './wish'

const id = 'ses_00000000000000000000000001' as SessionId
const wish = (terms: object, filled: object = {}) =>
  wishOf({ id, terms: { capacity: 20, ...terms } }, { ...NOTHING_FILLED, ...filled })

describe('What is sent when somebody signs up', () => {
  it('(4.3) is how many come, where nothing else is asked', () =>
    expect(wish({}, { party: 3 })).toEqual({ sessionId: id, party: 3 }))

  it('(4.3) holds an answer to each question, or is not sent', () => {
    const questions = ['吃素吗？', '会用微信吗？']
    expect(wish({ questions }, { answers: ['不吃', ' '] })).toBeUndefined()
    expect(wish({ questions })).toBeUndefined()
    expect(wish({ questions }, { answers: [' 不吃 ', '会'] })).toEqual({
      ...{ sessionId: id, party: 1 },
      answers: ['不吃', '会'],
    })
  })

  it('(4.3) says that the age is right where it is asked, and nowhere else', () => {
    expect(wish({ minAge: 60 })).toBeUndefined()
    expect(wish({ minAge: 60 }, { isOfAge: true })).toMatchObject({ isOfAge: true })
    expect(wish({}, { isOfAge: true })).not.toHaveProperty('isOfAge')
  })

  it('(4.3) holds a guardian’s word only where one was asked and given', () => {
    expect(wish({ withGuardian: true })).not.toHaveProperty('guardianAgrees')
    expect(wish({ withGuardian: true }, { guardianAgrees: true })).toMatchObject({
      guardianAgrees: true,
    })
    expect(wish({}, { guardianAgrees: true })).not.toHaveProperty('guardianAgrees')
  })
})
