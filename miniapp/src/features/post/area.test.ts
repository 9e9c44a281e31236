import { describe, expect, it } from '@jest/globals'
import type { AreaPlace } from '../../../../shared/contract/post'
import { streetsIn } from './area'

const street = (id: string, name: string) => ({ id, kind: 'street', name, inside: '' })
const inside = (kind: string, [id, name]: readonly [string, string], aboveId: string) => ({
  ...{ id, kind, name, aboveId },
  inside: '',
})
const DISTRICT = [
  street('str_1', '祖庙街道'),
  street('str_2', '石湾镇街道'),
  inside('community', ['cmt_1', '北江社区'], 'str_1'),
  inside('community', ['cmt_2', '塔坡社区'], 'str_1'),
  inside('community', ['cmt_3', '北江社区'], 'str_2'),
  inside('compound', ['cpd_1', '九鼎小区'], 'cmt_1'),
  inside('compound', ['cpd_2', '北江花园'], 'cmt_1'),
  inside('compound', ['cpd_3', '鸿业新天地'], 'cmt_2'),
  inside('compound', ['cpd_4', '湾华村'], 'cmt_3'),
] as unknown as readonly AreaPlace[]

describe('What lies in a district', () => {
  it('(1.11) is read by street and community, each with its compounds', () => {
    const [zumiao] = streetsIn(DISTRICT)
    expect(zumiao?.street.name).toBe('祖庙街道')
    expect(zumiao?.communities).toEqual([
      { id: 'cmt_1', name: '北江社区', compounds: '九鼎小区、北江花园' },
      { id: 'cmt_2', name: '塔坡社区', compounds: '鸿业新天地' },
    ])
  })
  it('(1.11) keeps communities of one name in two streets apart', () =>
    expect(streetsIn(DISTRICT)[1]?.communities).toEqual([
      { id: 'cmt_3', name: '北江社区', compounds: '湾华村' },
    ]))
})
