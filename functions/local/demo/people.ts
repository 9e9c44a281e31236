export type DemoPerson = {
  readonly key: string
  readonly name: string
  readonly addressForm: string
  /** Position of the compound and of the building in it. */
  readonly compound: number
  readonly building: number
  readonly unit: string
  readonly room: string
  /** Has asked to join, and waits for a worker. */
  readonly isWaiting: boolean
}

const SURNAMES = '陈李黄张梁林何郭罗谭冯邓叶潘麦霍简庞区卢'
const GIVEN = ['秀英', '志强', '丽华', '国栋', '美玲', '建平', '惠珍', '伟明', '婉仪', '启发']
const FORMS = ['姨', '叔', '姐', '哥', '婆', '伯']

const at = <Value>(values: readonly Value[], index: number): Value =>
  values[index % values.length] as Value

/** Most live in 九鼎, the rest next door and across the road. */
const compoundOf = (index: number): number => {
  if (index < 36) return 0
  return index < 44 ? 1 : 2
}

/** The last two of each community, so that its worker has something to decide. */
const WAITING = [34, 35, 58, 59]

function person(index: number): DemoPerson {
  const surname = at([...SURNAMES], index)
  return {
    key: `neighbour${index + 1}`,
    name: `${surname}${at(GIVEN, index * 3 + Math.floor(index / 20))}`,
    addressForm: `${surname}${at(FORMS, index * 7 + Math.floor(index / 20))}`,
    compound: compoundOf(index),
    building: index % 4,
    unit: String((index % 2) + 1),
    room: `${(index % 9) + 2}0${(index % 4) + 1}`,
    isWaiting: WAITING.includes(index),
  }
}

/** Sixty neighbours, the same at every start. */
export const DEMO_PEOPLE: readonly DemoPerson[] = Array.from({ length: 60 }, (_, index) =>
  person(index),
)

/** A worker in each community, and one neighbour who has only just asked to join. */
export const DEMO_WORKERS = [
  {
    key: 'worker1',
    nickname: '小李（北江社区工作者）',
    community: '北江社区',
    called: { name: '李文静', addressForm: '小李' },
  },
  {
    key: 'worker2',
    nickname: '阿敏（塔坡社区工作者）',
    community: '塔坡社区',
    called: { name: '何敏', addressForm: '阿敏' },
  },
] as const
/** Who works beside the first worker, and whom they have blocked. */
export const DEMO_COLLEAGUE = {
  ...{ key: 'worker3', nickname: '小陈（北江社区工作者）' },
  called: { name: '陈家豪', addressForm: '小陈' },
} as const
export const DEMO_BLOCKED: DemoPerson & { readonly nickname: string } = {
  ...{ key: 'blocked', nickname: '停用中的住户（等申诉答复）' },
  ...{ name: '龚志文', addressForm: '龚叔', compound: 0, building: 0, unit: '1', room: '1204' },
  isWaiting: false,
}
/** Who acts for somebody of the household that has no phone. */
export const DEMO_DAUGHTER = 'neighbour9'
export const DEMO_MOTHER = { name: '罗玉珍', addressForm: '罗婆婆' } as const
/** Who did not come to a class twice, and has a seat in another. */
export const DEMO_MISSED = 'neighbour46'
/** Who gives posts in the street. */
export const DEMO_ADMIN = {
  ...{ key: 'admin1', nickname: '老关（祖庙街道管理员）' },
  called: { name: '关志强', addressForm: '老关' },
} as const
export const DEMO_NEWCOMER = { key: 'newcomer', nickname: '新来的住户（还没加入）' } as const
