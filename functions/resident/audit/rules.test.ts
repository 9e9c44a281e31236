import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../shared/kernel/ids'
import { joined, pageIn } from './rules'

const row = (at: number, by: string) => ({ id: `aud_${at}`, sortKey: `${at}#aud_${at}`, by })
const by = ({ by: one }: { readonly by: string }) => one as ResidentId
const known = new Map([['res_here' as ResidentId, '小李']])

describe('A page of the log', () => {
  it('(10.5) holds the latest of several lists, each line once', () => {
    const lists = [
      [row(9, 'a'), row(5, 'a')],
      [row(9, 'a'), row(7, 'b')],
    ]
    expect(joined(lists, 10).map(({ id }) => id)).toEqual(['aud_9', 'aud_7', 'aud_5'])
    expect(joined(lists, 2)).toHaveLength(2)
  })

  it('(10.5) ends before more people than it can look up, and goes on there', () => {
    const rows = [row(9, 'res_here'), row(8, 'x'), row(7, 'x'), row(6, 'y'), row(5, 'res_here')]
    const asked = { limit: 10, by, known, others: 1 }
    expect(pageIn(rows, asked)).toEqual({ page: rows.slice(0, 3), goesOn: '7#aud_7' })
    expect(pageIn(rows, { ...asked, others: 2 })).toEqual({ page: rows, goesOn: undefined })
    expect(pageIn(rows, { ...asked, others: 2, limit: 5 }).goesOn).toBe('5#aud_5')
  })

  it('(10.5) counts those whom the page names besides', () => {
    const rows = [row(9, 'x'), row(8, 'y')]
    const also = ['x' as ResidentId, 'res_here' as ResidentId]
    expect(pageIn(rows, { limit: 9, by, known, others: 1, also }).page).toHaveLength(1)
  })
})
