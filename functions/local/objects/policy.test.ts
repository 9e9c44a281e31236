import { describe, expect, it } from '@jest/globals'
import { checkPolicy, type Fields } from './policy'
import { sign } from './signature'

const KEYS = { accessKeyId: 'local', secretAccessKey: 'secret', region: 'cn-north-1' }
const DAY = '20300501'
const SCOPE = `${DAY}/cn-north-1/s3/aws4_request`
const inMinutes = (count: number) => new Date(Date.now() + count * 60_000).toISOString()
const encoded = (policy: unknown) => Buffer.from(JSON.stringify(policy)).toString('base64')

const BASE = {
  key: 'uploads/pho_1',
  'content-type': 'image/jpeg',
  'x-amz-algorithm': 'AWS4-HMAC-SHA256',
  'x-amz-credential': `local/${SCOPE}`,
}
const CONDITIONS: readonly unknown[] = [
  { bucket: 'photos' },
  ['eq', '$key', 'uploads/pho_1'],
  ['starts-with', '$Content-Type', 'image/'],
  ['content-length-range', 1, 100],
  { 'x-amz-algorithm': 'AWS4-HMAC-SHA256' },
  { 'x-amz-credential': `local/${SCOPE}` },
]

type Change = { readonly fields?: Fields; readonly conditions?: readonly unknown[] }
/** A form whose signature is good for whatever policy it carries. */
function form({ fields = {}, conditions = CONDITIONS }: Change = {}, expiration = inMinutes(1)) {
  const policy = encoded({ expiration, conditions })
  return { ...BASE, policy, 'x-amz-signature': sign(KEYS, DAY, policy), ...fields }
}
const check = (fields: Fields, bucket = 'photos') => checkPolicy(fields, bucket, KEYS)
const without = (dropped: string) =>
  Object.fromEntries(Object.entries(form()).filter(([name]) => name !== dropped))

const denied = { status: 403, code: 'AccessDenied' }
const unsigned = { status: 403, code: 'SignatureDoesNotMatch' }

describe('A form for a photo', () => {
  it('(2.1) that keeps what it promised is taken, with its key, type and bounds', () =>
    expect(check(form())).toEqual({
      ...{ key: 'uploads/pho_1', contentType: 'image/jpeg', min: 1, max: 100 },
    }))

  it('(2.1) may carry the file beside its fields', () =>
    expect(check(form({ fields: { file: '' } }))).toHaveProperty('key'))

  it('(2.1) without bounds may hold as much as S3 takes at once: 5 GB', () => {
    const conditions = CONDITIONS.filter((one) => !String(one).startsWith('content-length'))
    expect(check(form({ conditions }))).toMatchObject({ min: 0, max: 5_368_709_120 })
  })

  it('(2.1) without key or type has none', () => {
    const {
      key: _key,
      'content-type': _type,
      ...rest
    } = form({
      conditions: CONDITIONS.filter((one) => !/key|Type/.test(String(one))),
    })
    expect(check(rest)).toMatchObject({ key: '', contentType: 'application/octet-stream' })
  })
})

describe('A form for a photo that was tampered with', () => {
  it.each<[string, Fields]>([
    ['no policy', without('policy')],
    ['a policy that is no JSON', form({ fields: { policy: 'bm8=' } })],
    ['a policy without conditions', form({ fields: { policy: encoded({ expiration: 'x' }) } })],
    ['another key', form({ fields: { key: 'uploads/pho_2' } })],
    ['no key', without('key')],
    ['no type', without('content-type')],
    ['another kind of file', form({ fields: { 'content-type': 'text/html' } })],
    ['a field that nobody agreed to', form({ fields: { acl: 'public-read' } })],
    [
      'a condition of a kind that is unknown',
      form({ conditions: [...CONDITIONS, ['ne', '$key', 'x']] }),
    ],
    [
      'two conditions in one of which one is broken',
      form({ conditions: [...CONDITIONS, { bucket: 'photos', key: 'uploads/pho_2' }] }),
    ],
  ])('(2.1) with %s is denied', (_, fields) => expect(check(fields)).toEqual(denied))

  it('(2.1) for another bucket is denied', () => expect(check(form(), 'others')).toEqual(denied))

  it('(2.1) that is too late is denied, and one without a time', () => {
    expect(check(form({}, inMinutes(-1)))).toEqual(denied)
    expect(check(form({}, 'never'))).toEqual(denied)
  })

  it.each<[string, Fields]>([
    ['another policy', { policy: encoded({ expiration: inMinutes(9), conditions: [] }) }],
    ['another signature', { 'x-amz-signature': sign(KEYS, '20300502', form().policy) }],
    ['a signature cut short', { 'x-amz-signature': form()['x-amz-signature'].slice(1) }],
    ['another way of signing', { 'x-amz-algorithm': 'AWS4-HMAC-SHA1' }],
    ['somebody else’s key', { 'x-amz-credential': `other/${SCOPE}` }],
    ['another region', { 'x-amz-credential': `local/${DAY}/cn-north-2/s3/aws4_request` }],
    ['another service', { 'x-amz-credential': `local/${DAY}/cn-north-1/sqs/aws4_request` }],
    ['less of a scope', { 'x-amz-credential': `local/${DAY}/cn-north-1/s3` }],
    ['more of a scope', { 'x-amz-credential': `local/${SCOPE}/x` }],
    ['another day', { 'x-amz-credential': `local/20300502/cn-north-1/s3/aws4_request` }],
  ])('(2.1) with %s is not what was signed', (_, fields) =>
    expect(check(form({ fields }))).toEqual(unsigned),
  )

  it.each(['x-amz-signature', 'x-amz-credential', 'x-amz-algorithm'])(
    '(2.1) without %s is not signed',
    (name) => expect(check(without(name))).toEqual(unsigned),
  )
})
