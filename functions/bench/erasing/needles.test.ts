import { describe, expect, it } from '@jest/globals'
import { bytesIn, tracesIn } from './needles'

const needles = [
  { kind: 'name', text: '欧阳桂香' },
  { kind: 'words', text: '紫砂壶' },
] as const
const heard = (text: string) => tracesIn([{ where: 'Notice', text }], needles)
const base64 = (text: string) => Buffer.from(text, 'utf8').toString('base64')

describe('The search for what is left of somebody', () => {
  it('(12.2) counts each time a name stands somewhere, and says where', () => {
    expect(heard('{"title":"欧阳桂香的壶","of":"欧阳桂香"}')).toEqual([
      { kind: 'name', text: '欧阳桂香', where: 'Notice', bytes: 24 },
    ])
  })

  it.each([
    ['in an address', encodeURIComponent('欧阳桂香')],
    ['in hexadecimal', Buffer.from('欧阳桂香').toString('hex')],
    ['in base64', base64('欧阳桂香')],
    ['in base64 behind one byte', base64('a欧阳桂香b')],
    ['in base64 behind two bytes', base64('ab欧阳桂香')],
  ])('(12.2) finds it %s', (_, text) => {
    expect(heard(text).map(({ kind }) => kind)).toEqual(['name'])
  })

  it('(12.2) finds nothing where there is another name', () => {
    expect(heard('欧阳桂芳，欧阳，桂香')).toEqual([])
  })

  it('(12.2) tells what names somebody from what they wrote', () => {
    const traces = heard('欧阳桂香的紫砂壶')
    expect(bytesIn(traces, ['name', 'phone'])).toBe(12)
    expect(bytesIn(traces, ['words'])).toBe(9)
  })
})
