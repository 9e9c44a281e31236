import { describe, expect, it } from '@jest/globals'
import type { Me } from '../../../../shared/contract/resident'
import { deskPostsOf, hasBench, hasCommunities, workingPostsOf } from './posts'

const ULID = '0'.repeat(26)
const post = (role: Me['posts'][number]['role'], kind: string) =>
  ({ id: `pst_${ULID}`, role, nodeId: `${kind}_${ULID}`, nodeName: '' }) as Me['posts'][number]
const holding = (...posts: Me['posts']): Me => ({
  id: `res_${ULID}` as Me['id'],
  memberships: [],
  posts,
})

describe('Who works for the community', () => {
  it('is Xiao Li at her community, and finds her bench', () => {
    const [own] = workingPostsOf(holding(post('worker', 'cmt')))
    expect(own && hasBench(own)).toBe(true)
  })
  it('is who works for the whole street too, though what waits is listed by community', () => {
    const [own] = workingPostsOf(holding(post('streetAdmin', 'str')))
    expect(own && hasBench(own)).toBe(false)
    expect(own && hasCommunities(own)).toBe(true)
  })
  it('is not the keeper of a hut', () =>
    expect(workingPostsOf(holding(post('keeper', 'cpd')))).toEqual([]))
  it('(1.8) is, at the desk where cards are read, the keeper too', () =>
    expect(deskPostsOf(holding(post('keeper', 'cpd'), post('leader', 'cmt')))).toHaveLength(1))
  it('is nobody before one is known', () => expect(workingPostsOf(undefined)).toEqual([]))
})
