import { showCompound } from '../../../shared/contract/place'
import { approveMembership, requestMembership } from '../../../shared/contract/resident'
import type { BuildingId, CompoundId, ResidentId, RosterId } from '../../../shared/kernel/ids'
import { worker } from '../neighbours'
import { verifiesPhone } from '../phones'
import { sentRoster } from '../rosters'
import { CHANCHENG, NANHAI, type Person, type Town } from '../town'

/** What is planted of somebody: each found wherever it turns up. */
export type Marks = Readonly<Record<string, readonly string[]>>
type Home = { readonly compoundId: CompoundId; readonly building: number }

const GARDEN = {
  name: '禅城区',
  streets: [
    {
      name: '祖庙街道',
      communities: [{ name: '北江社区', compounds: [{ name: '北江花园', buildings: ['8幢'] }] }],
    },
  ],
}
type Planted = { readonly places: readonly { readonly kind: string; readonly id: string }[] }

/** What the table keeps of somebody that no typed word tells. */
async function keptOf(id: string): Promise<Marks> {
  // The table reads the environment when it is loaded, and the town sets it.
  const { loadResident } = await import('../../resident/store')
  const { loadAccess } = await import('../../platform/access')
  const resident = await loadResident(id as ResidentId)
  const [home] = (await loadAccess(id as ResidentId))?.memberships ?? []
  return {
    'resident id': [id],
    'household id': home ? [home.householdId] : [],
    openid: [resident?.openid ?? ''],
  }
}

/** People by name, whose phones log in again when the clock moves. */
export class Crowd {
  private readonly people = new Map<string, Person>()
  private readonly marks = new Map<string, Marks>()
  private readonly asked = new Map<string, Home>()
  private readonly known = new Set<BuildingId>()

  constructor(
    readonly town: Town,
    readonly garden: CompoundId,
  ) {}

  /** A list that the worker has sent, and not yet taken over. */
  rosterId?: RosterId

  /** In which somebody of them lives. */
  get buildings(): readonly BuildingId[] {
    return [...this.known]
  }

  /** One that nobody else has. */
  private nextPhone(): string {
    return `1370000${String(1000 + this.asked.size)}`
  }

  person(name: string): Person {
    return this.people.get(name) ?? this.town.stranger
  }

  marksOf(name: string): Marks {
    const found = this.marks.get(name)
    if (!found) throw new Error(`Nothing is planted of ${name}.`)
    return found
  }

  async logsIn(name: string): Promise<Person> {
    const person = await this.town.person(name, name.startsWith('南海') ? NANHAI : CHANCHENG)
    this.people.set(name, person)
    return person
  }

  async allLogIn(): Promise<void> {
    for (const name of this.people.keys()) await this.logsIn(name)
  }

  /** Asks to live in a room that nobody else has a word of. */
  async asksToJoin(name: string, home: Partial<Home> = {}) {
    const { compoundId = this.town.places.jiuding, building: at = 0 } = home
    const person = await this.logsIn(name)
    const { buildings } = await person.gets(showCompound, { compoundId })
    const building = buildings[at]
    if (!building) throw new Error('There is no such building.')
    const words = { unit: `${name}梯`, room: `${name}里`, addressForm: `${name}称` }
    const wish = { ...words, compoundId, buildingId: building.id, name: `${name}全名` }
    const phone = this.nextPhone()
    await verifiesPhone(this.town, person, phone)
    const { id } = await person.gets(requestMembership, wish)
    this.asked.set(name, { compoundId, building: at })
    this.known.add(building.id)
    this.marks.set(name, {
      'full name': [wish.name],
      phone: [phone],
      'form of address': [words.addressForm],
      unit: [words.unit],
      room: [words.room],
      building: [building.name, building.id],
    })
    return id
  }

  async lives(name: string, home: Partial<Home> = {}): Promise<Person> {
    const membershipId = await this.asksToJoin(name, home)
    const isFar = name.startsWith('南海')
    await this.person(isFar ? '南海小黄' : '小李').gets(approveMembership, { membershipId })
    await this.keeps(name)
    return this.person(name)
  }

  /** What the table keeps of them, beside what they typed. */
  async keeps(name: string): Promise<void> {
    this.marks.set(name, { ...this.marksOf(name), ...(await keptOf(this.person(name).id)) })
  }

  async works(name: string, nodeId = this.town.places.beijiang): Promise<void> {
    await worker(this.town, name, nodeId)
    await this.logsIn(name)
  }
}

/** Who has to do with nobody's loan: the document's columns, and their names. */
export const BYSTANDERS: Readonly<Record<string, string>> = {
  guest: '路人',
  newcomer: '刚登录',
  neighbour: '邻居',
  'neighbour of the community': '花园',
  'former counterpart': '借过',
  worker: '小李',
  'worker elsewhere': '阿敏',
  'other district': '南海叶姨',
}

export async function gather(town: Town): Promise<Crowd> {
  const { tapo, elsewhere, elsewhereCommunity } = town.places
  const planted = (await town.call('setup', {
    district: { id: CHANCHENG, plan: GARDEN },
  })) as Planted
  const garden = planted.places.find(({ kind }) => kind === 'compound')?.id as CompoundId
  const crowd = new Crowd(town, garden)
  await crowd.works('小李')
  crowd.rosterId = (await sentRoster(town, crowd.person('小李'))).rosterId
  await crowd.works('阿敏', tapo)
  const huang = await crowd.logsIn('南海小黄')
  const grant = { residentId: huang.id, role: 'worker', nodeId: elsewhereCommunity }
  await town.call('setup', { grants: [grant] })
  await crowd.logsIn('刚登录')
  await crowd.lives('邻居')
  await crowd.lives('借过')
  await crowd.lives('占着')
  await crowd.lives('花园', { compoundId: garden })
  await crowd.lives('南海叶姨', { compoundId: elsewhere })
  return crowd
}
