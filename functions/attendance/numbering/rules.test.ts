import { describe, expect, it } from '@jest/globals'
import type { ResidentId, SessionId } from '../../../shared/kernel/ids'
import { inOrder, numbered } from './rules'

const ids = (...names: readonly string[]) => names as readonly ResidentId[]
const list = (order: readonly ResidentId[]) => ({
  ...{ sessionId: 'ses_1' as SessionId, rev: 4, order, changedAt: 1, done: [] },
})

describe('A numbered list', () => {
  it('(4.6) keeps every number, and gives the next ones to whoever is new', () =>
    expect(numbered(list(ids('b', 'a')), ids('c', 'a', 'd'), 9)).toEqual({
      ...list(ids('b', 'a', 'c', 'd')),
      ...{ rev: 5, changedAt: 9 },
    }))

  it('(4.6) goes by building, then by name, then by nothing that changes', () => {
    const face = (buildingName: string, name: string) => ({ buildingName, name })
    const people = [
      { id: 'no face' as ResidentId, face: undefined },
      { id: 'twelve' as ResidentId, face: face('12栋', '陈') },
      { id: 'three b' as ResidentId, face: face('3栋', '李') },
      { id: 'three a' as ResidentId, face: face('3栋', '李') },
      { id: 'three c' as ResidentId, face: face('3栋', '陈') },
    ]
    const order = inOrder(people)
    expect(order).toEqual(['three c', 'three a', 'three b', 'twelve', 'no face'])
    expect(inOrder([...people].reverse())).toEqual(order)
  })
})
