import { describe, expect, it } from '@jest/globals'
import type { ResidentId } from '../../../../shared/kernel/ids'
import type { Booking } from '../../../booking/rules'
import type { Session } from '../../../event/rules'
import type { Listing } from '../../../listing/rules'
import type { Registration } from '../../../registration/rules'
import { at, bookingRecord, listingRecord, recordOf, registrationRecord, stamp } from './rules'

const instant = (text: string) => Date.parse(`${text}+08:00`)
const [WANG, ZHAO] = ['res_wang', 'res_zhao'] as unknown as readonly [ResidentId, ResidentId]

describe('A moment, in one’s own data', () => {
  it('(12.2) is the day and the minute in Shanghai, with two digits each', () => {
    expect(stamp(instant('2030-05-01T09:05:59'))).toBe('2030-05-01 09:05')
    expect(stamp(instant('2030-05-01T00:00:00'))).toBe('2030-05-01 00:00')
    expect(stamp(instant('2030-12-31T23:59:00'))).toBe('2030-12-31 23:59')
  })

  it('(12.2) is left out where there was none', () => {
    expect(at(undefined)).toBeUndefined()
    expect(at(0)).toBe('1970-01-01 08:00')
    expect(recordOf('x', { name: '王', since: undefined, words: '', none: '0' })).toEqual({
      ...{ id: 'x', fields: { name: '王', none: '0' } },
    })
  })
})

describe('A thing, in one’s own data', () => {
  const drill = {
    ...{ id: 'lst_drill', ownerId: WANG, title: '电钻', category: 'tools', condition: 'good' },
    ...{ status: 'published', description: '有两个钻头', accessories: ['钻头', '箱子'] },
    ...{ tags: ['装修', '打孔'], createdAt: instant('2030-05-01T09:05:00') },
  } as unknown as Listing

  it('(12.2) is in words', () =>
    expect(listingRecord(drill)).toEqual({
      id: 'lst_drill',
      fields: {
        ...{ title: '电钻', kind: '东西', category: '工具', condition: '好用' },
        ...{ status: '发布了', description: '有两个钻头', accessories: '钻头、箱子' },
        ...{ tags: '装修、打孔', createdAt: '2030-05-01 09:05' },
      },
    }))

  it('(12.2) of a skill says that it is one, and nothing of what it has not', () => {
    const { category: _category, tags: _tags, ...bare } = drill
    const skill = { ...bare, kind: 'skill', description: '', accessories: [] } as const
    expect(listingRecord(skill as unknown as Listing).fields).toEqual({
      ...{ title: '电钻', kind: '本领', condition: '好用', status: '发布了' },
      createdAt: '2030-05-01 09:05',
    })
  })
})

describe('A loan, in the data of one of the two', () => {
  const said = (by: ResidentId, what: object) => ({ by, at: 1, ...what })
  const booking = {
    ...{ id: 'bkg_1', ownerId: WANG, borrowerId: ZHAO, title: '电钻', status: 'handedOver' },
    ...{ from: '2030-05-01', until: '2030-05-03', accessories: ['钻头'] },
    ...{ requestedAt: instant('2030-04-30T20:00:00'), changedAt: instant('2030-05-01T10:00:00') },
    left: [
      { place: 'door', at: 1 },
      { place: 'guard', at: 2 },
    ],
    phrases: [
      said(ZHAO, { phrase: 'downstairs' }),
      said(WANG, { phrase: 'atHome' }),
      said(ZHAO, { phrase: 'late10' }),
    ],
    thanks: {
      borrower: { thanks: true, again: 'yes', at: 1, times: 1 },
      owner: { thanks: false, again: 'no', at: 1, times: 1 },
    },
    dispute: {
      said: [
        said(ZHAO, { words: '没弄坏' }),
        said(WANG, { words: '坏了' }),
        said(ZHAO, { words: '真的' }),
      ],
    },
  } as unknown as Booking
  const facts = {
    ...{ title: '电钻', from: '2030-05-01', until: '2030-05-03', accessories: '钻头' },
    ...{ requestedAt: '2030-04-30 20:00', changedAt: '2030-05-01 10:00' },
  }

  it('(12.2) the borrower reads where they left it and what they said, and no word of the owner', () =>
    expect(bookingRecord(booking, 'borrower', ZHAO)).toEqual({
      id: 'bkg_1',
      fields: {
        ...{ ...facts, status: '在您这里，记得还', left: '门口、门卫那里' },
        ...{ phrases: '我到楼下了、晚到10分钟', thanks: '是', again: '愿意' },
        dispute: '没弄坏\n真的',
      },
    }))

  it('(12.2) the owner reads what they said, and no word of the borrower', () =>
    expect(bookingRecord(booking, 'owner', WANG)).toEqual({
      id: 'bkg_1',
      fields: {
        ...{ ...facts, status: '在邻居那里', phrases: '我在家，您来吧' },
        ...{ thanks: '否', again: '先不了', dispute: '坏了' },
      },
    }))

  it('(12.2) of which nothing was said has its days alone', () => {
    const { left: _left, phrases: _phrases, thanks: _thanks, dispute: _dispute, ...bare } = booking
    expect(bookingRecord(bare, 'borrower', ZHAO).fields).toEqual({
      ...{ ...facts, status: '在您这里，记得还' },
    })
  })

  it('(12.2) of help is called what help is called, with its hours', () => {
    const help = {
      ...{ ...booking, kind: 'skill', hours: { from: '09:00', until: '10:30' } },
    } as unknown as Booking
    expect(bookingRecord(help, 'borrower', ZHAO).fields).toMatchObject({
      ...{ status: '正在办', hours: '09:00到10:30' },
    })
  })
})

describe('A sign-up, in one’s own data', () => {
  const signedUp = {
    ...{ id: 'reg_1', status: 'confirmed', party: 2, changedAt: instant('2030-05-01T09:05:00') },
    ...{ answers: ['坐轮椅', '吃素'], guardianAgrees: true },
  } as unknown as Registration
  const facts = {
    ...{ status: '报上了', party: '2', answers: '坐轮椅、吃素', guardian: '是' },
    changedAt: '2030-05-01 09:05',
  }

  const lesson = {
    ...{ title: '书法课', venue: { name: '活动室' }, day: '2030-05-02' },
    hours: { from: '09:00', until: '11:00' },
  } as unknown as Session

  it('(12.2) is in words, with when and where', () =>
    expect(registrationRecord({ registration: signedUp, session: lesson })).toEqual({
      id: 'reg_1',
      fields: {
        ...{ ...facts, title: '书法课', venue: '活动室', day: '2030-05-02', hours: '09:00到11:00' },
      },
    }))

  it('(12.2) says why it ended', () => {
    const ended = { ...signedUp, status: 'cancelled', because: 'ill' } as const
    expect(registrationRecord({ registration: ended }).fields).toEqual({
      ...{ ...facts, status: '取消了', because: '身体不舒服' },
    })
  })

  it('(12.2) says when they came, or what they said of not coming', () => {
    const came = [instant('2030-05-02T08:55:00'), instant('2030-05-03T08:58:00')]
    expect(
      registrationRecord({ registration: { ...signedUp, status: 'attended' }, came }).fields,
    ).toEqual({ ...facts, status: '来过了', came: '2030-05-02 08:55、2030-05-03 08:58' })
    const absent = { ...signedUp, status: 'noShow', absence: 'wasThere' } as const
    expect(registrationRecord({ registration: absent }).fields).toEqual({
      ...{ ...facts, status: '没有来', absence: '说自己来了' },
    })
  })
})
