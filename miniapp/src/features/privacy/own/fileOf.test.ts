import { describe, expect, it } from '@jest/globals'
import { fileOf, linesOf } from './fileOf'

const thing = { id: 'lst_1', fields: { title: '蒸锅', status: '发布了', tags: '' } }

describe('The file that somebody takes along', () => {
  it('(12.2) is read as sentences, without what is empty', () => {
    expect(linesOf('listings', thing)).toEqual(['名字：蒸锅', '现在：发布了'])
  })

  it('(12.2) says what it is, in which version, and what each field is called', () => {
    const file = fileOf({ at: 0, kinds: [{ kind: 'listings', records: [thing] }] })
    expect(JSON.parse(file)).toMatchObject({
      schema: 'linxiang.myData',
      version: 1,
      exportedAt: '1970-01-01T00:00:00.000Z',
      kinds: [
        { kind: 'listings', name: '我的东西和本领', labels: { title: '名字' }, records: [thing] },
      ],
    })
  })
})
