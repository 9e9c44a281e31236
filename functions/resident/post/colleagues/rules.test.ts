import { describe, expect, it } from '@jest/globals'
import type { PlaceId } from '../../../../shared/kernel/ids'
import { colleagueAt, concerned } from './rules'

const here = 'cmt_1' as PlaceId
const there = 'cmt_2' as PlaceId
const rights = { addressForm: '小李', posts: [{ nodeId: here }] }

describe('The colleagues of a place', () => {
  it('(10.5) follow whoever is given a post, called otherwise, blocked or gone', () => {
    expect(concerned(undefined, rights)).toEqual([here])
    expect(concerned(rights, { ...rights, posts: [{ nodeId: there }] })).toEqual([here, there])
    expect(concerned(rights, { ...rights, addressForm: '李姐' })).toEqual([here])
    expect(concerned(rights, { ...rights, blockedUntil: 5 })).toEqual([here])
    expect(concerned(rights, { ...rights })).toEqual([])
    expect(concerned({ posts: [] }, { posts: [], addressForm: '陈姨' })).toEqual([])
  })

  it('(10.5) are those who hold a post there, and nobody who is gone', () => {
    expect(colleagueAt(rights, here)).toEqual({ addressForm: '小李' })
    expect(colleagueAt({ ...rights, blockedUntil: 5 }, here)).toEqual({
      ...{ addressForm: '小李', blockedUntil: 5 },
    })
    expect(colleagueAt(rights, there)).toBeUndefined()
    expect(colleagueAt({ ...rights, goneAt: 5 }, here)).toBeUndefined()
    expect(colleagueAt(undefined, here)).toBeUndefined()
  })
})
