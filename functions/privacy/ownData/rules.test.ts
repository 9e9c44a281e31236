import { describe, expect, it } from '@jest/globals'
import type { OwnRecord } from '../../../shared/contract/ownData'
import {
  blockRecord,
  callBackRecord,
  certificateRecord,
  complaintRecord,
  consentRecords,
  correctionRecord,
  doorWords,
  membershipRecord,
  muteRecords,
  noticeRecord,
  photoRecord,
  postRecord,
  profileRecord,
  withheldRecord,
} from './rules'

const SINCE = Date.parse('2030-05-01T09:05:00+08:00')
const LATER = Date.parse('2030-05-03T18:30:00+08:00')
const [since, later] = ['2030-05-01 09:05', '2030-05-03 18:30']
const of = (what: object) => what as never
const fieldsOf = ({ fields }: OwnRecord) => fields

describe('Who somebody is, in their own data', () => {
  it('(12.2) has name, form of address and number, with the moment of the number', () => {
    const chen = { id: 'res_chen', name: '陈秀英', addressForm: '陈姨' }
    const phone = { number: '13800001234', since: SINCE }
    expect(profileRecord(of({ ...chen, openid: 'secret', phone }))).toEqual({
      id: 'res_chen',
      fields: {
        ...{ name: '陈秀英', addressForm: '陈姨', phone: '13800001234', phoneSince: since },
      },
    })
    expect(fieldsOf(profileRecord(of({ id: 'res_chen' })))).toEqual({})
  })

  it('(12.2) has the door as one writes it, and none where there is no home any more', () => {
    expect(doorWords(of({ buildingName: '3栋', unit: '2', room: '502' }))).toBe('3栋2单元502')
    expect(doorWords(undefined)).toBeUndefined()
  })

  it('(12.2) has where they live, since when and until when', () => {
    const member = {
      ...{ id: 'mbr_1', compoundName: '九鼎小区', buildingName: '3栋', status: 'left' },
      ...{ requestedAt: SINCE, decidedAt: SINCE, lastDay: '2030-05-02', leftAt: LATER },
    }
    const home = of({ buildingName: '3栋', unit: '2', room: '502' })
    expect(membershipRecord(of(member), home)).toEqual({
      id: 'mbr_1',
      fields: {
        ...{ compound: '九鼎小区', building: '3栋', door: '3栋2单元502', status: '已经搬走' },
        ...{ requestedAt: since, decidedAt: since, lastDay: '2030-05-02', leftAt: later },
      },
    })
    const { decidedAt: _decided, lastDay: _last, leftAt: _left, ...asked } = member
    expect(fieldsOf(membershipRecord(of({ ...asked, status: 'requested' })))).toEqual({
      ...{ compound: '九鼎小区', building: '3栋', status: '正在核实', requestedAt: since },
    })
  })

  it('(12.2) has their post, with its end where it has one', () => {
    const post = { id: 'pst_1', nodeName: '北江社区', role: 'worker', since: SINCE, until: LATER }
    expect(postRecord(of(post))).toEqual({
      id: 'pst_1',
      fields: { place: '北江社区', role: '工作人员', since, until: later },
    })
  })

  it('(12.2) has each step about the privacy guide, one by one', () =>
    expect(
      consentRecords(
        of({
          version: 2,
          steps: [
            { is: 'agreed', at: SINCE },
            { is: 'withdrawn', at: LATER },
          ],
        }),
      ),
    ).toEqual([
      { id: '2-1', fields: { version: '第2版', step: '同意', at: since } },
      { id: '2-2', fields: { version: '第2版', step: '撤回', at: later } },
    ]))
})

