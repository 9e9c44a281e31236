import type { Endpoint, InputOf, OutputOf } from '../../shared/contract/endpoint'
import { isWrite } from '../../shared/contract/endpoint'
import type { CommunityId, CompoundId, DistrictId } from '../../shared/kernel/ids'
import type { Handler } from '../local/gateway'
import { type LocalWorld, startWorld } from '../local/world'
import type { DistrictPlan } from '../place/rules'
import { type Answer, type AskOptions, fill, readAnswer, reading, writing } from './wire'

const ZUMIAO: DistrictPlan = {
  name: '禅城区',
  streets: [
    {
      name: '祖庙街道',
      communities: [
        { name: '北江社区', compounds: [{ name: '九鼎小区', buildings: ['1栋', '2栋', '3栋'] }] },
        { name: '塔坡社区', compounds: [{ name: '鸿业新天地', buildings: ['1座', '2座'] }] },
      ],
    },
  ],
}
/** Another tenant, with a compound of the same name: the two must never meet. */
const ELSEWHERE: DistrictPlan = {
  name: '南海区',
  streets: [
    {
      name: '桂城街道',
      communities: [{ name: '东二社区', compounds: [{ name: '九鼎小区', buildings: ['1栋'] }] }],
    },
  ],
}
export const CHANCHENG = 'dst_01J0000000000000000000CHAN' as DistrictId
export const NANHAI = 'dst_01J0000000000000000000NANH' as DistrictId

/* eslint-disable @typescript-eslint/no-require-imports -- loaded once the environment is set, as Lambda does */
/** Each function as it stands in the sources. */
export const SOURCES: Readonly<Record<string, () => Record<string, Handler>>> = {
  api: () => require('../api') as Record<string, Handler>,
  classes: () => require('../classes') as Record<string, Handler>,
  console: () => require('../console') as Record<string, Handler>,
  passkey: () => require('../passkey') as Record<string, Handler>,
  charts: () => require('../charts') as Record<string, Handler>,
  photos: () => require('../photos') as Record<string, Handler>,
  pictures: () => require('../pictures') as Record<string, Handler>,
  roster: () => require('../roster') as Record<string, Handler>,
  push: () => require('../push') as Record<string, Handler>,
  outbox: () => require('../outbox') as Record<string, Handler>,
  jobs: () => require('../jobs') as Record<string, Handler>,
  sweep: () => require('../sweep') as Record<string, Handler>,
  recount: () => require('../recount') as Record<string, Handler>,
  setup: () => require('../setup') as Record<string, Handler>,
}
/* eslint-enable */

type Places = {
  readonly districtId: DistrictId
  readonly jiuding: CompoundId
  readonly beijiang: CommunityId
  readonly tapo: CommunityId
  readonly hongye: CompoundId
  readonly elsewhere: CompoundId
  readonly elsewhereCommunity: CommunityId
}
type Planted = { readonly places: readonly { kind: string; id: string; name: string }[] }

export type Town = LocalWorld & {
  readonly places: Places
  /** Somebody with WeChat, whom nobody knows here yet. */
  readonly person: (key: string, districtId?: DistrictId) => Promise<Person>
  /** Whoever has no token. */
  readonly stranger: Person
  /** Tells the WeChat simulator what comes next. */
  readonly wechat: (path: string, body?: object) => Promise<unknown>
}

const idIn = (planted: Planted, kind: string, name: string): string =>
  planted.places.find((place) => place.kind === kind && place.name === name)?.id ?? ''

