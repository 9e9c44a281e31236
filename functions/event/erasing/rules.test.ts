import { describe, expect, it } from '@jest/globals'
import { anEvent } from '../../testing/eventFacts'
import type { Event } from '../rules'
import { takenBack, withoutProposer } from './rules'

const DONE = [{ key: 'a tap', hash: 'of what', at: 1, answer: '' }]
const said = {
  words: {
    kind: 'event',
    title: '香婆婆教南音',
    description: '香婆婆弹，大家唱',
    contact: '13912349521',
    host: { name: '香婆婆茶庄', promisesNotToSell: true },
  },
  venue: { name: '香婆婆家楼下' },
} as const
const waits = anEvent({ ...said, status: 'proposed', proposal: {}, done: DONE })
const NAMES = ['香婆婆']

describe('What somebody proposed who cancels their account', () => {
  it('(12.2) waits for nobody’s word any more', () =>
    expect(takenBack(waits)).toStrictEqual({ ...waits, status: 'cancelled' }))

  it.each(['declined', 'published', 'cancelled', 'draft'] as const)(
    '(12.2) is as it was where it did not wait: %s',
    (status) => expect(takenBack({ ...waits, status })).toBeUndefined(),
  )

  it('(12.2) is no plan of a worker', () => {
    expect(takenBack(anEvent({ status: 'proposed' }))).toBeUndefined()
    expect(withoutProposer(anEvent(said), NAMES)).toBeUndefined()
  })
})

describe('What somebody proposed who is gone', () => {
  it.each<[Event['status'], Event['status']]>([
    ['proposed', 'cancelled'],
    ['declined', 'declined'],
    ['cancelled', 'cancelled'],
  ])('(12.2) has no word left where it never took place: %s', (before, after) => {
    const erased = withoutProposer({ ...waits, status: before }, NAMES)
    expect(erased).toStrictEqual({
      ...{ ...waits, status: after, words: { kind: 'event', title: '' }, venue: { name: '' } },
      ...{ textCheck: { is: 'passed', of: '' }, done: [] },
    })
    expect(erased && withoutProposer(erased, NAMES)).toBeUndefined()
  })

  it('(12.2) is named no more in words that wait beside it', () => {
    const rewritten = { words: said.words, of: 'others', by: waits.organiserId }
    const held = { ...waits, status: 'published', proposal: { decidedAt: 1 }, rewritten } as const
    const erased = withoutProposer(held, NAMES)
    expect(erased?.rewritten).toStrictEqual({ ...rewritten, words: erased?.words })
    expect(JSON.stringify(erased)).not.toContain('香婆婆')
    expect(erased && withoutProposer(erased, NAMES)).toBeUndefined()
  })

  it.each(['published', 'cancelled'] as const)(
    '(12.2) goes on without their name where others counted on it: %s',
    (status) => {
      const held = { ...waits, status, proposal: { decidedAt: 1 } }
      const erased = withoutProposer(held, NAMES)
      expect(erased).toStrictEqual({
        ...held,
        words: {
          kind: 'event',
          title: '已注销的邻居教南音',
          description: '已注销的邻居弹，大家唱',
        },
        venue: { name: '已注销的邻居家楼下' },
      })
      expect(erased && withoutProposer(erased, NAMES)).toBeUndefined()
    },
  )
})
