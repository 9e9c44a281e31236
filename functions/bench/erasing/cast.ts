import { addDays, type LocalDate, localDateAt } from '../../../shared/kernel/dates'
import type { MandateId } from '../../../shared/kernel/ids'
import { loggedIn } from '../../testing/caring'
import { CERTIFIED_TITLE } from '../../testing/helping'
import { admin } from '../../testing/posting'
import { neighbour, worker } from '../../testing/neighbours'
import { type Person, type Town } from '../../testing/town'
import type { Needle } from './needles'

/** Whose life it is: what they are called is nobody else's. */
export const NAME = '欧阳桂香'
export const SAID = {
  addressForm: '香婆婆',
  title: '祖传紫砂壶',
  description: '外婆留下来的，壶盖有个小缺口',
  tag: '工夫茶',
  accessory: '竹茶盘',
  help: '教唱南音',
  paper: CERTIFIED_TITLE,
  withheld: '代购的龙井',
  first: '壶嘴磕掉一块了',
  second: '借来时就裂着缝',
  appeal: '那阵子在住院做手术',
  answer: '问过病房的护士了',
  child: '欧阳小满',
  elder: '欧阳老太',
  asked: '我左耳听不清',
  plan: '清唱南音会',
  planned: '先听一段《客途秋恨》',
  venue: '老榕树脚下',
  sold: '推祖传膏药，八十一帖',
  toCall: '外甥女阿媚',
} as const
export const PHONES = ['13912349521', '13912349522', '13912349523', '13912349524'] as const
export const ROOMS = { home: '9527甲', other: '9611乙', wanted: '9733丙', never: '9844丁' } as const
export const NAMES = { right: '欧阳桂湘', later: '欧阳贵香' } as const

/** Everything by which somebody would be known, and everything that they wrote. */
export const needlesOf = (openid: string): readonly Needle[] => [
  ...[NAME, SAID.addressForm, ...Object.values(NAMES)].map(
    (text) => ({ kind: 'name', text }) as const,
  ),
  ...PHONES.map((text) => ({ kind: 'phone', text }) as const),
  ...Object.values(ROOMS).map((text) => ({ kind: 'room', text }) as const),
  { kind: 'openid', text: openid },
  ...Object.values(SAID).map((text) => ({ kind: 'words', text }) as const),
]

export type Cast = {
  readonly town: Town
  readonly me: Person
  readonly mandateId: MandateId
  readonly li: Person
  readonly wang: Person
  readonly official: Person
  readonly elsewhere: Person
  readonly chief: Person
}

export async function gatherCast(town: Town): Promise<Cast> {
  const official = await worker(town, '小李')
  // Registered without a phone first, and acted for until they logged in themselves.
  const known = { name: `${NAME}的全名`, addressForm: NAME, room: ROOMS.home }
  const { she: me, mandateId } = await loggedIn(town, official, known)
  return {
    ...{ town, official },
    chief: await admin(town, '街道的老关'),
    elsewhere: await worker(town, '阿敏', town.places.tapo),
    ...{ me, mandateId },
    li: await neighbour(town, official, '李叔', { room: '202', building: 1 }),
    wang: await neighbour(town, official, '王姐', { room: '303', building: 2 }),
  }
}

export const day = (count: number): LocalDate => addDays(localDateAt(Date.now()), count)
export const TAP = { confirmation: { by: 'tap' } } as const
