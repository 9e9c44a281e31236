import { afterAll, beforeAll, describe, expect, it } from '@jest/globals'
import { type Endpoint, isWrite } from '../../shared/contract/endpoint'
import { ROUTES } from '../../shared/contract/routes'
import { callerOf, type Ground, layGround } from '../testing/ground'
import { faultIn, sends } from '../testing/raw'
import { startTown, type Town } from '../testing/town'

let town: Town
let ground: Ground

beforeAll(async () => {
  town = await startTown()
  ground = await layGround(town)
}, 240_000)
afterAll(() => town.stop())

const KEYED = ROUTES.filter((endpoint) => isWrite(endpoint) && endpoint.audience !== 'public')

describe('A write without a key that can be told from others', () => {
  const KEYS = {
    'no key': {},
    'an empty one': { 'idempotency-key': '' },
    'one of seven letters': { 'idempotency-key': 'a'.repeat(7) },
    'one of 65': { 'idempotency-key': 'a'.repeat(65) },
    'one of 4,000': { 'idempotency-key': 'a'.repeat(4000) },
    'one with spaces': { 'idempotency-key': 'key of this tap' },
    'one that leads elsewhere': { 'idempotency-key': '../../etc/passwd' },
    'two of them': { 'idempotency-key': 'key-of-one-tap, key-of-another' },
  }

  it.each(Object.entries(KEYS))('is not carried out, on any route: %s', async (_, key) => {
    const said = new Set<string>()
    for (const endpoint of KEYED) {
      const { token = '' } = callerOf(endpoint, ground)
      const headers = {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        ...key,
      }
      const answer = await asks(endpoint, headers)
      said.add(faultIn(answer) ?? `${answer.status} ${answer.refusal?.code} ${answer.message}`)
    }
    expect([...said]).toEqual(['400 idempotency.keyMissing 这次没有发出去，请更新小程序后再试。'])
  })

  const asks = (endpoint: Endpoint, headers: Readonly<Record<string, string>>) =>
    sends(town.origin, [endpoint, ground.inputs[endpoint.name] ?? {}], { headers, isBare: true })
})
