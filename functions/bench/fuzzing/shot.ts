import { type Endpoint, isWrite } from '../../../shared/contract/endpoint'
import type { Dice } from '../../testing/dice'
import { callerOf, type Ground, type Input } from '../../testing/ground'
import { type Odd, type RawAnswer, sends } from '../../testing/raw'
import type { Person } from '../../testing/town'
import { badBody, badKey, badToken, spoil } from './bad'

/** What is wrong with a request: `field` is the one that differs from a good one in a single field. */
type Way = 'field' | 'fields' | 'body' | 'token' | 'key' | 'person'
export type Shot = {
  readonly endpoint: Endpoint
  readonly input: Input
  readonly by: Person
  readonly odd: Odd
  readonly way: Way
}
/** Where everything stands, and one of another district to whom nothing of it may be shown. */
export type Range = Ground & { readonly foreigner: Person }

/** Bodies and keys come with writes alone; what remains, three in five at least, is one field. */
function wayFor(dice: Dice, endpoint: Endpoint): Way {
  const wanted = dice()
  if (wanted < 0.08) return 'token'
  if (wanted < 0.18) return 'person'
  if (wanted < 0.26) return 'fields'
  if (!isWrite(endpoint)) return 'field'
  if (wanted < 0.34) return 'body'
  return wanted < 0.4 ? 'key' : 'field'
}

/** The good request of a route. */
export function goodInput({ name }: Endpoint, { inputs }: Ground): Input {
  const input = inputs[name]
  if (!input) throw new Error(`Nothing to begin with: functions/testing/ground.ts lacks ${name}.`)
  return input
}

// A header is bytes: what does not fit into one of them is sent as several.
const bearer = (token: string): string => Buffer.from(`Bearer ${token}`).toString('latin1')

const SPOILT: Readonly<Record<Way, (dice: Dice, shot: Shot, range: Range) => Partial<Shot>>> = {
  field: (dice, { input }) => ({ input: spoil(dice, input) }),
  fields: (dice, { input }) => ({ input: spoil(dice, spoil(dice, input)) }),
  body: (dice, { odd }) => ({ odd: { ...odd, body: badBody(dice) } }),
  token: (dice, { odd }) => ({
    odd: { ...odd, headers: { authorization: bearer(badToken(dice)) } },
  }),
  key: (dice, { odd }) => ({ odd: { ...odd, headers: { 'idempotency-key': badKey(dice) } } }),
  person: (_, { odd }, { foreigner }) => ({
    ...{ by: foreigner, odd: { ...odd, token: foreigner.token } },
  }),
}

/** The good request of a route, made bad in one way. */
export function aim(dice: Dice, endpoint: Endpoint, range: Range): Shot {
  const way = wayFor(dice, endpoint)
  const by = callerOf(endpoint, range)
  const input = goodInput(endpoint, range)
  const shot: Shot = { endpoint, way, by, input, odd: { token: by.token } }
  return { ...shot, ...SPOILT[way](dice, shot, range) }
}

/** Without a gap in the path, which no route would match. */
const reachable = ({ path }: Endpoint, input: Input): Input =>
  Object.fromEntries(
    Object.entries(input).map(([name, value]) => [
      name,
      value === '' && path.includes(`:${name}`) ? '-' : value,
    ]),
  )

export const fire = ({ endpoint, input, by, odd }: Shot): Promise<RawAnswer> =>
  sends(by.origin, [endpoint, reachable(endpoint, input)], odd)
