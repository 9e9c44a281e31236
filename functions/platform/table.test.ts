import { beforeAll, describe, expect, it } from '@jest/globals'
import { item, string } from 'dynamodb-toolbox/schema'
import { environmentOf, localSecrets } from '../local/settings'

beforeAll(() => {
  const nobody = 'http://127.0.0.1:9'
  const addresses = { origin: nobody, wechatOrigin: nobody, tableEndpoint: nobody }
  Object.assign(process.env, environmentOf(addresses, localSecrets(undefined)))
})

async function declared() {
  const { Entity, table } = await import('./table')
  let looks = 0
  const entity = new Entity({
    name: 'Ladder',
    table,
    get schema() {
      looks += 1
      return item({ id: string().key() })
    },
    computeKey: ({ id }) => ({ pk: `LADDER#${id}`, sk: 'LADDER' }),
  })
  return { entity, looks: () => looks }
}

describe('A kind of item', () => {
  it('costs nothing until something of it is asked for', async () => {
    const { looks } = await declared()
    expect(looks()).toBe(0)
  })

  it('is built once, and is then what it was declared to be', async () => {
    const { entity, looks } = await declared()
    expect(entity.entityName).toBe('Ladder')
    expect(entity.computeKey?.({ id: 'one' })).toEqual({ pk: 'LADDER#one', sk: 'LADDER' })
    expect(Object.keys(entity.schema.attributes)).toContain('id')
    expect(looks()).toBe(1)
  })
})
