import { describe, expect, it } from '@jest/globals'
import { showListing } from '../../../shared/contract/listing'
import { listCompounds } from '../../../shared/contract/place'
import type { Refusal } from '../../../shared/contract/refusals'
import { refusalSentence } from '../../../shared/text/zhCN/refusals'
import type { RawAnswer } from '../../testing/raw'
import { fault } from './judge'

const answered = (status: number, body: object): RawAnswer => ({
  ...{ status, text: JSON.stringify(body), headers: new Headers() },
  ...body,
})
const refused = (status: number, refusal: Refusal, message = refusalSentence(refusal)) =>
  answered(status, { refusal, message })

describe('The judge of the fuzzer', () => {
  it('lets a refusal pass that the route declares, with its status and its sentence', () => {
    expect(fault(showListing, refused(404, { code: 'listing.notFound' }))).toBeUndefined()
    expect(
      fault(listCompounds, answered(200, { districtName: '禅城区', compounds: [] })),
    ).toBeUndefined()
  })

  it('catches a fault, an answer of another shape, and a refusal without a code', () => {
    expect(fault(showListing, answered(500, {}))).toBe('500')
    expect(fault(listCompounds, answered(200, { compounds: 'none' }))).toBe('breaks its output')
    expect(fault(showListing, answered(400, { message: '不行' }))).toMatch('is no refusal')
  })

  it('catches a refusal of another route, another status, another sentence', () => {
    const gone = { code: 'listing.notFound' } as const
    expect(fault(listCompounds, refused(404, gone))).toMatch('does not declare')
    expect(fault(showListing, refused(400, gone))).toBe('400 for listing.notFound')
    expect(fault(showListing, refused(404, gone, '操作失败'))).toMatch('another sentence')
  })

  it('catches a stack that goes out with a good sentence', () => {
    const { text, ...rest } = refused(404, { code: 'listing.notFound' })
    const leaking = { ...rest, text: `${text} at load (/srv/functions/listing/store.ts:12:3)` }
    expect(fault(showListing, leaking)).toMatch('leaks')
  })
})
