import { describe, expect, it } from '@jest/globals'
import { booking, CHEN, LI, NOON, WANG } from '../../testing/borrowing'
import type { Booking } from '../rules'
import type { Dispute } from '../said/rules'
import { withoutPerson } from './rules'

const WORKER = 'res_worker' as typeof LI
const GONE = '已注销的邻居'
const done = [{ key: 'key-of-this-tap', hash: 'hash', at: NOON, answer: '{}' }]
const photo = (by: typeof LI) => ({ id: `pho_${by}`, end: 'handOver', by, at: NOON }) as never
const chen = { id: CHEN, names: ['陈姨', '陈秀英'] }
const li = { id: LI, names: ['李叔'] }

const loan = booking(LI, [1, 3], {
  ...{ status: 'returned', done, rev: 4, got: ['防滑套'], back: [] },
})
const { got: _got, back: _back, ...bare } = loan
const said = [
  { by: CHEN, words: '李叔说弯了', at: 1 },
  { by: LI, words: '陈姨早知道,陈姨说过', at: 2 },
]
const dispute: Dispute = {
  ...{ openedAt: NOON, openedBy: CHEN, was: 'returned', reason: 'damaged', said },
}
const decision = { is: 'back', mediation: 'agreed', by: WORKER, at: 3 } as const

describe('A loan of somebody whose account is gone', () => {
  it('(12.2) keeps when it was, without what the owner wrote of the thing', () =>
    expect(withoutPerson(loan, chen)).toStrictEqual({
      ...{ ...bare, title: '一件东西', accessories: [], done: [], rev: 5 },
    }))

  it('(12.2) calls help by another word', () =>
    expect(withoutPerson({ ...loan, kind: 'skill' }, chen)?.title).toBe('一次帮忙'))

  it('(12.2) leaves the owner the words for their own thing when the borrower goes', () =>
    expect(withoutPerson(loan, li)).toStrictEqual({ ...loan, done: [], rev: 5 }))

  it('(12.2) loses their own photos alone', () => {
    const photos = [photo(LI), photo(CHEN)]
    expect(withoutPerson({ ...loan, photos }, li)?.photos).toEqual([photo(CHEN)])
    expect(withoutPerson({ ...loan, photos }, chen)?.photos).toEqual([photo(LI)])
  })

  it.each(['requested', 'accepted', 'handedOver', 'disputed', 'queued', 'offered'] as const)(
    '(12.2) is left alone while it is %s: it is settled first',
    (status) => expect(withoutPerson({ ...loan, status }, li)).toBeUndefined(),
  )

  it('(12.2) is erased once', () => {
    const after = withoutPerson(loan, chen) ?? loan
    expect(withoutPerson(after, chen)).toBeUndefined()
    expect(withoutPerson({ ...loan, done: [] }, li)).toBeUndefined()
  })
})

describe('What was said in a dispute', () => {
  const erased = (who: typeof li, of: Dispute = dispute): Booking['dispute'] =>
    withoutPerson({ ...loan, dispute: of }, who)?.dispute

  it('(12.2) goes with whoever said it, and their name from the words of the other', () => {
    expect(erased(chen)).toStrictEqual({
      ...dispute,
      said: [{ by: LI, words: `${GONE}早知道,${GONE}说过`, at: 2 }],
    })
    expect(erased(li)).toStrictEqual({
      ...dispute,
      said: [{ by: CHEN, words: `${GONE}说弯了`, at: 1 }],
    })
    expect(erased({ id: WANG, names: [] })).toStrictEqual(dispute)
  })

  it('(12.2) loses the name from the worker’s words too, however it is said', () => {
    const words = '陈秀英和李叔说好了,陈姨不追究'
    expect(erased(chen, { ...dispute, decision: { ...decision, words } })?.decision).toStrictEqual({
      ...decision,
      words: `${GONE}和李叔说好了,${GONE}不追究`,
    })
  })

  it('(12.2) keeps a decision without words as it is', () =>
    expect(erased(chen, { ...dispute, decision })?.decision).toStrictEqual(decision))
})
