import type { Endpoint } from '../../../shared/contract/endpoint'
import { ROUTES } from '../../../shared/contract/routes'
import type { Ground, Input } from '../ground'
import { agrees, phoneCode } from '../phones'
import { faultIn, sends } from '../raw'
import type { Town } from '../town'
import { aboutRow } from './about'
import { expectedIn, routeOf, type Table } from './cells'
import type { People } from './people'
import { Stage } from './stage'

const named = (row: string): Endpoint =>
  ROUTES.find(({ name }) => name === routeOf(row)) ?? (undefined as never)

/** Of whoever has agreed to what is kept. */
const AGREED_FIRST: ReadonlySet<string> = new Set(['verifyPhone', 'giveEmergency'])

export type Heard = Readonly<Record<string, string>>

/** Asks what a table says that everybody may ask, over HTTP. */
export class Hearing {
  readonly #town: Town
  readonly #ground: Ground
  readonly #people: People
  readonly #stage: Stage

  constructor(town: Town, ground: Ground, people: People) {
    this.#town = town
    this.#ground = ground
    this.#people = people
    this.#stage = new Stage(town, ground, people['Wang'] ?? ground.li)
  }

  // A code from WeChat is good once.
  async #fresh(row: string, who: string): Promise<Input> {
    if (row === 'login')
      return (await this.#town.wechat('login-code', { person: '谁都行' })) as Input
    const person = this.#people[who]
    if (!AGREED_FIRST.has(row) || person?.token === undefined) return {}
    await agrees(person)
    if (row !== 'verifyPhone') return {}
    const number = Object.keys(this.#people).indexOf(who) + 10
    return { code: await phoneCode(this.#town, person, `136000010${number}`) }
  }

  async #hears(row: string, who: string, input: Input): Promise<string> {
    const asked = { ...input, ...(await this.#fresh(row, who)) }
    const { token } = this.#people[who] ?? {}
    const answer = await sends(this.#town.origin, [named(row), asked], { token })
    if (answer.status === 200) return 'allowed'
    return faultIn(answer) ?? answer.refusal?.code ?? ''
  }

  async #inputFor(row: string): Promise<Input> {
    return { ...this.#ground.inputs[routeOf(row)], ...(await aboutRow(row)?.(this.#stage)) }
  }

  /** What each hears of a row, those first who change nothing; whoever may gets something of their own to do it to. */
  async row(table: Table, row: string, cells: readonly string[]): Promise<Heard> {
    const expected = expectedIn(table, cells)
    const isAllowed = (who: string) => expected[who] === 'allowed'
    const heard: Record<string, string> = {}
    const refused = table.who.filter((who) => !isAllowed(who))
    const allowed = table.who.filter(isAllowed)
    const input = await this.#inputFor(row)
    for (const who of refused) heard[who] = await this.#hears(row, who, input)
    for (const [at, who] of allowed.entries())
      heard[who] = await this.#hears(row, who, at === 0 ? input : await this.#inputFor(row))
    return heard
  }
}