async function plant(world: LocalWorld): Promise<Places> {
  const district = (id: DistrictId, plan: DistrictPlan) =>
    world.call('setup', { district: { id, plan } }) as Promise<Planted>
  const here = await district(CHANCHENG, ZUMIAO)
  const there = await district(NANHAI, ELSEWHERE)
  return {
    districtId: CHANCHENG,
    jiuding: idIn(here, 'compound', '九鼎小区') as CompoundId,
    beijiang: idIn(here, 'community', '北江社区') as CommunityId,
    tapo: idIn(here, 'community', '塔坡社区') as CommunityId,
    hongye: idIn(here, 'compound', '鸿业新天地') as CompoundId,
    elsewhere: idIn(there, 'compound', '九鼎小区') as CompoundId,
    elsewhereCommunity: idIn(there, 'community', '东二社区') as CommunityId,
  }
}

type Opening = {
  readonly tableEndpoint?: string
  /** Once the environment is set, before each function is loaded. */
  readonly beforeLoading?: () => void
  /** Functions that run elsewhere. */
  readonly apart?: Readonly<Record<string, () => Handler>>
}

/** The whole system in this process, in memory, with two districts. */
export async function startTown({
  beforeLoading,
  apart = {},
  ...more
}: Opening = {}): Promise<Town> {
  const world = await startWorld({
    // A suite that lasts beyond a minute, or past three in the morning, is as any other.
    hasSchedule: false,
    ...more,
    handlerOf: (name) => {
      beforeLoading?.()
      return apart[name]?.() ?? (SOURCES[name]?.()['handler'] as Handler)
    },
  })
  const wechat = async (path: string, body: object = {}) => {
    const response = await fetch(`${world.wechatOrigin}/simulator/${path}`, {
      method: 'POST',
      body: JSON.stringify(body),
    })
    return (await response.json()) as unknown
  }
  const { origin } = world
  const places = await plant(world)
  const town = { ...world, places, wechat }
  return {
    ...town,
    stranger: new Person({ origin, name: 'stranger', token: undefined }),
    person: async (key, districtId = CHANCHENG) => {
      const { code } = (await wechat('login-code', { person: key })) as { code: string }
      const guest = new Person({ origin, name: key, token: undefined })
      const { login } = await import('../../shared/contract/resident')
      const answer = await guest.asks(login, { code, districtId })
      if (!answer.ok) throw new Error(`${key} cannot log in: ${answer.text}`)
      const { token, me } = answer.value
      return new Person({ origin, name: key, token, id: me.id })
    },
  }
}

type Identity = {
  readonly origin: string
  readonly name: string
  readonly token: string | undefined
  readonly id?: string
}

/** Somebody with a phone, who speaks HTTP as the mini-program does. */
export class Person {
  readonly origin: string
  readonly name: string
  readonly token: string | undefined
  readonly id: string

  constructor({ origin, name, token, id = '' }: Identity) {
    this.origin = origin
    this.name = name
    this.token = token
    this.id = id
  }

  async asks<E extends Endpoint>(
    endpoint: E,
    input: InputOf<E>,
    options: AskOptions = {},
  ): Promise<Answer<E>> {
    const { filled, rest } = fill(endpoint.path, input as Record<string, unknown>)
    const token = options.token ?? this.token
    const authorization = token === undefined ? {} : { authorization: `Bearer ${token}` }
    const { onBehalfOf } = options
    const inNameOf = onBehalfOf === undefined ? {} : { 'x-on-behalf-of': onBehalfOf }
    const { search, headers, body } = isWrite(endpoint) ? writing(rest, options) : reading(rest)
    const response = await fetch(`${this.origin}/v1${filled}${search}`, {
      method: endpoint.method,
      headers: { ...authorization, ...headers, ...inNameOf },
      body,
    })
    return readAnswer(endpoint, response)
  }

  /** What was asked for, or a test that fails with the sentence that a neighbour would have read. */
  async gets<E extends Endpoint>(
    endpoint: E,
    input: InputOf<E>,
    options: AskOptions = {},
  ): Promise<OutputOf<E>> {
    const answer = await this.asks(endpoint, input, options)
    if (!answer.ok)
      throw new Error(`${this.name}, ${endpoint.name}: ${answer.status} ${answer.text}`)
    return answer.value
  }
}
