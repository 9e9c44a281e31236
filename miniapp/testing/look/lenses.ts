import type { BrowserContext, Route } from 'playwright-core'

type Json = unknown
type Named = Readonly<Record<string, Json>>

const isNamed = (value: Json): value is Named => typeof value === 'object' && value !== null

const LISTS = [
  'bookings',
  'cards',
  'listings',
  'notices',
  'requests',
  'items',
  'waiting',
  'newest',
  'rows',
]

const emptied = (body: Json): Json =>
  isNamed(body)
    ? Object.fromEntries(
        Object.entries(body)
          // Nothing, and nothing behind it.
          .filter(([name]) => name !== 'cursor')
          .map(([name, value]) => [name, LISTS.includes(name) ? [] : value]),
      )
    : body

/** As long as the contract lets each become. */
const LONGEST: Named = {
  title: '带防滑套和工具挂盘的可折叠加厚铝合金家用人字梯两米五四步加宽款',
  addressForm: '欧阳慕容老太太呀',
  tags: Array.from({ length: 5 }, () => '阳台大扫除专用'),
  venue: '九鼎小区东门旁边的老年活动中心二楼多功能厅',
  words: '折叠加厚铝合金家用人字梯两米五四步加宽',
  name: '阿卜杜热合曼·买买提艾力·托合提',
  compoundName: '季华街道北江社区碧桂园凤凰城翡翠湾二期南区',
  communityName: '塔坡社区居民委员会第二党群服务中心',
  nodeName: '塔坡社区居民委员会第二党群服务中心',
  buildingName: '凤凰阁第二十一栋西座',
  description: '放在阳台靠左边的柜子后面，拿的时候小心旁边的花盆。'.repeat(8),
  accessories: Array.from({ length: 8 }, () => '加厚防滑橡胶脚套四只一包'),
  door: '凤凰阁第二十一栋西座 12345678单元 12345678',
  text: '放在阳台靠左边的柜子后面，拿的时候小心旁边的花盆。'.repeat(8),
  unread: 1234,
}

const isAlike = (one: Json, other: Json): boolean =>
  typeof one === typeof other && Array.isArray(one) === Array.isArray(other)

/** As long as it may be, where a field of this name is of that form. */
const longest = (name: string, value: Json): Json =>
  isAlike(LONGEST[name], value) ? LONGEST[name] : lengthened(value)

function lengthened(body: Json): Json {
  if (Array.isArray(body)) return body.map(lengthened)
  if (!isNamed(body)) return body
  return Object.fromEntries(
    Object.entries(body).map(([name, value]) => [name, longest(name, value)]),
  )
}

async function through(route: Route, change: (body: Json) => Json): Promise<void> {
  const response = await route.fetch()
  const isJson = (response.headers()['content-type'] ?? '').includes('json')
  if (!isJson) return route.fulfill({ response })
  await route.fulfill({ response, json: change(await response.json()) })
}

/** What lies between a page and its server. */
const LENSES = {
  clear: (route: Route) => route.continue(),
  empty: (route: Route) => through(route, emptied),
  long: (route: Route) => through(route, lengthened),
  /** Nothing answers in time. */
  slow: () => Promise.resolve(),
  failing: (route: Route) => route.fulfill({ status: 500, body: '{}' }),
  /** What is read comes, what is written does not arrive. */
  refusing: (route: Route) =>
    route.request().method() === 'GET' ? route.continue() : route.abort(),
} as const
export type Lens = keyof typeof LENSES

export const putOn = (context: BrowserContext, lens: Lens): Promise<unknown> =>
  context.route('**/v1/**', (route) =>
    // A page that is left takes its questions with it.
    LENSES[lens](route).catch(() => undefined),
  )
