import { createHash, randomBytes } from 'node:crypto'
import { existsSync, writeFileSync } from 'node:fs'
import { readKept } from '../kept'
import { Counter } from './quota'

export type Person = { readonly key: string; readonly nickname: string; readonly openid: string }
type LoginCode = { readonly openid: string; readonly at: number }
export type Push = {
  readonly traceId: string
  readonly body: string
  readonly query: string
  answer: string
}

/** What the simulator knows. People are kept in a file; codes and tokens are not, as with WeChat itself. */
export type State = {
  readonly people: Map<string, Person>
  readonly codes: Map<string, LoginCode>
  readonly phoneCodes: Map<string, LoginCode & { readonly phone: string }>
  readonly tokens: Map<string, number>
  readonly pushes: Push[]
  /** When each openid was last seen: the text check knows only who came in the last two hours. */
  readonly seen: Map<string, number>
  readonly forcedRefreshes: number[]
  readonly counter: Counter
  readonly save: () => void
}

const random = (bytes: number): string => randomBytes(bytes).toString('base64url')

export function openState(file: string | undefined): State {
  const stored =
    file !== undefined && existsSync(file) ? readKept<{ people: Person[] }>(file).people : []
  const people = new Map(stored.map((person) => [person.key, person]))
  return {
    people,
    codes: new Map(),
    phoneCodes: new Map(),
    tokens: new Map(),
    pushes: [],
    seen: new Map(),
    forcedRefreshes: [],
    counter: new Counter(),
    save: () => {
      if (file !== undefined)
        writeFileSync(file, JSON.stringify({ people: [...people.values()] }), { mode: 0o600 })
    },
  }
}

/** A person by a short name of the simulator's own; a new one gets an openid, as a new WeChat account would. */
export function personOf(state: State, key: string, nickname = key): Person {
  const known = state.people.get(key)
  if (known) return known
  const person = { key, nickname, openid: `o${random(20).slice(0, 27)}` }
  state.people.set(key, person)
  state.save()
  return person
}

const CODE_MS = 300_000

/** A login code: good once, for five minutes. */
export function issueCode(state: State, { openid }: Person): string {
  const code = `0${random(23).replace(/-/g, 'x').slice(0, 31)}`
  state.codes.set(code, { openid, at: Date.now() })
  return code
}

/** The number on somebody's WeChat: made of their name, so that it is always the same. */
export const phoneOf = ({ key }: Person): string =>
  `138001${String(createHash('sha256').update(key).digest().readUInt32BE() % 100_000).padStart(5, '0')}`

export function issuePhoneCode(state: State, { openid }: Person, phone: string): string {
  const code = random(32)
  state.phoneCodes.set(code, { openid, phone, at: Date.now() })
  return code
}

/** What a code stands for; asked once, it is gone. */
export function spend<Entry extends LoginCode>(
  codes: Map<string, Entry>,
  code: string,
): Entry | undefined {
  const entry = codes.get(code)
  codes.delete(code)
  return entry && Date.now() - entry.at <= CODE_MS ? entry : undefined
}
