import type { DistrictId } from '../../../shared/kernel/ids'
import type { DistrictPlan } from '../../place/rules'

export const DEMO_DISTRICT = 'dst_01J0000000000000000000FSCC' as DistrictId

const numbered = (count: number, suffix: string): readonly string[] =>
  Array.from({ length: count }, (_, index) => `${index + 1}${suffix}`)

/** The places that the programme began in, and one more compound to be a neighbour of. */
export const DEMO_PLAN: DistrictPlan = {
  name: '禅城区',
  streets: [
    {
      name: '祖庙街道',
      communities: [
        {
          name: '北江社区',
          phone: '0757-82345678',
          compounds: [
            { name: '九鼎小区', buildings: numbered(8, '栋') },
            { name: '北江花园', buildings: numbered(4, '栋') },
          ],
        },
        { name: '塔坡社区', compounds: [{ name: '鸿业新天地', buildings: numbered(6, '座') }] },
      ],
    },
  ],
}