describe('What somebody showed, in their own data', () => {
  it('(12.2) has certificates with what they are for', () =>
    expect(
      certificateRecord(
        of({
          ...{ id: 'crt_1', of: 'electric', title: '换插座', status: 'approved' },
          ...{ expiresOn: '2031-01-01', since: SINCE },
        }),
      ),
    ).toEqual({
      id: 'crt_1',
      fields: {
        ...{ of: '电工证', about: '换插座', status: '有效', expiresOn: '2031-01-01', since },
      },
    }))

  it.each([
    ['东西', {}],
    ['交接', { sharedWith: ['res_wang'] }],
    ['交接', { sharedWith: [] }],
    ['证件', { isCertificate: true }],
    ['活动', { reach: 'cmt_1' }],
    ['活动', { subjectId: 'evt_01J0000000000000000000ZZZZ' }],
    ['证件', { isCertificate: true, sharedWith: ['res_wang'] }],
  ])('(12.2) has a photo as one of: %s', (name, more) =>
    expect(photoRecord(of({ id: 'pho_1', state: 'passed', offeredAt: SINCE, ...more }))).toEqual({
      id: 'pho_1',
      fields: { of: name, state: '通过', at: since },
    }),
  )

  it('(12.2) has what a worker looked at, words and all', () =>
    expect(
      withheldRecord(
        of({
          ...{ id: 'whd_1', text: '电钻', kind: 'listingText', status: 'refused', since: SINCE },
        }),
      ),
    ).toEqual({
      id: 'whd_1',
      fields: { text: '电钻', kind: '文字', status: '没有通过', since },
    }))
})

describe('What somebody said to the community, in their own data', () => {
  const complaint = {
    ...{ id: 'cpl_1', title: '电钻', kind: 'listing', reason: 'unsafe', since: SINCE },
    ...{ aboutId: 'res_wang', by: 'res_chen' },
  }

  it('(12.2) has a complaint that waits, and what came of it, never of whom it is', () => {
    const fields = { about: '电钻', kind: '东西', reason: '不安全', since }
    expect(complaintRecord(of({ ...complaint, status: 'waiting' }))).toEqual({
      ...{ id: 'cpl_1', fields: { ...fields, status: '等社区看' } },
    })
    expect(complaintRecord(of({ ...complaint, status: 'decided', decision: 'warn' }))).toEqual({
      ...{ id: 'cpl_1', fields: { ...fields, status: '已经提醒对方' } },
    })
  })

  it('(12.2) has a call with the pages that it is about, and what came of it', () => {
    const call = {
      ...{ id: 'cbk_1', status: 'open', since: SINCE },
      topics: [{ page: 'home' }, { page: 'gone/page' }],
    }
    expect(callBackRecord(of(call))).toEqual({
      ...{ id: 'cbk_1', fields: { pages: '首页、小程序里', status: '等社区打', since } },
    })
    const settled = { ...call, status: 'done', outcome: 'reached' }
    expect(fieldsOf(callBackRecord(of(settled)))).toMatchObject({
      ...{ status: '办过了', outcome: '打通了' },
    })
  })

  it('(12.2) has since when a neighbour is muted, never who', () =>
    expect(muteRecords(of({ of: [{ id: 'mut_1', residentId: 'res_wang', at: SINCE }] }))).toEqual([
      { id: 'mut_1', fields: { since } },
    ]))

  it.each([
    ['姓名', { isOfName: true }],
    ['门牌', { householdId: 'hhd_1' }],
    ['姓名、门牌', { isOfName: true, householdId: 'hhd_1' }],
  ])('(12.2) has that %s was to be put right', (what, more) =>
    expect(
      correctionRecord(
        of({ id: 'crr_1', status: 'corrected', since: SINCE, decidedAt: LATER, ...more }),
      ),
    ).toEqual({
      id: 'crr_1',
      fields: { what, status: '改好了', since, decidedAt: later },
    }),
  )
})

describe('What the community said to somebody, in their own data', () => {
  const block = { id: 'blk_1', reason: 'rude', since: SINCE, endsAt: LATER, words: '社区的话' }

  it('(12.2) has a block and their own appeal, not the words of the worker', () => {
    const fields = { reason: '对邻居说了伤人的话', since, until: later }
    expect(blockRecord(of(block))).toEqual({ id: 'blk_1', fields })
    const appeal = { words: '我还了', at: LATER, decision: { words: '看过了' } }
    expect(blockRecord(of({ ...block, appeal }))).toEqual({
      ...{ id: 'blk_1', fields: { ...fields, appeal: '我还了', appealedAt: later } },
    })
  })

  it('(12.2) has the messages as they were read on their day', () =>
    expect(noticeRecord(of({ id: 'ntc_1', kind: 'membership.rebound', at: SINCE }))).toEqual({
      id: 'ntc_1',
      fields: { text: '这个微信接上了您原来的登记，借着的、约着的都在。', at: since },
    }))
})
