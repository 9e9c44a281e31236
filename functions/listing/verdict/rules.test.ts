import { describe, expect, it } from '@jest/globals'
import type { PhotoId } from '../../../shared/kernel/ids'
import { checkOf, isVisible, type Listing, refusedLabel } from '../rules'
import { CHEN, TERMS } from '../../testing/borrowing'
import { settledNews, withTextCheck, withVerdict } from './rules'

const [FRONT, BACK] = ['pho_front', 'pho_back'] as PhotoId[] as [PhotoId, PhotoId]
const passed = { state: 'passed', rev: 2 } as const
const ladder = (change: Partial<Listing> = {}): Listing =>
  ({
    ...{
      id: 'lst_ladder',
      ownerId: CHEN,
      communityId: 'cmt',
      compoundId: 'cpd',
      status: 'published',
    },
    ...{ title: '人字梯', description: '', accessories: [], tags: ['梯'], terms: TERMS, done: [] },
    ...{ photoIds: [FRONT, BACK], verdicts: { [FRONT]: passed, [BACK]: passed } },
    ...{ textCheck: { is: 'passed', of: 'h1' }, createdAt: 5, category: 'tools', ...change },
  }) as Listing
const checking = ladder({ verdicts: { [FRONT]: passed } })
const unclear = ladder({ textCheck: { is: 'withWorker', of: 'h1' } })

describe('Where a thing stands with the checks', () => {
  it('(9.1) others see it when every part has passed, and only while it is published', () => {
    expect(checkOf(ladder())).toBe('passed')
    expect(isVisible(ladder())).toBe(true)
    expect(isVisible(ladder({ status: 'paused' }))).toBe(false)
    expect(isVisible(checking)).toBe(false)
  })

  it('(9.1) the worst part counts: refused, not yet asked, with a worker, still checking', () => {
    const no = { state: 'refused', rev: 3, label: 'ad' } as never
    const refused = ladder({ ...unclear, verdicts: { [FRONT]: no } })
    expect(checkOf(refused)).toBe('refused')
    expect(refusedLabel(refused)).toBe('ad')
    expect(checkOf(ladder({ textCheck: { is: 'none' }, verdicts: {} }))).toBe('none')
    expect(checkOf({ ...checking, textCheck: unclear.textCheck })).toBe('withWorker')
    expect(checkOf(checking)).toBe('checking')
    expect(refusedLabel(checking)).toBeUndefined()
  })

  it('(2.2) a certificate that was not seen waits for a worker', () => {
    const certificate = { of: 'electric', state: 'waiting' } as never
    expect(checkOf(ladder({ certificate }))).toBe('withWorker')
    expect(checkOf(ladder({ certificate: { of: 'electric', state: 'approved' } as never }))).toBe(
      'passed',
    )
  })
})

describe('A verdict', () => {
  it('(9.1) one refused photo takes a published thing back to be mended', () => {
    const after = withVerdict(ladder(), BACK, { state: 'refused', rev: 3 })
    expect(after).toMatchObject({ status: 'draft', verdicts: { [BACK]: { state: 'refused' } } })
    expect(after && settledNews(ladder(), after)).toBe('listing.refused')
    const paused = withVerdict(ladder({ status: 'paused' }), BACK, { state: 'refused', rev: 3 })
    expect(paused?.status).toBe('paused')
  })

  it('(9.1) the last photo that passes shows it, and its owner hears so', () => {
    const after = withVerdict(checking, BACK, { state: 'passed', rev: 1 })
    expect(after?.status).toBe('published')
    expect(after && settledNews(checking, after)).toBe('listing.visible')
    expect(settledNews(ladder(), ladder())).toBeUndefined()
  })

  it('(9.1) a repeated or older one, or one on another photo, changes nothing', () => {
    expect(withVerdict(ladder(), BACK, { state: 'refused', rev: 2 })).toBeUndefined()
    expect(withVerdict(ladder(), BACK, { state: 'refused', rev: 1 })).toBeUndefined()
    expect(
      withVerdict(ladder(), 'pho_other' as PhotoId, { state: 'refused', rev: 9 }),
    ).toBeUndefined()
  })

  it('(9.1) a worker’s word is on the text they read, and on no later one', () => {
    expect(withTextCheck(unclear, { is: 'passed', of: 'h1' })?.textCheck.is).toBe('passed')
    expect(withTextCheck(unclear, { is: 'passed', of: 'h0' })).toBeUndefined()
    expect(withTextCheck(ladder(), { is: 'passed', of: 'h1' })).toBeUndefined()
  })

  it('(9.1) is no news of what is put away, nor twice of what was refused', () => {
    const refused = ladder({ textCheck: { is: 'refused', of: 'h1', label: 'ad' } as never })
    expect(settledNews(refused, refused)).toBeUndefined()
    for (const status of ['withdrawn', 'given'] as const)
      expect(settledNews(ladder(), { ...refused, status })).toBeUndefined()
  })
})

describe('The news that others see it', () => {
  const certificate = (id: string) =>
    ({ certificate: { of: 'electric', state: 'approved', id } }) as never as Partial<Listing>

  it('(9.1) is none for a draft that its owner puts out: they know', () => {
    expect(settledNews(ladder({ status: 'draft' }), ladder())).toBeUndefined()
    expect(settledNews({ ...unclear, status: 'draft' }, ladder())).toBeUndefined()
  })

  it('(2.2) is told with the certificate where that made it so', () => {
    const before = { ...unclear, ...certificate('crt_old') }
    expect(settledNews(before, ladder(certificate('crt_new')))).toBeUndefined()
    expect(settledNews(before, ladder(certificate('crt_old')))).toBe('listing.visible')
    expect(settledNews(unclear, ladder(certificate('crt_new')))).toBeUndefined()
  })
})
